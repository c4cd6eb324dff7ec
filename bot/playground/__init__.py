"""A stand-in for Telegram: the Bot API on loopback, people who write to the bot, faults, and a chat page.

Used by tests and by `playground`; knows the Bot API and nothing of the bot.
"""
