"""A text in a window that may be too low for it: a sign stands where its end is out of sight."""

from prompt_toolkit.formatted_text import StyleAndTextTuples
from prompt_toolkit.formatted_text.utils import fragment_list_width
from prompt_toolkit.layout.controls import FormattedTextControl, UIContent
from prompt_toolkit.layout.utils import explode_text_fragments

from cssr_quiz.ui.options import drawable

_SIGN = "…"


class CutControl(FormattedTextControl):
    """A text whose last line in sight ends in `…` where it goes on below."""

    def create_content(self, width: int, height: int | None) -> UIContent:
        """Return the lines of the text, as many as there is room for."""
        content = super().create_content(width, height)
        if height is None or content.line_count <= height:
            return content

        def line(number: int) -> StyleAndTextTuples:
            whole = content.get_line(number)
            return _ended(whole, width) if number == height - 1 else whole

        return UIContent(get_line=line, line_count=height)


def _ended(line: StyleAndTextTuples, width: int) -> StyleAndTextTuples:
    """Return a line with the sign behind its text, or in the place of its end."""
    kept = list(explode_text_fragments(line))
    while kept and (fragment_list_width(kept) >= width or kept[-1][1].isspace()):
        kept.pop()
    return [*kept, ("", drawable(_SIGN))]
