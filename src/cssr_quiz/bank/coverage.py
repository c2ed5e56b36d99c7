"""How much of a study text is asked: its paragraphs, and the facts in each of them."""

from collections.abc import Iterable
from dataclasses import dataclass

from cssr_quiz import dates
from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.facts import Fact, Kind, facts_in
from cssr_quiz.bank.text import Passage, StudyText
from cssr_quiz.dates import When
from cssr_quiz.question import Question, Setting
from cssr_quiz.wording import fold


@dataclass(frozen=True, slots=True)
class Asked:
    """A fact of a passage, and whether a question that cites the passage asks or names it."""

    fact: Fact
    asked: bool


@dataclass(frozen=True, slots=True)
class Covered:
    """A passage, the full names of the questions that cite it, and its facts."""

    passage: Passage
    questions: tuple[str, ...]
    facts: tuple[Asked, ...]


@dataclass(frozen=True, slots=True)
class Share:
    """How many of a kind are asked."""

    kind: str
    asked: int
    total: int

    @property
    def percent(self) -> float:
        """Return the share in per cent; of nothing, all is asked."""
        return 100 * self.asked / self.total if self.total else 100.0


@dataclass(frozen=True, slots=True)
class Coverage:
    """What the banks that cite a study text ask of it."""

    path: str
    passages: tuple[Covered, ...]

    @property
    def shares(self) -> tuple[Share, ...]:
        """Return the shares of passages, dates, names and figures."""
        cited = sum(bool(covered.questions) for covered in self.passages)
        facts = [asked for covered in self.passages for asked in covered.facts]
        return (
            Share("passage", cited, len(self.passages)),
            *(
                Share(kind.value, sum(each.asked for each in ours), len(ours))
                for kind in Kind
                for ours in [[each for each in facts if each.fact.kind is kind]]
            ),
        )


def cover(text: StudyText, banks: Iterable[Bank]) -> Coverage:
    """Look up, passage by passage, what the questions that cite it ask."""
    citing: dict[str, list[tuple[Question, Setting]]] = {}
    setting = Setting()
    for bank in banks:
        setting = bank.setting
        for question in bank.questions:
            for cite in question.cites:
                citing.setdefault(cite.passage, []).append((question, bank.setting))
    passages = tuple(
        _covered(passage, citing.get(passage.anchor, []), setting) for passage in text.passages
    )
    return Coverage(text.path, passages)


def _covered(passage: Passage, citing: list[tuple[Question, Setting]], setting: Setting) -> Covered:
    facts = facts_in(passage.plain, setting)
    said = [_said(question, own) for question, own in citing]
    texts = [fold(text) for text, _ in said]
    whens = [when for _, found in said for when in found]
    asked = tuple(Asked(fact, _is_asked(fact, texts, whens, setting)) for fact in facts)
    return Covered(passage, tuple(question.name for question, _ in citing), asked)


def _said(question: Question, setting: Setting) -> tuple[str, list[When]]:
    """Return what a question asks and answers as text, and its key where that is a date."""
    keys = [form.key_text for form in question.forms(setting)]
    text = " · ".join([question.prompt, question.body.key_text, *keys, *question.answers])
    try:
        return text, [dates.parse(question.body.key_text)]
    except dates.DateError:
        return text, []


def _is_asked(fact: Fact, texts: list[str], whens: list[When], setting: Setting) -> bool:
    if fact.when is not None and any(_inside(when, fact.when) for when in whens):
        return True
    if fact.kind is Kind.FIGURE:
        return any(fact.words in text.split() for text in texts)
    spellings = setting.names.spellings(fact.words) or (fact.words,)
    wanted = [f" {fold(spelling)} " for spelling in spellings]
    return any(word in f" {text} " for word in wanted for text in texts)


def _inside(one: When, other: When) -> bool:
    return other.first <= one.first and one.last <= other.last


def place_of(passage: Passage, start: int, lines: list[str]) -> tuple[int, int]:
    """Return the line and column, from 1, of a place in a passage's text."""
    number = passage.line
    while number <= len(lines):
        line = lines[number - 1]
        bare = line.strip()
        if start <= len(bare):
            return number, len(line) - len(line.lstrip()) + start + 1
        start -= len(bare) + 1
        number += 1
    return passage.line, 1
