"""Where a person is, from their own words, their language or a zone's name; offline, pure but for the table it reads.

``read`` and ``decide`` ask it; it never asks back. Cities are from GeoNames, CC BY 4.0: see ATTRIBUTION.txt.
"""

from bot.core.places.lands import holidays_of, is_name, land_name
from bot.core.places.place import Place
from bot.core.places.search import find
from bot.core.places.zones import likely, of_zone

__all__ = ["Place", "find", "holidays_of", "is_name", "land_name", "likely", "of_zone"]
