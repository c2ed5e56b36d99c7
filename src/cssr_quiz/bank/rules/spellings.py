"""What the names of a register are called besides, and the surname by which a person goes."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cssr_quiz.bank.rules.vocabulary import Words, words_of
from cssr_quiz.wording import Register
from cssr_quiz.wording.given_names import GIVEN_NAMES
from cssr_quiz.wording.person import is_personal

MOST_NAME_WORDS: Final = 4
"""Of how many words a personal name has at most."""


@dataclass(frozen=True, slots=True)
class Spellings:
    """The spellings of a register that name one thing only, by the words of each of them.

    `shared` are those that name several, surnames among them.
    """

    of_name: Mapping[Words, tuple[str, ...]]
    shared: frozenset[Words]

    def others(self, words: Words) -> tuple[str, ...]:
        """Return the other spellings of what words name; () where they name nothing."""
        found = self.of_name.get(words)
        return tuple(each for each in found if words_of(each) != words) if found else ()


@lru_cache(maxsize=8)
def spellings_of(names: Register) -> Spellings:
    """Work a register out once, however many banks share it."""
    owners: dict[Words, set[int]] = defaultdict(set)
    for number, spellings in enumerate(names.names):
        for spelling in spellings:
            owners[words_of(spelling)].add(number)
            if surname := surname_of(spelling, listed=True):
                owners[words_of(surname)].add(number)
    shared = frozenset(words for words, numbers in owners.items() if len(numbers) > 1)
    own = [
        tuple(each for each in spellings if words_of(each) not in shared)
        for spellings in names.names
    ]
    return Spellings(
        {words: own[min(numbers)] for words, numbers in owners.items() if words not in shared},
        shared,
    )


@lru_cache(maxsize=2048)
def surname_of(name: str, *, listed: bool = False) -> str:
    """Return the surname in a person's full name, "" where the text is none.

    As the judge has it: one that is `listed` in the register is believed without a first name
    that is known.
    """
    words = words_of(name)
    known = listed or (words[:1] and (words[0] in GIVEN_NAMES or len(words[0]) == 1))
    if not known or not 1 < len(words) <= MOST_NAME_WORDS:
        return ""
    return name.rsplit(maxsplit=1)[-1] if is_personal(name, listed=listed) else ""


def is_of_another(said: Words, part: Words, tells: Iterable[Words]) -> bool:
    """Tell whether a surname stands in a text only behind first names that its owner has not."""
    full = [words for words in tells if len(words) > 1 and words[-1:] == part]
    if not full or len(part) > 1:
        return False
    own = {word for words in full for word in words}
    before = [said[at - 1] if at else "" for at, word in enumerate(said) if word == part[0]]
    return all(word in GIVEN_NAMES and word not in own for word in before)
