"""The bot's own page: its commands, what it says of itself, and the answers to /start, /help and /privacy."""

from __future__ import annotations

from typing import Final

from bot.core.wording.markup import bold, esc

#: The menu of private chats; Telegram shows it in this order.
COMMANDS: Final = (
    ("new", "Tell me about an interview"),
    ("list", "All your interviews"),
    ("next", "What is due next"),
    ("picture", "Your weeks as a picture"),
    ("draft", "A draft, ready to copy"),
    ("check", "Look over a draft of yours"),
    ("stats", "Your numbers so far"),
    ("settings", "Quiet hours, place, pace and more"),
    ("pause", "No messages for a while"),
    ("cancel", "Drop the question I asked"),
    ("export", "Everything I keep, as a file"),
    ("delete", "Delete one interview, or all"),
    ("privacy", "What I keep, and for how long"),
    ("help", "What I can do"),
    ("start", "Begin, or come back"),
)

#: At most 512 characters: what an empty chat shows.
DESCRIPTION: Final = (
    "For the days after a job interview, when nobody calls back.\n\n"
    "Tell me about an interview in your own words. I keep the dates, and I write to you when there is one thing to do: "
    "whom to thank, when to ask, what to say. When there is nothing to do, I say that too. "
    "And when it is time to move on, I say so, and the door stays open."
)
#: At most 120 characters: what the bot's page and shared links show.
SHORT_DESCRIPTION: Final = (
    "For the days after a job interview: what to do and when, what to say, and when to let it rest."
)

_EXAMPLES: Final = (
    (
        "I had an interview at Acme on Tuesday at 10, head of ops, with Dana and Tom. "
        "They will tell me by the end of next week."
    ),
    "Acme wrote: second round on Thursday at 3",
    "No messages after 8pm",
)
#: What may be tapped under the help: a command and its caption.
TRY: Final = {"new": "Add an interview", "next": "What is next", "draft": "Write a draft"}


def welcome() -> str:
    """The first message of /start."""
    return (
        f"{bold('Hearback: for the days after an interview.')}\n"
        "I keep the dates, write to you when there is one thing to do, and have the words ready. "
        "When there is nothing to do, I tell you that.\n\n"
        "Tell me about an interview, past or coming, the way you would tell a friend:\n"
        f"<i>{esc(_EXAMPLES[0])}</i>\n\n"
        "I am a program. /privacy says what I keep."
    )


def help_text() -> str:
    """One screen, with three examples: a tap copies one."""
    examples = "\n".join(f"• <code>{esc(example)}</code>" for example in _EXAMPLES)
    return (
        f"{bold('Write to me as you would to a friend.')} For example (a tap copies one):\n{examples}\n\n"
        "I write to you when a step is due: a thank-you, a short note after the day they named, a last try, "
        "and then an end. What you send comes as a draft to copy.\n\n"
        "Reply to one of my messages with “sent”, “tomorrow”, “they said no” or whatever happened, or tap a button. "
        "If I got something wrong, edit your message or tap Undo.\n\n"
        "/list  all your interviews\n"
        "/picture  your weeks as a picture\n"
        "/check  look over a draft of yours\n"
        "/stats  your numbers so far\n"
        "/settings  quiet hours, place, pace and more\n"
        "/pause  no messages for a while\n"
        "/delete  delete one interview, or all\n"
        "/privacy  what I keep"
    )


def privacy_text() -> str:
    """What is kept, where and for how long, how to get it and how to have it gone, and what a bot chat is not."""
    return (
        f"{bold('What I keep, and why.')}\n"
        "Your interviews: company, role, people, dates, what you told me of them; and your settings. "
        "I need them to write in time. They are sold to nobody, and shown only at a calendar address you "
        "ask for.\n\n"
        f"• {bold('Where')}: encrypted, in the database of whoever runs this bot, who holds the key apart from it. "
        "Your words are never in a log.\n"
        f"• {bold('How long')}: your messages, and the texts of mine, for seven days. What I took from them, until you "
        "delete it; what is closed goes after half a year, and I tell you a week before.\n"
        "• A place that you share becomes a time zone, and is then dropped. A file is read and dropped, unless you let "
        "me keep it.\n"
        f"• {bold('To have it')}: /export sends you all of it as a file.\n"
        f"• {bold('To have it gone')}: /delete removes one interview or everything, at once and for good; a "
        "backup may hold it until that is thrown away too.\n\n"
        "A chat with a bot is not end-to-end encrypted: it lies on Telegram's servers too, and is yours to clear "
        "there. So leave out what nobody else may know."
    )


def not_in_groups() -> str:
    """Said once before it leaves a group."""
    return "Your interviews are nobody else's business, so I only work in a private chat. I am leaving this one now."


def not_allowed() -> str:
    """Said to a person who is not on the list of those it may talk to."""
    return "This bot is private, and you are not on its list. Whoever runs it can add you."
