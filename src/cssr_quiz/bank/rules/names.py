"""Names that are one slip away from a name of the register."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from cssr_quiz.bank.rules.gist import Index, Slip
from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.wording import Register, without_accents
from cssr_quiz.wording.things import THINGS
from cssr_quiz.wording.titles import TITLES

LEAST_LETTERS = 7
"""How long a word must be for one slip to be told from another name."""

OFTEN = 3
"""In how many questions a word stands that is no slip."""

ENDING = 2
"""How many letters at the end may change with the case or number of a word."""

_NAME = re.compile(rf"\b[^\W\d_a-z][^\W\d_]{{{LEAST_LETTERS - 1},}}")
_SUSPECT = re.compile(rf"\b[^\W\d_a-z][^\W\d_]{{{LEAST_LETTERS - 2},}}")
"""A capitalised word that may be a name, and one that may be a name less a letter."""


@dataclass(slots=True)
class KnownNames:
    """The long words of a register's names, titles aside, and each with one letter left out."""

    words: set[str] = field(default_factory=set)
    spelt: dict[str, str] = field(default_factory=dict)
    nearly: dict[str, set[str]] = field(default_factory=dict)
    judged: dict[str, str] = field(default_factory=dict)

    @classmethod
    def of(cls, names: Register) -> "KnownNames":
        """Take the long words of the names apart."""
        known = cls()
        for spellings in names.names:
            for spelling in spellings:
                known.words.update(words_of(spelling))
                for word in _NAME.findall(spelling):
                    folded = without_accents(word).casefold()
                    if folded in TITLES or folded in THINGS:
                        continue
                    known.spelt.setdefault(folded, word)
                    for less in (folded, *_less(folded)):
                        known.nearly.setdefault(less, set()).add(folded)
        return known

    def meant(self, word: str) -> str:
        """Return the name of which a word is a slip, or an empty text."""
        if word not in self.judged:
            self.judged[word] = self._judge(word) if word[0].isupper() else ""
        return self.judged[word]

    def _judge(self, word: str) -> str:
        folded = without_accents(word).casefold()
        if folded in self.words or any(folded[:-n] in self.words for n in (1, 2, 3)):
            return ""
        near = {each for less in (folded, *_less(folded)) for each in self.nearly.get(less, ())}
        slips = {name for name in near if _is_slip(folded, name)}
        return self.spelt[slips.pop()] if len(slips) == 1 else ""


@lru_cache(maxsize=8)
def known_names(names: Register) -> KnownNames:
    """Work a register out once, however many banks share it."""
    return KnownNames.of(names)


def _less(word: str) -> Iterator[str]:
    """Yield a word with each of its letters left out in turn."""
    return (word[:at] + word[at + 1 :] for at in range(len(word)))


def _is_slip(word: str, name: str) -> bool:
    """Tell whether one letter is wrong, missing, too many or swapped, and not at an end.

    A first letter is seldom wrong; the last ones change with the case or make an adjective, unless
    the very last is the same.
    """
    if word[0] != name[0] or word == name:
        return False
    same = 0
    while same < min(len(word), len(name)) and word[same] == name[same]:
        same += 1
    if same >= min(len(word), len(name)) - ENDING and word[-1] != name[-1]:
        return False
    one, other = word[same:], name[same:]
    return (
        one[1:] == other[1:]
        or one[1:] == other
        or one == other[1:]
        or (one[:2] == other[:2][::-1] and one[2:] == other[2:])
    )


def slips_in(subject: Subject, known: KnownNames) -> Iterator[Slip]:
    """Yield the words of a question that are one slip away from a name of the register."""
    if not known.words:
        return
    for word in set(_SUSPECT.findall("\n".join(_texts(subject)))):
        if meant := known.meant(word):
            yield Slip(word, meant, *_field_of(subject, word))


def misspelt_name(index: Index) -> Iterator[Found]:
    """A word of a prompt, note or hint is one slip away from a name of the register."""
    counts = Counter(slip.word for gist in index.gists for slip in gist.slips)
    for gist in index.gists:
        for slip in gist.slips:
            if counts[slip.word] < OFTEN:
                yield Found(
                    gist.span,
                    f"`{slip.word}` is one slip away from the name `{slip.meant}`",
                    f"write `{slip.meant}`, or add `{slip.word}` to `names`",
                    slip.field,
                    slip.item,
                    slip.word,
                )


def _texts(subject: Subject) -> Iterable[str]:
    question = subject.question
    yield question.prompt
    yield question.why
    yield from question.hints
    for option in subject.options:
        yield option.text
        yield option.note


def _field_of(subject: Subject, word: str) -> tuple[str, int | None]:
    """Return the field in which a word stands."""
    question = subject.question
    for name, text in (("prompt", question.prompt), ("why", question.why)):
        if word in text:
            return name, None
    for place, hint in enumerate(question.hints):
        if word in hint:
            return "hints", place
    for place, option in enumerate(subject.options):
        if word in option.text or word in option.note:
            return subject.place(place)
    return "", None


COURSE_RULES = (
    Rule(
        "misspelt-name",
        Level.WARNING,
        "Damerau (1964), A technique for computer detection and correction of spelling errors, "
        "Communications of the ACM 7(3), 171–176: four of five slips are one letter",
        misspelt_name,
    ),
)
