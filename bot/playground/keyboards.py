"""Keyboards under a bot's messages: what Telegram takes of a `reply_markup`, and the button that a caption names."""

from bot.playground.formatting import utf16_length
from bot.playground.refusals import bad_request
from bot.playground.shapes import Json

MOST_BUTTONS = 100
_ACTIONS = ("callback_data", "url", "copy_text", "web_app", "login_url", "switch_inline_query", "pay")


def check_markup(markup: object, *, inline_only: bool = False) -> Json | None:
    """Return `markup` where Telegram takes it, nothing for an empty one; raises `RefusalError` else."""
    if not markup:
        return None
    if not isinstance(markup, dict):
        raise bad_request("object expected as reply markup")
    if "inline_keyboard" in markup:
        rows = _rows(markup["inline_keyboard"])
        for row in rows:
            for button in row:
                _check_button(button)
        return {"inline_keyboard": rows} if any(rows) else None
    if inline_only:
        raise bad_request("inline keyboard expected")
    if "keyboard" in markup:
        _rows(markup["keyboard"])
    if utf16_length(str(markup.get("input_field_placeholder", ""))) > 64:
        raise bad_request("input field placeholder is too long")
    return markup


def _rows(rows: object) -> list[list[Json]]:
    if not isinstance(rows, list) or not all(isinstance(row, list) for row in rows):
        raise bad_request('can\'t parse inline keyboard: field "inline_keyboard" must be an Array of Arrays')
    if sum(map(len, rows)) > MOST_BUTTONS:
        raise bad_request("reply markup is too long")
    return [row for row in rows if row]


def _check_button(button: object) -> None:
    if not isinstance(button, dict) or not button.get("text"):
        raise bad_request("can't parse inline keyboard button: Can't find field \"text\"")
    if not any(action in button for action in _ACTIONS):
        raise bad_request("text buttons are unallowed in the inline keyboard")
    data = button.get("callback_data")
    if data is not None and not (isinstance(data, str) and 1 <= len(data.encode()) <= 64):
        raise bad_request("BUTTON_DATA_INVALID")
    url = button.get("url")
    if url is not None and not str(url).startswith(("http://", "https://", "tg://")):
        raise bad_request(f"inline keyboard button URL '{url}' is invalid: Unsupported URL protocol")
    if "copy_text" in button:
        copied = button["copy_text"]
        if not isinstance(copied, dict) or not 1 <= utf16_length(str(copied.get("text", ""))) <= 256:
            raise bad_request("BUTTON_COPY_TEXT_INVALID")


def find_button(markup: Json | None, caption: str) -> Json | None:
    """Return the first inline button that says `caption`; else the only one whose caption contains it."""
    buttons = [button for row in (markup or {}).get("inline_keyboard", []) for button in row]
    for button in buttons:
        if button["text"] == caption:
            return dict(button)
    close = [button for button in buttons if caption.casefold() in str(button["text"]).casefold()]
    return dict(close[0]) if len(close) == 1 else None
