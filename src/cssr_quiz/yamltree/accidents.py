"""The usual accidents of YAML, told in a teacher's words."""

from typing import Final, NamedTuple


class Accident(NamedTuple):
    """What is told of an accident: its code, what happened, and the way out."""

    code: str
    message: str
    hint: str


COLON = Accident(
    "unquoted-colon",
    "a text with `: ` in it needs quotes",
    'write "..." around the whole text after the field\'s name',
)
INDENT = Accident(
    "wrong-indent",
    "this line does not line up with the lines above it",
    "fields of one question begin in the same column; use spaces",
)
TAB = Accident("tab", "a tab cannot indent a line in YAML", "use spaces")
SIGN = Accident(
    "needs-quotes",
    "a text cannot begin with this sign in YAML",
    'write "..." around the text',
)
QUOTE = Accident(
    "lost-quote", "the quote that opens here is never closed", "add the same quote at the end"
)
ESCAPE = Accident(
    "bad-escape",
    "this backslash means nothing in double quotes",
    "use single quotes, or write the backslash twice",
)
BRACKET = Accident(
    "lost-bracket",
    "the bracket that opens here is not closed",
    "add `]` or `}`, or put quotes around the text",
)
COMMA = Accident(
    "extra-comma",
    "nothing stands before this comma",
    'delete it, or write "..." around a text with a comma in it',
)
LOST_COMMA = Accident(
    "lost-comma",
    "a text ends before this, and no comma follows",
    "put a comma between the two, or the quote that is missing",
)
AFTER = Accident(
    "text-after-quote",
    "the text goes on after its closing quote or bracket",
    'put quotes around the whole text, "..." where it holds an apostrophe',
)
NO_SPACE = Accident(
    "no-space", "a colon or a dash needs a space after it", "write `name: value`, or `- item`"
)
NO_COLON = Accident(
    "no-colon",
    "this line is no `name: value`",
    "write a colon after the field's name; indent a text that goes on deeper than its field",
)
HYPHEN = Accident(
    "wrong-indent",
    "this hyphen does not stand below the others of its list",
    "the hyphens of one list stand in the same column, those of questions too",
)
LEFT = Accident(
    "wrong-indent",
    "this stands too far left to belong to the question above",
    "move it to the right, below the first field of its question",
)
BETWEEN = Accident(
    "wrong-indent",
    "this stands between `questions:` and the first question",
    "move it above `questions:`, or below the first line of its question",
)
RIGHT = Accident(
    "wrong-indent",
    "this line stands further right than those below it",
    "delete the spaces before it: the fields of a bank begin at the left edge",
)
ABOVE = Accident(
    "wrong-indent",
    "a question stands above the fields of the bank",
    "begin the file with `bank:`, and move the question below `questions:`",
)
NO_LIST = Accident(
    "missing-field",
    "the line `questions:` is missing above the first question",
    "write `questions:` in a line of its own above this one",
)
STAR = Accident(
    "lookalike",
    "an item begins with a hyphen in YAML, not with `*`",
    "write `- ` in its place, for a question `- id: ...`",
)
PASTED = Accident(
    "pasted-test",
    "this is a test as it is printed, and YAML asks for fields",
    "write a question as `- id: first`, below it `prompt: ...` and `answer: ...`, or `choices:`",
)
NO_BANK = Accident(
    "pasted-test",
    "this is no bank yet: it has no line `bank:` and no line `questions:`",
    "begin with both, `bank: first-steps` and `questions:`; write each question as `- id: first`, "
    "below it `prompt: ...` and `answer: ...`; `cssr-quiz new FILE` writes an example of each kind",
)
FENCED = Accident(
    "code-fence",
    "this line belongs to the page that the text was copied from",
    "delete it, and the one like it at the other end",
)
DIRECTIVE = Accident(
    "needs-quotes", "a line cannot begin with `%` in YAML", 'write "..." around the text'
)
MAX_DEPTH: Final = 12
"""How deep lists and mappings may nest; a question needs five levels."""

TOO_DEEP: Final = Accident(
    "too-deep",
    f"lists and fields nest more than {MAX_DEPTH} deep",
    "a question file never needs that; check the brackets and the indents",
)
OTHER = Accident(
    "yaml-syntax",
    "this is not valid YAML",
    "look at the indents, quotes and colons here and in the line above",
)
