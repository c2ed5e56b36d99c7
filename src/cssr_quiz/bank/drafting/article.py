"""A text as it was pasted, made a study text: paragraphs with anchors, and nothing but prose."""

import re
from dataclasses import dataclass, replace
from itertools import pairwise
from typing import Final

from cssr_quiz.bank.drafting.sentence import SIGN
from cssr_quiz.bank.drafting.subtitles import spoken
from cssr_quiz.bank.drafting.topic import told_by
from cssr_quiz.bank.editing.naming import as_id
from cssr_quiz.bank.text import Passage, StudyText, parse_text
from cssr_quiz.dates.months import ENGLISH
from cssr_quiz.yamltree import lines_of

LONGEST_HEADING: Final = 80
"""Characters of a line that can be a heading."""

LONGEST_LINE: Final = 200
"""Characters up to which a paragraph may be broken into lines; a longer one is a paragraph."""

DAYS_OF_MONTH, DAYS_APART = 30, range(9, 16)
"""How far the two calendars are apart, 10 to 13 days, where months are taken as of 30 days."""

_UNSEEN = re.compile("[\x00-\x08\x0b-\x1f\x7f-\x9f\ufeff\ufffe\uffff]")
_NOTE = re.compile(r"\^?\[(?:\d{1,3}|[a-z]|citation needed|edit)\]\^?|\^\d{1,3}\^|[†‡]")
_MARKED = re.compile(r"[\[^†‡]")
_IMAGE = re.compile(r"!\[[^\[\]]*\]\([^()]*\)|\{\{[^{}]*\}\}")
_LINK = re.compile(r"\[([^\[\]]*)\]\([^()\s]*\)")
# `Founded: 1356`, as a table of facts beside an article is pasted; but not `May 1867: He died.`
_FACT = re.compile(r"[A-Z][^\W\d_]*(?: [^\W\d_]+){0,3}: (?!.*[.!?]$).{1,80}")
_BARE_LINK = re.compile(r"\s*\(?<https?://[^<>\s]*>\)?")
# `25 October (7 November) 1917` and `30 May [N.S. 9 June] 1672`: the later is in our calendar.
_NEW_STYLE = re.compile(
    r"\b(?P<old>\d{1,2} [A-Z][a-z]+)\s?(?:[\[(](?:(?:N\.?\s?S\.?|New Style)\s)?|/\s?)"
    r"(?P<new>\d{1,2} [A-Z][a-z]+)(?:\s(?:N\.?\s?S\.?|New Style))?[\])]?(?=,? \d{3,4}\b)",
    re.IGNORECASE,
)
# `9 June [O.S. 30 May] 1672`, `8 February 1696 (N.S.)`.
_STYLE = re.compile(
    r"\s?[\[(](?:[ON]\.?\s?S\.?|(?:Old|New) Style|Julian|Gregorian)(?!\w)[^\[\]()]*[\])]",
    re.IGNORECASE,
)
_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,200}>|<!--.*?-->")
_GAP = re.compile(r"(?<=\w)\s(?=[.,;:](?:\s|$))")
_MARK = re.compile(r"#{1,6}\s+")
_LIST = re.compile(r"(?:[-*+•]|\d{1,3}[.)])\s")
_UNDERLINE = re.compile(r"(?:=+|-+)\s*")
_ENDS = re.compile(r"[.!?:;…][”\"'’)]*$")
_RULE = re.compile(r"(?:[-*_]\s*){3,}|[|+].*[|+]|[^|]*\|[^|]*\|.*|```.*|~~~.*")
# A row of a table whose columns tabs part, that of two columns with a short head.
_ROW = re.compile(r"[^\t]*\t[^\t]*\t|[^\t.]{1,40}\t")
_QUOTED = re.compile('"[^"]*"')
# What parts the columns of a table: nothing stands behind it but the next one, save in thousands.
_COLUMN = re.compile(r"[,;](?!\s)(?<!\d,(?=\d{3}\b))")
_LEFT_OUT = frozenset(
    """
    references notes footnotes sources bibliography citations literature external-links see-also
    further-reading contents reference poznamky odkazy reference literatura zdroje prameny obsah
    externi-odkazy souvisejici-clanky einzelnachweise weblinks anmerkungen siehe-auch quellen inhalt
    inhaltsverzeichnis примечания ссылки литература содержание primechaniya ssylki soderzhanie
    """.split()
)
_FURNITURE = re.compile(
    r"Retrieved from |This page was last |Text is available under|From Wikipedia|Jump to |Category:"
    r"|From (?:an?|the) [^.,]{0,30}encyclop|Categories:|Citováno z|Stránka byla naposledy",
    re.IGNORECASE,
)


@dataclass(frozen=True, slots=True)
class _Block:
    """Lines that belong together, and how many marks of a heading stand before them."""

    text: str
    level: int = 0


def anchored(text: str, name: str) -> StudyText | None:
    """Return a text as it is where its paragraphs have anchors, else None."""
    study = parse_text(text, name)
    return study if study.passages else None


def study_text(text: str, name: str) -> tuple[StudyText, str]:
    """Return a pasted text as a study text, and its Markdown with an anchor at each paragraph.

    Contents, references and notes are left out, and the marks of footnotes, links and tags; of
    subtitles so are the times.
    """
    made: list[str] = []
    title, section, heading = "", "", ""
    counts: dict[str, int] = {}
    for block in _prose(_blocks(spoken(text))):
        if block.level:
            heading = block.text
            title = title or ("" if any(counts.values()) else heading)
            section = _section(heading, counts)
            made.append(f"## {heading} {{#{section}}}")
            continue
        if not section:
            section = _section("text", counts)
        counts[section] += 1
        made.append(f"{_inert(block.text)} {{#{section}/{counts[section]}}}")
    front = f"---\ntitle: {_quoted(title)}\n---\n\n" if title else ""
    markdown = front + "\n\n".join(_without_bare_headings(made)) + "\n"
    return parse_text(markdown, name), markdown


def titled(study: StudyText) -> str:
    """Return what a study text is called: its own title, or that of its first section.

    Without either its first sentence may tell: `The Winter War was a war`.
    """
    first = study.passages[0].title if study.passages else ""
    own = SIGN.sub("", study.front.get("title", "") or first).strip()
    if own or not study.passages:
        return own
    return told_by([plain(each).text for each in study.passages[:9]])


def plain(passage: Passage) -> Passage:
    """Return a passage without marks that are no words."""
    text = _in_one_calendar(_unmarked(SIGN.sub("", passage.text)))
    return replace(passage, text=" ".join(text.replace("*", "").replace("`", "").split()))


def _in_one_calendar(text: str) -> str:
    """Return a text in which dates that are told in two calendars are told in ours alone."""
    marked = any(mark in text for mark in "[(/")
    return _STYLE.sub("", _NEW_STYLE.sub(_new_style, text)) if marked else text


def _new_style(found: re.Match[str]) -> str:
    """Return the later of two days that calendars set apart, not `29 September/30 September`."""
    old, new = _day_of_year(found["old"]), _day_of_year(found["new"])
    apart = (new - old) % (12 * DAYS_OF_MONTH) if old and new else 0
    return found["new"] if apart in DAYS_APART else found.group()


def _day_of_year(day: str) -> int:
    """Return the place of a day such as `29 September` in a year of equal months, 0 of none."""
    number, month = day.split()
    known = month.capitalize() in ENGLISH
    return ENGLISH.index(month.capitalize()) * DAYS_OF_MONTH + int(number) if known else 0


def _unmarked(text: str) -> str:
    """Return a text without the marks of footnotes, and with the words alone of links."""
    text = _NOTE.sub("", text) if _MARKED.search(text) else text
    return _LINK.sub(r"\1", text) if "[" in text else text


def _quoted(text: str) -> str:
    return '"' + text.replace("\\", "\\\\").replace('"', '\\"') + '"'


def _inert(text: str) -> str:
    """Return a paragraph that no reader of Markdown takes for a heading, fence or anchor."""
    text = re.sub(r"\{#([^{}]*)\}", r"(\1)", text)
    return text.lstrip("#- ") or "–"


def _section(heading: str, counts: dict[str, int]) -> str:
    """Return a fresh anchor for a section."""
    first = "-".join(as_id(heading).split("-")[:4]) or "section"
    again = counts.get(f"{first}/", 1)
    name = first if first not in counts else f"{first}-{again + 1}"
    while name in counts:
        again += 1
        name = f"{first}-{again + 1}"
    counts[name], counts[f"{first}/"] = 0, again
    return name


def _without_bare_headings(blocks: list[str]) -> list[str]:
    """Leave out headings that nothing stands below."""
    return [
        block
        for block, after in zip(blocks, [*blocks, "## "][1:], strict=True)
        if not (block.startswith("## ") and after.startswith("## "))
    ]


def _blocks(text: str) -> list[_Block]:
    """Cut a text into paragraphs and headings, cleaned."""
    if _is_table(text):
        return []
    found: list[_Block] = []
    lines: list[str] = []
    cleaned = [_cleaned(each) for each in lines_of(text)]
    for line in _parted([*_without_facts(cleaned), ""]):
        if _UNDERLINE.fullmatch(line) and len(lines) == 1 and len(line) > 2:  # noqa: PLR2004 - a rule
            found.append(_Block(lines.pop(), 1 if line.startswith("=") else 2))
        elif not line or _RULE.fullmatch(line) or _MARK.match(line) or _LIST.match(line):
            if lines:
                found.append(_Block(" ".join(lines)))
            mark = _MARK.match(line)
            lines = [line] if _LIST.match(line) else []
            if mark and line[mark.end() :]:
                found.append(_Block(line[mark.end() :].rstrip("# "), len(mark.group().strip())))
        else:
            lines.append(line)
    return found


def _without_facts(lines: list[str]) -> list[str]:
    """Return lines with empty ones for rows of a table of facts, two or more of them together."""
    facts = [False, *(_FACT.fullmatch(line) is not None for line in lines), False]
    return [
        "" if facts[at] and (facts[at - 1] or facts[at + 1]) else line
        for at, line in enumerate(lines, 1)
    ]


def _is_table(text: str) -> bool:
    """Tell whether a text is a file of rows, whose columns commas or semicolons part."""
    rows = [_QUOTED.sub("", line) for line in lines_of(text) if line.strip()]
    return len(rows) > 1 and all(map(_COLUMN.search, rows))


def _parted(lines: list[str]) -> list[str]:
    """Return lines with an empty one behind each, where paragraphs stand without one between."""
    if any(all(pair) and max(map(len, pair)) > LONGEST_LINE for pair in pairwise(lines)):
        return [each for line in lines for each in (line, "")]
    return lines


def _cleaned(line: str) -> str:
    """Return a line without marks and odd spaces; nothing of a row of a table."""
    if _ROW.match(line.strip()):
        return ""
    line = _UNSEEN.sub("", line)
    line = _unmarked(_IMAGE.sub("", line) if "{{" in line or "![" in line else line)
    line = _TAG.sub("", _BARE_LINK.sub("", line)) if "<" in line else line
    return _GAP.sub("", " ".join(line.replace("*", "").replace("`", "").split()))


def _prose(blocks: list[_Block]) -> list[_Block]:
    """Return headings and paragraphs, without contents, references and the page's furniture."""
    marked = any(block.level for block in blocks)
    last = {block.text: place for place, block in enumerate(blocks)}
    kept: list[_Block] = []
    left_out = False
    heads = [bool(each.level) or (not marked and _looks_like_heading(each.text)) for each in blocks]
    for place, block in enumerate(blocks):
        if heads[place] and not _FURNITURE.match(block.text):
            # The entries of a list of contents stand together, and once more further down.
            together = heads[place + 1 : place + 2] == [True]
            listed = not block.level and together and last[block.text] > place
            left_out = (left_out and listed) or as_id(block.text) in _LEFT_OUT
            if not left_out and not listed:
                kept.append(_Block(block.text, block.level or 2))
        elif not (heads[place] or left_out) and _is_prose(block.text):
            item = _LIST.match(block.text)
            kept.append(_Block(block.text[item.end() :] if item else block.text))
    return kept


def _looks_like_heading(text: str) -> bool:
    return len(text) <= LONGEST_HEADING and not _ENDS.search(text) and not _LIST.match(text)


def _is_prose(text: str) -> bool:
    return any(map(str.isalpha, text)) and not _FURNITURE.match(text)
