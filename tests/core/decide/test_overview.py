"""Where things stand: the list in one message, one interview in full, and what comes next."""

from __future__ import annotations

from datetime import date

from bot.core import plan
from bot.core.plan.events import Told
from storage.facts import Feeling, Interview
from tests.core.decide.chat import Chat


def _three() -> Chat:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october, felt good, they named no day")
    chat.say("interviewed at Globex on 28 october, felt good, they answer by the 20th")
    chat.say("sent the thank you to Globex")
    chat.say("interview at Initech on 12 november at 10")
    chat.say("interviewed at Hooli on 26 october, felt good, they named no day")
    chat.say("Hooli said no")
    chat.wait("2026-11-03T10:00")
    return chat


def test_the_list_says_what_is_due_what_waits_what_lies_ahead_and_what_is_closed() -> None:
    [shown] = _three().say("/list")
    assert shown.text.splitlines() == [
        "Due",
        (
            "Acme; the first follow-up (1 of 3), since Tuesday 3 November; "
            "next: the second follow-up, Tuesday 10 November."
        ),
        "",
        "Waiting",
        "Globex; they answer by Friday 20 November, and I write to you that day.",
        "",
        "Ahead",
        "Initech; the interview is on Thursday 12 November; next: what to ask before you leave, Wednesday 11 November.",
        "",
        "Closed",
        "Hooli: a no, Monday 2 November.",
    ]


def test_one_of_them_opens_in_the_same_message_and_leads_back() -> None:
    chat = _three()
    [shown] = chat.say("/list")
    assert chat.press(shown, "Acme") == []
    opened = chat.shown[-1]
    assert opened.id == shown.id
    assert opened.text.startswith("Acme.")
    assert {"Sent", "Change it", "Show the list"} <= set(opened.captions)
    chat.press(opened, "Show the list")
    assert chat.shown[-1].text.startswith("Due")


def test_one_named_in_words_is_shown_in_full() -> None:
    [shown] = _three().say("status of Globex")
    assert shown.text.startswith("Globex.")
    assert "They answer by: Friday 20 November." in shown.text


def test_next_says_what_comes_or_that_there_is_nothing() -> None:
    chat = _three()
    for words in ("/next", "what's next?"):
        assert chat.say(words)[0].text.startswith(
            "Open now:\nAcme: the first follow-up.\nNext from me: the second follow-up"
        )
    assert "nothing planned" in Chat.begin().say("/next")[0].text


def test_with_nothing_stored_the_list_says_how_to_begin() -> None:
    assert "no interview from you yet" in Chat.begin().say("/list")[0].text


def test_what_is_due_before_an_interview_has_no_since() -> None:
    chat = Chat.begin()
    chat.say("interview at Acme tomorrow at 10")
    chat.wait("2026-11-02T19:00")
    [shown] = chat.say("/list")
    assert shown.text.splitlines()[1].startswith("Acme; what to ask before you leave; the interview is tomorrow")


def test_next_names_what_is_open_before_what_comes() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana Lee, felt good, they named no day")
    [answer] = chat.say("/next")
    assert answer.text.splitlines()[:2] == ["Open now:", "Acme: the thank-you."]
    assert "Nothing today" not in answer.text
    assert answer.captions == ["Acme"]


def _many(count: int) -> Chat:
    chat = Chat.begin()
    for place in range(count):
        told = Interview(0, chat.now, date(2026, 10, 12 + place % 12), f"Company {place:02}", felt=Feeling.MIXED)
        chat.known = plan.happen(chat.known, Told(told), chat.now).known
    return chat


def test_many_have_pages_in_one_message_and_every_one_can_be_opened() -> None:
    chat = _many(30)
    [shown] = chat.say("/list")
    assert shown.text.endswith("1 to 12 of 30.")
    opened: list[str] = []
    while True:
        screen = chat.shown[-1]
        assert screen.id == shown.id
        *names, turn, calendar, picture = screen.captions
        assert (len(screen.captions) <= 6, calendar, picture) == (True, "Calendar", "Picture")
        assert all(name in screen.text for name in names)
        opened += names
        if turn == "From the top":
            break
        chat.press(screen, "More")
    assert len(set(opened)) == len(opened) == 30
    assert screen.text.endswith("25 to 30 of 30.")
    chat.press(screen, "From the top")
    assert chat.shown[-1].text == shown.text


def test_from_one_of_them_the_way_back_leads_to_its_page() -> None:
    chat = _many(30)
    chat.say("/list")
    for _ in range(4):
        chat.press(chat.shown[-1], "More")
    before = chat.shown[-1]
    chat.press(before, before.captions[1])
    assert chat.shown[-1].text.startswith(f"{before.captions[1]}.")
    chat.press(chat.shown[-1], "Show the list")
    assert (chat.shown[-1].text, chat.shown[-1].captions) == (before.text, before.captions)


def test_a_page_that_is_not_there_any_more_is_the_first_one() -> None:
    chat = _many(3)
    [shown] = chat.say("/list")
    chat.press_data(shown.id, "list:12")
    assert chat.shown[-1].captions == shown.captions


def test_one_of_them_tells_its_whole_story_by_days() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme on 27 october at 10 with Dana Lee, felt good, they answer by 30 october")
    chat.say("thanked Dana by email")
    chat.wait("2026-11-03T10:00")
    chat.say("sent the follow-up to Acme by phone")
    chat.wait("2026-11-05T10:00")
    chat.say("Acme is still deciding")
    chat.wait("2026-11-12T12:00")
    chat.say("Acme said no")
    [shown] = chat.say("status of Acme")
    assert "Follow-ups sent: 1 of 3." in shown.text
    assert shown.text.splitlines()[-7:] == [
        "✓ the interview, Tuesday 27 October",
        "✓ you told me of it, Monday 2 November",
        "✓ the thank-you to Dana Lee, by email, Monday 2 November",
        "✓ the first follow-up, by phone, Tuesday 3 November",
        "✓ they said they are still deciding, Thursday 5 November",
        "… the second follow-up, Thursday 12 November",
        "✓ their answer: a no, Thursday 12 November",
    ]


def test_what_is_next_is_of_an_interview_also_where_a_look_back_comes_sooner() -> None:
    chat = Chat.begin()
    chat.say("interviewed at Acme today at 10 with Dana, felt good, they answer by 20 November")
    chat.say("thanked Dana")
    chat.say("turn on the sunday look back")
    assert chat.planned()[0][0] == "look_back"
    [shown] = chat.say("/next")
    assert shown.text == "Nothing today. Next: Acme, the day they named, Friday 20 November, 09:00."
