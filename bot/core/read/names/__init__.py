"""The names in a message: the company told of, the people met, the job. A tagger that was trained on messages finds
them; what is stored is found by ``stored``, and which of the names count is for ``fields``.
"""

from bot.core.read.names.features import Marks
from bot.core.read.names.found import Kind, Name, find

__all__ = ["Kind", "Marks", "Name", "find"]
