"""A date as a file holds it: EDTF at once, any other notation with more machinery."""

from cssr_quiz.dates.edtf import read_edtf
from cssr_quiz.dates.value import DateError, When


def parse(text: str) -> When:
    """Return the date that a file holds: EDTF level 0 or 1, or what can be read in one way only.

    Years are written out and months spelt right. Raises DateError with the text, why it is no
    date or how else it could be read, and what was expected.
    """
    try:
        when = read_edtf(text.strip())
    except DateError:
        when = None
    if when is not None:
        return when
    from cssr_quiz.dates.notation import parse_notation  # noqa: PLC0415 - files mostly hold EDTF

    return parse_notation(text)
