"""Names that are one slip away from a name of the register."""

import re
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

from cssr_quiz.bank.rules.gist import Index, Slip
from cssr_quiz.bank.rules.rule import Found, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.interaction import Arrange, Fill, Pair, SeveralKey, TextKey
from cssr_quiz.wording import Register, without_accents
from cssr_quiz.wording.given_names import GIVEN_NAMES
from cssr_quiz.wording.things import THINGS
from cssr_quiz.wording.titles import TITLES

LEAST_LETTERS = 5
"""How long a name must be for one slip to be told from another name."""

LONG = 7
"""From how many letters on any one slip is told; of a shorter name few are."""

OFTEN = 3
"""In how many questions a word stands that is no slip."""

ENDING = 2
"""How many letters at the end may change with the case or number of a word."""

_NAME = re.compile(rf"[A-Z\u00c0-\u024f\u0370-\u1fff]\w{{{LEAST_LETTERS - 1},}}")
"""A capitalised word that may be a name, or a slip of one; of other scripts, any word."""

_SISTERS = frozenset(map(frozenset, ("dt", "mn", "bp", "gk", "ck", "sz", "vw", "fv", "iy", "jy")))
"""Letters that sound alike, so that one is easily written for the other."""

_VOWELS = frozenset("aeiouy")

_PLACES = frozenset(
    {"germany", "karlovy", "litovsk", "poland", "prague", "russia", "ruthenia", "silesia"}
    | {"sudetenland", "warsaw"}
)
"""Words of names of things that are names themselves."""


@dataclass(slots=True)
class KnownNames:
    """The long words of a register's names, titles aside, and each with one letter left out."""

    words: set[str] = field(default_factory=set)
    spelt: dict[str, str] = field(default_factory=dict)
    nearly: dict[str, set[str]] = field(default_factory=dict)
    judged: dict[str, str] = field(default_factory=dict)
    sound: set[str] = field(default_factory=set)

    @classmethod
    def of(cls, names: Register) -> "KnownNames":
        """Take the long words of the names apart."""
        known = cls()
        for spellings in names.names:
            for spelling in spellings:
                known.words.update(words_of(spelling))
                for word in _NAME.findall(spelling):
                    folded = without_accents(word).casefold()
                    if folded in TITLES or (folded in THINGS and folded not in _PLACES):
                        continue
                    known.spelt.setdefault(folded, word)
                    for less in _less(folded):
                        known.nearly.setdefault(less, set()).add(folded)
        return known

    def meant(self, word: str) -> str:
        """Return the name of which a word is a slip, or an empty text."""
        if word not in self.judged:
            self.judged[word] = self._judge(word) if word[0].isupper() else ""
            if not self.judged[word]:
                self.sound.add(word)
        return self.judged[word]

    def _judge(self, word: str) -> str:
        folded = without_accents(word).casefold()
        words = self.words
        if folded in words or folded in GIVEN_NAMES or folded in TITLES:
            return ""
        if folded[:-1] in words or folded[:-2] in words or folded[:-3] in words:
            return ""
        less = _less(folded)
        if self.nearly.keys().isdisjoint(less):
            return ""
        near = {name for each in less for name in self.nearly.get(each, ())}
        slips = [name for name in near if _is_slip(folded, name)]
        return self.spelt[slips[0]] if len(slips) == 1 else ""


@lru_cache(maxsize=8)
def known_names(names: Register) -> KnownNames:
    """Work a register out once, however many banks share it."""
    return KnownNames.of(names)


def _less(word: str) -> list[str]:
    """Return a word, and it without each of its letters in turn, save the first, which is right."""
    return [word, *[word[:at] + word[at + 1 :] for at in range(1, len(word))]]


def _is_slip(word: str, name: str) -> bool:
    """Tell whether one letter is wrong, missing, too many or swapped, and not at an end.

    A first letter is seldom wrong; the last ones change with the case or make an adjective, unless
    the very last is the same, or is a consonant taken for another. Of a short name any letter may
    make another word, so both its ends have to be right and the wrong letter has to sound alike.
    """
    same = 0
    while same < min(len(word), len(name)) and word[same] == name[same]:
        same += 1
    one, other = word[same:], name[same:]
    if not same or not (_is_swapped(one, other) or _is_one_off(one, other)):
        return False
    if len(name) < LONG:
        wrong = len(one) == len(other) and not _is_swapped(one, other)
        return word[-1] == name[-1] and (not wrong or _are_sisters(one, other))
    at_end = same >= min(len(word), len(name)) - ENDING and word[-1] != name[-1]
    return not at_end or _is_slip_of_ending(one, other)


def _is_one_off(one: str, other: str) -> bool:
    """Tell whether what two words end in differs by its first letter: wrong, too many, missing."""
    return one != other and (one[1:] == other[1:] or one[1:] == other or one == other[1:])


def _is_swapped(one: str, other: str) -> bool:
    return one != other and one[:2] == other[:2][::-1] and one[2:] == other[2:]


def _is_slip_of_ending(one: str, other: str) -> bool:
    """Tell whether consonants at the end are wrong or swapped, which no case and number does."""
    if _VOWELS & {*one, *other}:
        return False
    return _is_swapped(one, other) or (len(one) == len(other) == 1 and _are_sisters(one, other))


def _are_sisters(one: str, other: str) -> bool:
    return frozenset((one[0], other[0])) in _SISTERS


def slips_in(subject: Subject, known: KnownNames) -> Iterator[Slip]:
    """Yield the words of a question that are one slip away from a name of the register."""
    if not known.words:
        return
    for word in set(_NAME.findall(_all_of(subject))) - known.sound:
        if meant := known.meant(word):
            yield from _slip(subject, word, meant)


def _all_of(subject: Subject) -> str:
    """Return all that is to be read of a question, be it only to be searched."""
    question, form = subject.question, subject.last
    texts = [question.prompt, question.why, *question.hints]
    for option in subject.options:
        texts += (option.text, option.note)
    if isinstance(form, Fill):
        texts += form.pieces
        texts += [gap.text for gap in form.gaps]
    elif isinstance(form, (Arrange, Pair)):
        texts += (*form.shown, *getattr(form, "left", ()))
    elif isinstance(subject.typed, (TextKey, SeveralKey)):
        texts.append(subject.typed.text)
    return "\n".join(texts)


def _slip(subject: Subject, word: str, meant: str) -> Iterator[Slip]:
    """Yield a slip with the first field in which the word stands for a name."""
    long = len(meant) >= LONG
    for where, item, text in _texts(subject):
        if word in text and (long or _is_inside(word, text, subject.language)):
            yield Slip(word, meant, where, item)
            return


def _is_inside(word: str, said: str, language: str) -> bool:
    """Tell whether a capital means a name: not in front of a sentence, unless a name stands there.

    In German it means nothing.
    """
    if language == "de":
        return False
    for found in re.finditer(rf"\b{word}\b", said):
        before = said[: found.start()].rstrip(" “„«\"'([")
        behind = said[found.end() :].partition("\n")[0].strip(" ”“»\"')]")
        if (before and before[-1] not in ".!?:…\n") or not behind or behind[0].isupper():
            return True
    return False


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


def _texts(subject: Subject) -> Iterator[tuple[str, int | None, str]]:
    """Yield all that is to be read of a question, each with its field and place there."""
    question = subject.question
    yield "prompt", None, question.prompt
    if question.why:
        yield "why", None, question.why
    for place, hint in enumerate(question.hints):
        yield "hints", place, hint
    for place, option in enumerate(subject.options):
        yield (*subject.place(place), f"{option.text}\n{option.note}")
    if isinstance(subject.typed, TextKey) and not subject.options:
        yield "answer", None, subject.typed.text
    elif isinstance(subject.typed, SeveralKey):
        for place, each in enumerate(subject.typed.wanted):
            yield "answers", place, each.key
    if isinstance(subject.last, Fill):
        yield "cloze", None, subject.last.key_text
    elif isinstance(subject.last, Arrange):
        yield "order", None, "\n".join(subject.last.shown)
    elif isinstance(subject.last, Pair):
        yield "match", None, "\n".join((*subject.last.left, *subject.last.shown))


COURSE_RULES = (
    Rule(
        "misspelt-name",
        Level.WARNING,
        "Damerau (1964), A technique for computer detection and correction of spelling errors, "
        "Communications of the ACM 7(3), 171–176: four of five slips are one letter",
        misspelt_name,
    ),
)
