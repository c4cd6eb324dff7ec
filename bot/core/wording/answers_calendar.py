"""Said of the calendar that a person takes along, as a file or by an address that a calendar follows."""

from __future__ import annotations

from typing import Final

from bot.core.wording.markup import code

FILE_NAME: Final = "hearback.ics"
GET_ADDRESS: Final = "Get an address"
SHOW_ADDRESS: Final = "Show the address"
COPY_ADDRESS: Final = "Copy it"
SWITCH_OFF: Final = "Switch it off"


def here_it_is(*, again: bool) -> str:
    """Below the file."""
    newer = "What was in the earlier one is brought up to date. " if again else ""
    return (
        "Your interviews and what I have planned. Open it, and your calendar takes it in. "
        f"{newer}It has no alarms: I write to you myself."
    )


def nothing_in_it() -> str:
    return "There is nothing to put into a calendar yet. Tell me about an interview, or send me its invitation."


def address(url: str) -> str:
    """The address at which a calendar follows the plan."""
    return (
        f"{code(url)}\n"
        "In your calendar, add it as a calendar from a URL; it then keeps itself up to date, within some hours. "
        "Whoever has this address can read it, so keep it to yourself. Switch it off here whenever you like."
    )


def no_address_here() -> str:
    """The bot has no public address: there is only the file."""
    return (
        "This bot has no address on the web, so a calendar cannot follow it. Here is the file; /calendar gives a newer."
    )


def switched_off() -> str:
    return "The address is switched off: whoever looks there finds nothing. A new one would be another."


def none_to_switch_off() -> str:
    return "No address is switched on, so nobody can look. /calendar gives you the file."
