"""What is said where something went wrong on the bot's side: what happened, what is kept, what to do."""


def could_not_read() -> str:
    """Said of a message whose handling failed."""
    return (
        "Something on my side went wrong with that message. "
        "It is kept, and nothing else is lost; please say it again in other words."
    )
