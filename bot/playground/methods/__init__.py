"""The methods of the Bot API, by their names in lower case; `getUpdates` and the webhook's are in `api`."""

from collections.abc import Callable, Mapping
from typing import Any

from bot.playground.methods import account, media, messages, others
from bot.playground.parameters import Params
from bot.playground.world import World

Method = Callable[[World, Params], Any]

METHODS: Mapping[str, tuple[str, Method]] = {
    name.lower(): (name, method)
    for name, method in {
        "getMe": account.get_me,
        "setMyCommands": account.set_my_commands,
        "getMyCommands": account.get_my_commands,
        "deleteMyCommands": account.delete_my_commands,
        "setMyDescription": account.set_my_description,
        "setMyShortDescription": account.set_my_short_description,
        "setChatMenuButton": account.set_chat_menu_button,
        "sendMessage": messages.send_message,
        "editMessageText": messages.edit_message_text,
        "editMessageReplyMarkup": messages.edit_message_reply_markup,
        "editMessageMedia": media.edit_message_media,
        "deleteMessage": messages.delete_message,
        "sendPhoto": media.send_photo,
        "sendDocument": media.send_document,
        "getFile": media.get_file,
        "answerCallbackQuery": others.answer_callback_query,
        "sendChatAction": others.send_chat_action,
        "setMessageReaction": others.set_message_reaction,
        "leaveChat": others.leave_chat,
        "getChat": others.get_chat,
    }.items()
}
