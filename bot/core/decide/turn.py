"""One step of thought: what is known as it goes on, and what is being said. All of ``decide`` works on a Turn."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, datetime, timedelta
from zoneinfo import ZoneInfo

from bot.core import plan
from bot.core.decision import Button, Frame, Keyboard, Message
from bot.core.papers import Paper, Wanted
from bot.core.papers.headlines import Headline
from bot.core.plan.events import Coming, Event
from bot.core.reading import Reading
from bot.core.wording import answers_questions
from bot.core.wording.dated import dated
from bot.core.wording.picking import Picker
from storage.facts import (
    OPEN_STATES,
    Interview,
    KeptFile,
    Known,
    MessageReference,
    Person,
    Question,
    QuestionKind,
    Reminder,
    ReminderState,
)

#: Stands in a button until the change that it undoes has its number.
UNDO_LATER = "undo:?"

Rows = tuple[tuple[Button, ...], ...]

#: For so long words that wait for an answer are not put aside for a question that keeps none.
_WAITS = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class Ask:
    """One thing that the person asks for or tells, by words, a button or a command."""

    reading: Reading
    text: str = ""
    said_at: datetime | None = None
    interview_id: int | None = None  #: of the message replied to, or of the button
    reminder_id: int | None = None
    among: tuple[int, ...] = ()  #: interviews of the message replied to, where it has several
    sure: bool = False  #: a tap or a yes: nothing is asked before it acts


Act = Callable[["Turn", Ask], None]


@dataclass(slots=True)
class Turn:
    """What one thing that happened does: ``known`` moves on from ``before``, ``messages`` gathers the answer."""

    before: Known
    known: Known
    now: datetime
    picker: Picker
    source: int | None = None  #: id of the message that is answered, or whose button was tapped
    answers: int | None = None  #: id of the person's own message that is answered
    edits: int | None = None  #: the bot's earlier answer, which the first message takes the place of
    edits_more: tuple[int, ...] = ()  #: further messages of that answer, for those that follow
    messages: list[Message] = field(default_factory=list)
    base: Known | None = None  #: where the change begins, where that is not ``before``: an edit undoes first
    what: str | None = None  #: names the change, where there is one
    headlines: tuple[Headline, ...] = ()  #: news of trades, newest first
    undoing: int | None = None  #: the change that is being undone
    answered_one: Question | None = None  #: the open question that the message answered
    toast: str | None = None
    alert: bool = False
    reaction: str | None = None
    by_reaction: bool = False  #: what is done, a reaction asked for
    erase_raw: bool = False
    forget_person: bool = False
    wants: Wanted | None = None  #: a file that is to be looked into before anything else
    plays: tuple[Frame, ...] = ()  #: a message of its own that changes in place as time goes on
    public: str | None = None  #: the bot's own address on the web, where it has one

    @property
    def person(self) -> Person:
        return self.known.person

    @property
    def zone(self) -> ZoneInfo:
        return ZoneInfo(self.person.zone)

    @property
    def today(self) -> date:
        return self.now.astimezone(self.zone).date()

    @property
    def held(self) -> bool:
        """Whether pushes wait after a crisis; what answers the person's own words does not."""
        return self.person.held_until_at is not None and self.now < self.person.held_until_at

    def interview(self, interview_id: int | None) -> Interview | None:
        return next((one for one in self.known.interviews if one.id == interview_id), None)

    def reminder(self, reminder_id: int | None) -> Reminder | None:
        return next((one for one in self.known.reminders if one.id == reminder_id), None)

    def open_interviews(self) -> list[Interview]:
        return [one for one in self.known.interviews if one.state in OPEN_STATES]

    def next_step(self, interview_id: int) -> Reminder | None:
        """The step of that interview that comes next."""
        planned = (
            one
            for one in self.known.reminders
            if one.interview_id == interview_id and one.state is ReminderState.PLANNED
        )
        return min(planned, key=lambda one: (one.due_at, one.id), default=None)

    def happen(self, event: Event) -> tuple[Coming, ...]:
        """Let the plan take the event; gives what of the plan belongs into the answer."""
        outcome = plan.happen(self.known, event, self.now)
        self.known = outcome.known
        return outcome.in_answer

    def settle(self, **settings: object) -> None:
        """Change settings of the person that no plan depends on."""
        self.known = replace(self.known, person=replace(self.known.person, **settings))  # type: ignore[arg-type]

    def store(self, interview: Interview) -> None:
        """Put back an interview whose changed facts no plan depends on."""
        others = tuple(interview if one.id == interview.id else one for one in self.known.interviews)
        self.known = replace(self.known, interviews=others)

    def say(
        self,
        html: str,
        rows: Rows = (),
        *,
        about: tuple[int, ...] = (),
        steps: tuple[int, ...] = (),
        keyboard: Keyboard | None = None,
        placeholder: str | None = None,
        asks: bool = False,
        holdable: bool = True,
        file: Paper | None = None,
    ) -> None:
        """Answer with one more message."""
        self.messages.append(
            Message(
                html=dated(html, self.zone, self.now),
                buttons=tuple(row for row in rows if row),
                keyboard=keyboard,
                placeholder=None if rows or keyboard else placeholder,
                interview_ids=about,
                reminder_ids=steps,
                answers=self.answers,
                asks=asks,
                holdable=holdable and not self.held,
                file=file,
            )
        )

    def rebutton(self, message_id: int | None, rows: Rows = ()) -> None:
        """Give a message that was sent other buttons, or none."""
        if message_id is not None:
            self.messages.append(Message(html="", buttons=rows, edits=message_id))

    def ask(
        self,
        kind: QuestionKind,
        html: str,
        rows: Rows = (),
        *,
        placeholder: str | None = None,
        interview_id: int | None = None,
        reminder_id: int | None = None,
        waiting: Ask | None = None,
        steps: tuple[int, ...] = (),
        file: KeptFile | None = None,
    ) -> None:
        """Ask one question; an open question that keeps words waiting is not put aside for one that keeps none."""
        if self._asks_still(kind, interview_id, waiting):
            self.known = replace(self.known, question=self.before.question)
            return
        opens = waiting is not None or not self.words_wait
        if opens:
            html = f"{html}\n{answers_questions.put_aside()}" if self._lets_go_of_words(waiting) else html
            self.known = replace(
                self.known,
                question=Question(
                    kind=kind,
                    asked_at=self.now,
                    interview_id=interview_id,
                    reminder_id=reminder_id,
                    waiting=waiting.text if waiting else None,
                    waiting_said_at=(waiting.said_at or self.now) if waiting else None,
                    waiting_message_id=self.answers if waiting else None,
                    file=file,
                ),
            )
        about = (interview_id,) if interview_id is not None else ()
        steps = (reminder_id,) if reminder_id is not None else steps
        self.say(html, rows, about=about, steps=steps, placeholder=placeholder, asks=opens)

    def _asks_still(self, kind: QuestionKind, interview_id: int | None, waiting: Ask | None) -> bool:
        """Whether an edited message would have asked again what is open already and stands in the chat."""
        still = self.before.question
        if self.edits is None or still is None or waiting is not None:
            return False
        return (still.kind, still.interview_id, still.waiting) == (kind, interview_id, None)

    @property
    def words_wait(self) -> bool:
        """Whether the open question keeps words of the person that were said not long ago."""
        held = self.known.question
        return held is not None and held.waiting is not None and self.now - held.asked_at < _WAITS

    def close_question(self) -> None:
        """No question is open any more."""
        self.known = replace(self.known, question=None)

    def answered(self, *kinds: QuestionKind, interview_id: int | None = None) -> None:
        """The open question has its answer, where it is of these kinds (and of that interview)."""
        question = self.known.question
        if question is None or question.kind not in kinds:
            return
        if interview_id is None or question.interview_id in (None, interview_id):
            self.known = replace(self.known, question=None)

    def _lets_go_of_words(self, waiting: Ask | None) -> bool:
        """Whether other words waited for the question before; they are put aside, and its buttons go."""
        held = self.known.question
        if held is None or held.waiting is None or (waiting is not None and held.waiting == waiting.text):
            return False
        self.rebutton(held.message_id)
        return True

    def refer(self, message_id: int, interview_ids: tuple[int, ...]) -> None:
        """Remember that a message of the person speaks of these interviews."""
        known = [one for one in self.known.references if one.message_id != message_id]
        known.append(MessageReference(message_id, interview_ids))
        self.known = replace(self.known, references=tuple(known))

    def reference(self, message_id: int | None) -> MessageReference | None:
        return next((one for one in self.known.references if one.message_id == message_id), None)


def undo_button(caption: str) -> Button:
    """A button that undoes the change which this turn makes."""
    return Button(caption, data=UNDO_LATER)
