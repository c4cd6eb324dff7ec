"""What is said where something went wrong on the bot's side: what happened, what is kept, what to do."""


def could_not_read() -> str:
    """Said of a message whose handling failed."""
    return (
        "Something on my side went wrong with that message. "
        "It is kept, and nothing else is lost; please say it again in other words."
    )


def could_not_make() -> str:
    """Stands where a file was to be sent and could not be made."""
    return "The file itself could not be made just now. Nothing is lost; please ask for it again in a while."
