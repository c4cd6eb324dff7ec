"""Telegram's refusals, in its own words and codes: raised by what finds the mistake, turned into an answer by `api`."""

from bot.playground.shapes import Json


class RefusalError(Exception):
    """A call that Telegram would refuse: its error code, its description, and its parameters where it has any."""

    def __init__(self, code: int, description: str, parameters: Json | None = None) -> None:
        super().__init__(f"{code} {description}")
        self.code = code
        self.description = description
        self.parameters = parameters

    def answer(self) -> Json:
        """Return the body that Telegram sends with this refusal."""
        body: Json = {"ok": False, "error_code": self.code, "description": self.description}
        if self.parameters:
            body["parameters"] = self.parameters
        return body


class MistakeError(Exception):
    """Something asked of the person's side that a person could not do; it tells a test what is wrong with it."""


def bad_request(what: str) -> RefusalError:
    """Return the refusal 400 for `what`."""
    return RefusalError(400, f"Bad Request: {what}")


def forbidden(what: str) -> RefusalError:
    """Return the refusal 403 for `what`."""
    return RefusalError(403, f"Forbidden: {what}")


def conflict(what: str) -> RefusalError:
    """Return the refusal 409 for `what`."""
    return RefusalError(409, f"Conflict: {what}")


def too_many_requests(retry_after: int) -> RefusalError:
    """Return the refusal 429 that asks for a pause of `retry_after` seconds."""
    return RefusalError(429, f"Too Many Requests: retry after {retry_after}", {"retry_after": retry_after})


def migrated(chat_id: int) -> RefusalError:
    """Return the refusal for a group that lives on as the supergroup `chat_id`."""
    return RefusalError(
        400, "Bad Request: group chat was upgraded to a supergroup chat", {"migrate_to_chat_id": chat_id}
    )
