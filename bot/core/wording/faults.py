"""What is said where something went wrong on the bot's side: what happened, what is kept, what to do."""


def could_not_read() -> str:
    """Said of a message whose handling failed."""
    return (
        "Something on my side went wrong with that message. "
        "It is kept, and nothing else is lost; please say it again in other words."
    )


def too_many_at_once() -> str:
    """Said once to somebody who writes more, and faster, than anybody can type."""
    return (
        "That came faster than I can read: I took in the first of it and left the rest unread. "
        "Send what matters once more, in one message, and it will work."
    )


def could_not_make() -> str:
    """Stands where a file was to be sent and could not be made."""
    return "The file itself could not be made just now. Nothing is lost; please ask for it again in a while."
