"""The shape of what travels over the Bot API, and the one way it is written as JSON; under everything else here."""

from typing import Any, TypeAlias

import msgspec

Json: TypeAlias = dict[str, Any]
"""A JSON object, as the Bot API sends and takes it."""

encode = msgspec.json.Encoder().encode
decode = msgspec.json.Decoder().decode
