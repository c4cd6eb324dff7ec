"""Faults that a test asks for: what befalls the next calls of the bot, before or after they take effect."""

from dataclasses import dataclass
from enum import StrEnum

from bot.playground.refusals import MistakeError, RefusalError, migrated, too_many_requests
from bot.playground.shapes import Json


class FaultKind(StrEnum):
    """What can go wrong with a call."""

    #: Refused with a code and a description, no effect.
    ERROR = "error"
    #: The line is cut before the call takes effect.
    DROP_BEFORE = "drop_before"
    #: The call takes effect, and its answer is lost.
    DROP_AFTER = "drop_after"
    #: No effect and no answer, until the bot gives up.
    HANG = "hang"
    #: Takes effect after `seconds`.
    DELAY = "delay"


_DESCRIPTIONS = {
    400: "Bad Request: chat not found",
    401: "Unauthorized",
    403: "Forbidden: bot was blocked by the user",
    500: "Internal Server Error",
    502: "Bad Gateway",
}


@dataclass(slots=True)
class Fault:
    """Something that befalls the next `times` calls, of one method or chat where these are given."""

    kind: FaultKind = FaultKind.ERROR
    times: int = 1
    method: str = ""
    chat_id: int | None = None
    code: int = 500
    description: str = ""
    retry_after: int | None = None
    migrate_to_chat_id: int | None = None
    seconds: float = 0.0
    used: int = 0

    def matches(self, method: str, chat_id: object) -> bool:
        """Tell whether this call is one that the fault waits for."""
        if self.used >= self.times or (self.method and self.method.lower() != method):
            return False
        return self.chat_id is None or str(self.chat_id) == str(chat_id)

    def refusal(self) -> RefusalError:
        """Return the refusal that an `ERROR` answers with."""
        if self.migrate_to_chat_id is not None:
            return migrated(self.migrate_to_chat_id)
        if self.retry_after is not None:
            return too_many_requests(self.retry_after)
        return RefusalError(self.code, self.description or _DESCRIPTIONS.get(self.code, "Unknown error"))

    def shown(self) -> Json:
        """Return the fault with how often it was used."""
        return {name: getattr(self, name) for name in self.__slots__}


class Faults:
    """The faults that wait, in the order in which they were asked for."""

    def __init__(self) -> None:
        self._faults: list[Fault] = []

    def add(self, fault: Fault) -> Fault:
        """Let `fault` befall the next calls that match."""
        self._faults.append(fault)
        return fault

    def add_from(self, wanted: Json) -> Fault:
        """Add the fault that a JSON object describes, with the names of `Fault`'s fields."""
        try:
            return self.add(Fault(**{**wanted, "kind": FaultKind(wanted.get("kind", "error"))}))
        except (TypeError, ValueError) as wrong:
            raise MistakeError(f"no such fault: {wrong}") from wrong

    def take(self, method: str, chat_id: object) -> Fault | None:
        """Return the fault that befalls this call, counted, or nothing."""
        if not self._faults:
            return None
        for fault in self._faults:
            if fault.matches(method, chat_id):
                fault.used += 1
                return fault
        return None

    def list(self) -> list[Json]:
        """Return all faults asked for since the last `clear`, the used ones too."""
        return [fault.shown() for fault in self._faults]

    def clear(self) -> None:
        """Forget all faults."""
        self._faults.clear()
