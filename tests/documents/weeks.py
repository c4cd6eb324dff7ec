"""Weeks to be drawn in tests: companies of every kind, some answered, some not, some still ahead."""

from __future__ import annotations

from bot.core.papers.weeks import Column, Explained, Line, Mark, Shape, Weeks

TODAY = 24.4
LONG = "The Northumberland & Partners Company for Rather Long Names of Companies"
NAMES = (
    "Acme", "Globex", LONG, "Initech", "شركة الخليج للتقنية", "חברת אלביט", "北京字节跳动科技有限公司",
    "株式会社サイバー", "주식회사 카카오", "टाटा कंसल्टेंसी", "🚀 Rocket", "Ελλάδα Жук Ø",
)  # fmt: skip
_MONDAYS = ("12 Oct", "19 Oct", "26 Oct", "2 Nov", "9 Nov", "16 Nov")
_WORDS = {
    Shape.INTERVIEW: "interview",
    Shape.THANKS: "thank-you",
    Shape.CARD: "card",
    Shape.FOLLOW_UP: "follow-up",
    Shape.PROMISED: "the day they named",
    Shape.RESTED: "put to rest",
    Shape.OFFER: "an offer",
    Shape.NEXT_ROUND: "next round",
    Shape.NO: "a no",
    Shape.WITHDRAWN: "withdrawn",
}
_ENDS = (Shape.NO, Shape.OFFER, Shape.NEXT_ROUND, Shape.RESTED, Shape.WITHDRAWN)


def weeks(count: int, *, dark: bool = False, names: tuple[str, ...] = NAMES) -> Weeks:
    """So many lines over six weeks."""
    lines = tuple(_line(place, names[place % len(names)]) for place in range(count))
    shapes = {one.shape for line in lines for one in line.marks}
    return Weeks(
        title="Your weeks",
        subtitle="Monday 12 October to Sunday 22 November",
        dark=dark,
        days=42,
        columns=tuple(Column(7 * place, label) for place, label in enumerate(_MONDAYS)),
        today=TODAY,
        today_label="today",
        lines=lines,
        legend=tuple(
            Explained(Mark(shape, 0, text="1" if shape is Shape.FOLLOW_UP else ""), words)
            for shape, words in _WORDS.items()
            if shape in shapes
        ),
    )


def _line(place: int, name: str) -> Line:
    """One interview, the later the further down, every third one answered."""
    begins = (place * 5) % 30 + 0.4
    first = begins + 8
    done = begins < TODAY
    marks = [Mark(Shape.INTERVIEW, begins, done), Mark(Shape.THANKS, begins + 0.1, done)]
    marks += [Mark(Shape.CARD, begins + 1, done)] if place % 2 else []
    marks += [Mark(Shape.PROMISED, begins + 6, begins + 6 < TODAY), _follow_up(1, first)]
    closed = place % 3 == 0 and first + 4 < TODAY
    if closed:
        marks.append(Mark(_ENDS[place % len(_ENDS)], first + 4))
    else:
        marks.append(_follow_up(2, first + 7))
    ends = max(one.at for one in marks)
    return Line(name, "Interview 12 Oct", "1 of 2 · Tue 10 Nov", tuple(marks), begins, ends, closed)


def _follow_up(place: int, at: float) -> Mark:
    return Mark(Shape.FOLLOW_UP, at, at < TODAY, text=str(place))
