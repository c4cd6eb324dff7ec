"""What may go wrong in storage, each with a text that is one clear line.

Loops meet three of these in their work (``UnavailableError``, ``LeaseLost``, ``VersionMoved``); the others end a start.
No text here holds a key, a row or what a person wrote.
"""


class StorageError(Exception):
    """The database cannot be used as asked; its text is one line for the person who runs the bot."""


class UnavailableError(StorageError):
    """The database is out of reach or busy; nothing is known to be stored, and the same step may be tried again."""


class DamagedError(UnavailableError):
    """The file is damaged, or may not be written: waiting does not help, and the bot stops. Nothing more is written."""


class InUseError(StorageError):
    """Another process has the database for itself."""


class SealError(StorageError):
    """Something sealed cannot be opened: another key, another place, or it was altered."""


class LeaseLost(StorageError):  # noqa: N818 - it is an outcome of a step, not a fault
    """Another worker holds the chat; this step must leave it alone."""


class VersionMoved(StorageError):  # noqa: N818 - it is an outcome of a step, not a fault
    """The person changed (or went) since they were read: read again, think again."""
