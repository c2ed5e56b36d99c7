"""How far a text has come in time, and the dates that it tells by others, reckoned from there.

The date at which the story has arrived is its anchor. A date told in passing (in brackets, behind
a `had` or a `which`) does not move it, and where the story may have gone on unseen there is none
until the next full date.
"""

import re
from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Final

from cssr_quiz.bank.facts import Fact
from cssr_quiz.bank.reckoning import Reckoned, clause_before, joined, reckon, valid
from cssr_quiz.bank.relative import CUE, LOST, TOLD
from cssr_quiz.dates import Endpoint, Precision, When

MOST_SENTENCES: Final = 3
"""How many sentences further on an anchor holds."""

CARRIED: Final = 1
"""The same in the next passage."""

NEAR: Final = 600
"""Characters between the year told last and a `that year` that can mean it."""

_YEAR = re.compile(r"\b[12]\d{3}\b")
# `The Battle of Brno (3 May 1850) was won; two days later` the town fell.
_HAPPENING = re.compile(
    r"\b(?:Battle|Siege|Fall|Capture|Storming|Massacre|Treaty|Peace|Surrender|Armistice)"
    r"\sof\s(?:[^\W\d_a-z][\w-]*\s)+\($"
)
_LOST = re.compile(rf"\b(?:{LOST})\b")
_PASSING = re.compile(r"\b(?:had|would|who|whom|whose|which|where)\b[^,]*$")
_END = re.compile(r"\b(?:ended|lasted|closed|came to an end|expired|dissolved)\b[^,;]*$")
_UNTIL = re.compile(r"\b(?:until|till|since|by|before|after)\s(?:the\s)?$", re.IGNORECASE)
_SENTENCE_END = re.compile(r"[a-z\d)”\"’][.!?][)”\"’]*\s+(?=[“\"]?[A-Z])")
_ATTRIBUTE = re.compile(r"\b(?:[Tt]he|an?|its|his|her|their)\s$")
# `the lost cable of 1865`: no more than which one it is.
_OF_THING = re.compile(
    r"\b(?!(?:spring|summer|autumn|fall|winter|end|middle|beginning|start|course|half|part|year|ones?)\s)"
    r"[a-z]{2,}\sof\s$"
)


@dataclass(slots=True)
class Story:
    """How far a text has come: the anchor, and how many sentences it will still hold."""

    anchor: Endpoint | None = None
    left: int = 0
    heading: str = ""
    told: Endpoint | None = None

    def turn(self, heading: str) -> None:
        """Go on to the next passage; the year of a new heading is an anchor."""
        years = _YEAR.findall(heading) if heading != self.heading else []
        self.left = min(self.left, CARRIED)
        if len(years) == 1 and (year := valid(int(years[0]))) is not None:
            self.anchor, self.left = year, MOST_SENTENCES
        self.heading = heading

    def reckoned(self, text: str, facts: Sequence[Fact]) -> list[Reckoned]:
        """Return the dates of a passage that can be reckoned from the full ones, `facts`."""
        found: list[Reckoned] = []
        if not CUE.search(text):
            self._pass(text, facts)
            return found
        told_at, carried = 0, True
        self.told = None
        for start, each in _in_order(text, facts):
            self.left -= len(_ends(text, told_at, start))
            known = self.anchor if self.left >= 0 else None
            if isinstance(each, Fact):
                moved = _moved(text, each, known, carried=carried)
                self.told = _told(each.when)
            else:
                meant = self._goes_by(each, told_at, known)
                made = joined(each, facts) or (meant and reckon(each, meant)) or None
                made = None if made and _told_behind(text, made, facts) else made
                found += [made] if made else []
                moved = _after(each, made, known)
                self.told = made.when.start if made else None
            told_at = start
            if moved is not self.anchor:
                self.anchor, self.left, carried = moved, MOST_SENTENCES, False
        self.left -= len(_SENTENCE_END.findall(text, told_at)) + 1
        return found

    def _goes_by(
        self, match: re.Match[str], told_at: int, known: Endpoint | None
    ) -> Endpoint | None:
        """Return the date by which another is told: the anchor, or the date told last."""
        text, start = match.string, match.start()
        ends = len(_ends(text, told_at, start)) if told_at or self.told else 2
        if _counts(match):
            return self._counted_from(text, told_at, ends, known)
        meant = _meant(match, known, self.told, ends, near=start - told_at < NEAR)
        if meant is None and not ends and (match["day"] or match["month"] or match["span"]):
            return self._year_of_sentence(text, told_at)
        return meant

    def _counted_from(
        self, text: str, told_at: int, ends: int, known: Endpoint | None
    ) -> Endpoint | None:
        """Return from where `two years later` counts: the date just told, or one just before.

        `ends` is how many sentences ago a date was told last. Behind `had founded it in 1843` it
        is counted from there, unless the same sentence has told when something else happened.
        """
        fresh = self.left >= MOST_SENTENCES - 2
        if ends > 1 or self.told is None:
            return known if fresh else None
        if self.told == known:
            return known
        clause = clause_before(text, told_at)
        bracketed = _is_bracketed(clause)
        if bracketed and not ends and self.told.day and _HAPPENING.search(clause):
            return self.told
        passing = _PASSING.search(clause) and not bracketed
        if passing and MOST_SENTENCES - self.left > ends:
            return self.told
        return known if ends and fresh else None

    def _year_of_sentence(self, text: str, told_at: int) -> Endpoint | None:
        """Return the date told last where a `7 June` in the same sentence can go by it."""
        clause = clause_before(text, told_at)
        return None if _is_bracketed(clause) or _UNTIL.search(clause) else self.told

    def _pass(self, text: str, facts: Sequence[Fact]) -> None:
        """Go on over a passage in which nothing is told by another date."""
        start = facts[-1].start if facts else 0
        if facts:
            moved = (_moved(text, fact, None, carried=False) for fact in reversed(facts))
            self.anchor, self.left = next(filter(None, moved), None), MOST_SENTENCES
        if _LOST.search(text, start):
            self.anchor = None
        self.left -= len(_SENTENCE_END.findall(text, start)) + 1


def _told(when: When | None) -> Endpoint | None:
    """Return a date as one that others may go by; of an interval that is its year."""
    if when is None or not when.is_interval:
        return when.start if when else None
    return valid(when.start.year) if when.last.year == when.start.year else None


def _ends(text: str, start: int, end: int) -> list[str]:
    """Return the ends of sentences between two places."""
    return _SENTENCE_END.findall(text, start, end + 1)


def _in_order(text: str, facts: Sequence[Fact]) -> list[tuple[int, Fact | re.Match[str]]]:
    """Return full dates and what is told by another by where they stand; none of them overlap."""
    ends = [fact.end for fact in facts]
    told = []
    for match in TOLD.finditer(text):
        behind = bisect_right(ends, match.start())
        if behind == len(facts) or match.end() <= facts[behind].start:
            told.append(match)
    found: list[tuple[int, Fact | re.Match[str]]] = [(fact.start, fact) for fact in facts]
    found += [(match.start(), match) for match in told]
    return sorted(found, key=lambda each: each[0])


def _moved(text: str, fact: Fact, anchor: Endpoint | None, *, carried: bool) -> Endpoint | None:
    """Return the anchor behind a full date; one that is `carried` over is of another passage."""
    when = fact.when
    if when is None:
        return anchor
    clause = clause_before(text, fact.start)
    bracketed = _is_bracketed(clause)
    back = anchor is not None and not carried and when.last < anchor.first
    of_thing = _OF_THING.search(text, max(0, fact.start - 30), fact.start)
    if anchor and of_thing and (back or _YEAR.fullmatch(fact.words)):
        return anchor
    if bracketed or _PASSING.search(clause) or _is_attribute(text, fact):
        later = bracketed and anchor and not when.is_interval and when.start.year > anchor.year
        return None if later else anchor
    sure = not (when.is_interval or when.approximate or _UNTIL.search(clause))
    sure = sure and when.precision in (Precision.YEAR, Precision.MONTH, Precision.DAY)
    # Whoever has told how it ended may go back to how it began.
    sure = sure and not (_END.search(clause) and _YEAR.search(clause))
    return when.start if sure and not back else None


def _is_bracketed(clause: str) -> bool:
    return clause.rfind("(") > clause.rfind(")")


def _counts(match: re.Match[str]) -> bool:
    """Tell whether a date is told by how long it is from another: `ten days later`."""
    return bool(match["count"] or match["next"])


def _told_behind(text: str, made: Reckoned, facts: Sequence[Fact]) -> bool:
    """Tell whether a year that is reckoned is told in full further on in its sentence."""
    if made.when.precision is not Precision.YEAR:
        return False
    behind = next((fact for fact in facts if fact.start >= made.end), None)
    if behind is None or behind.when is None or _ends(text, made.end, behind.start):
        return False
    return behind.when.start.year == made.when.start.year


def _is_attribute(text: str, fact: Fact) -> bool:
    """Tell whether a year stands before a noun: `the 1930 plan`."""
    after = text[fact.end : fact.end + 2]
    return (
        bool(_ATTRIBUTE.search(text[max(0, fact.start - 8) : fact.start]))
        and after[:1] == " "
        and after[1:].isalpha()
    )


def _after(match: re.Match[str], made: Reckoned | None, anchor: Endpoint | None) -> Endpoint | None:
    """Return the anchor behind what is told by another date."""
    clause = clause_before(match.string, match.start())
    passing = _PASSING.search(clause) or _is_bracketed(clause)
    if match["last"] or match["oflast"] or match["way"] == "earlier" or passing:
        return anchor
    return made.when.start if made else None


def _meant(
    match: re.Match[str],
    anchor: Endpoint | None,
    told: Endpoint | None,
    ends: int,
    *,
    near: bool,
) -> Endpoint | None:
    """Return the anchor of what is told; a `that year` means the year told last, if it is `near`.

    That one was told so many `ends` of sentences ago. Of two years either may be the one that `the
    following` or `that October` goes by.
    """
    if told is None or (anchor is not None and anchor.year == told.year):
        return anchor
    if match["last"] or match["ofnext"] or match["oflast"]:
        return None
    if match["that"] or match["of"]:
        return told if near and ends <= 1 and anchor is None else None
    # Behind a sentence with a later year in it nobody knows whether the story has gone on to that.
    gone = anchor is not None and ends > 0 and told.year > anchor.year
    return None if gone else anchor
