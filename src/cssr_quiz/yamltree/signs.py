"""The quotes that word processors set."""

from typing import Final

OPENING: Final = "“„«»‹›‚‘”"
CLOSING: Final = "”“»«›‹’‘"
