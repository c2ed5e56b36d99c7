"""Whether a prompt asks something else than before: the one judge of it.

`diff` asks it of edited questions, and the learner's store of those without an id. Something else
is asked where

- a number, or a rank such as `first` and `last`, came, went or is another one;
- a name came, went or is another one. First names, titles, abbreviations and other forms of
  a name make no difference; nor does the only name in a prompt, put in or left out to make it
  clearer while all else that it asks stays, unless the key is a mere true or false;
- a `not` came or went, or a word stands where its opposite stood (`begin`, `end`);
- names have changed places around the verb (`Germany invaded Poland`);
- `before`, `after`, `since` or `until` became another word of time, or a preposition before
  a name its opposite (`to` and `from`);
- of a true or false: it is said of all, some, most or only these, and was not;
- most of the words are others.

What words say is told by lists in five languages. Other words that no list knows are taken for
a rewording: that `army` became `police` cannot be told from `treaty` become `pact`.
"""

import re
from collections import Counter
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache, lru_cache
from itertools import combinations
from typing import Final

from cssr_quiz.bank.bank import Placed
from cssr_quiz.bank.revision.figures import is_number, numbers_in
from cssr_quiz.bank.revision.mention import PLAIN, Mention, apart, bare, mentions, same_name
from cssr_quiz.bank.revision.opposites import quantifiers, turned
from cssr_quiz.wording import fold

ENOUGH: Final = 0.6
"""The share of words in common from which a prompt asks the same."""

ENOUGH_OF_TWO: Final = 0.8
"""The same where the key says little: true, false, or a single sign."""

_GAP = re.compile(r"\[([^\[\]]*)\]")
_WORD = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?")
_LITTLE = frozenset({"true", "false", "pravda", "nepravda", "wahr", "falsch", "верно", "неверно"})
_CASES = frozenset({"cs", "sk", "ru", "pl", "uk"})
_MUTUAL = frozenset("met meet meets meeting marry married sign signed ally allied border".split())
_TIMES: Final = {
    **dict.fromkeys(("after", "following", "po", "nach", "после"), "after"),
    **dict.fromkeys(("before", "pred", "vor", "перед"), "before"),
    **dict.fromkeys(("since", "from", "seit"), "since"),
    **dict.fromkeys(("until", "till", "bis"), "until"),
    **dict.fromkeys(("in", "during", "im", "wahrend", "v", "ve", "behem", "в", "во"), "in"),
}
_REACH = 4
_ASKING = frozenset({"who", "what", "which"})
_HELPING = frozenset(
    "did do does was were is are be been being had has have would could should will can".split()
)
_DOER = re.compile(r"\b(?:did|does|do) (?:the )?([^\W\d_]+)")
_AGAINST = frozenset(
    frozenset(pair.split())
    for pair in ("to from", "to by", "for against", "with against", "with without", "over under")
)


@dataclass(frozen=True, slots=True)
class Wording:
    """What a question asks and what is right, as texts in the language of its bank."""

    prompt: str
    key: str
    language: str = "en"

    @classmethod
    def of(cls, placed: Placed) -> "Wording":
        """Return the wording of a question."""
        question = placed.question
        return cls(question.prompt, question.body.key_text, placed.bank.setting.language)

    @property
    def asked(self) -> str:
        """Return what is asked: a cloze is its own prompt."""
        return _GAP.sub(" ", self.key) if _GAP.search(self.key) else self.prompt

    @property
    def right(self) -> tuple[str, ...]:
        """Return what is right, folded: the gaps of a cloze, or the parts of the key."""
        gaps = _GAP.findall(self.key)
        return tuple(map(fold, gaps)) or tuple(sorted(map(fold, self.key.split("; "))))

    @property
    def says_little(self) -> bool:
        """Tell whether the key is a mere true or false, or a single sign."""
        return all(text in _LITTLE or len(text) < 2 for text in self.right)  # noqa: PLR2004 - one sign


def asks_else(old: Wording, new: Wording) -> str:
    """Return why a prompt asks something else than before, "" where it asks the same."""
    one, other = old.asked, new.asked
    if fold(one) == fold(other):
        return ""
    was, now = Counter(numbers_in(one)), Counter(numbers_in(other))
    if was != now:
        lost, come = (", ".join(each.elements()) or "none" for each in (was - now, now - was))
        return f"a number in the prompt: was {lost}, is {come}"
    little = old.says_little or new.says_little
    reason = next(_reasons(one, other, new.language, little=little), "")
    return f"{reason}: was “{one}”, is “{other}”" if reason else ""


def _reasons(one: str, other: str, language: str, *, little: bool) -> Iterator[str]:
    """Yield why two prompts with the same numbers ask different things."""
    if _names_differ(one, other, little=little):
        yield "a name in the prompt"
    if turned(fold(one), fold(other)) or _times_differ(one, other) or _sides_differ(one, other):
        yield "a word that turns the prompt"
    if little and quantifiers(fold(one)) != quantifiers(fold(other)):
        yield "of how many it is said"
    if _swapped(mentions(one), mentions(other), language, fold(one).split()) or _turned_round(
        one, other
    ):
        yield "who does what to whom"
    if words_alike(one, other) < (ENOUGH_OF_TWO if little else ENOUGH):
        yield "the prompt, in mostly other words"


def words_alike(one: str, other: str) -> float:
    """Return the share of words that two prompts have in common, from 0 to 1."""
    a, b = _folded(one), _folded(other)
    return 1.0 if a == b else _measure()(a, b) / 100


@lru_cache(maxsize=65_536)
def _folded(text: str) -> str:
    """Fold a text once: where much was edited, each is held against many."""
    return fold(text)


@cache
def _measure() -> Callable[[str, str], float]:
    from rapidfuzz.fuzz import token_set_ratio  # noqa: PLC0415 - 30 ms that few commands need

    return token_set_ratio


def _names_differ(one: str, other: str, *, little: bool) -> bool:
    names, others = mentions(one), mentions(other)
    lost, come = apart(names, others, _words(other)), apart(others, names, _words(one))
    if not (lost or come):
        return False
    if (lost and come) or little:
        return True
    # The only name in a prompt makes it clearer, as long as nothing else was taken out for it.
    poorer, richer, has_names = (one, other, names) if come else (other, one, others)
    return bool(has_names) or not _kept(poorer, richer)


def _kept(one: str, other: str) -> bool:
    """Tell whether all that a prompt asks stands in another one too."""
    words = _words(other)
    asked = (word for word in telling(one) if not is_number(word))
    return all(any(_same_word(word, each) for each in words) for word in asked)


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[str, ...]:
    return tuple(bare(each)[0] for each in _WORD.findall(text))


def telling(text: str) -> list[str]:
    """Return the words of a text that say what it is about, folded."""
    return [word for word in _words(text) if word not in PLAIN]


def _same_word(one: str, other: str) -> bool:
    """Tell whether two words begin alike: sign, signed."""
    least = max(3, min(len(one), len(other)) - 3)
    return same_name(one, other) or one[:least] == other[:least]


def _swapped(
    one: tuple[Mention, ...], other: tuple[Mention, ...], language: str, words: list[str]
) -> bool:
    """Tell whether two names have changed places.

    Without prepositions their order tells, save where the verb holds both ways or names show by
    their cases who does it.
    """
    places = [
        (each, found)
        for each in one
        if (found := next((name for name in other if same_name(each.word, name.word)), None))
    ]
    in_order = _MUTUAL.isdisjoint(words)
    return any(
        _change_places(a, b, c, d)
        and (a.role != b.role or (in_order and (language not in _CASES or _recast(a, b, c, d))))
        for (a, c), (b, d) in combinations(places, 2)
    )


def _change_places(a: Mention, b: Mention, c: Mention, d: Mention) -> bool:
    """Tell whether names `a` and `b` of one text stand as `d` and `c` in the other."""
    if (a.role, b.role) != (d.role, c.role):
        return False
    if a.role != b.role:
        return True
    return a.role == "" and (a.place - b.place) * (c.place - d.place) < 0


def _turned_round(one: str, other: str) -> bool:
    """Tell whether a name became the doer that was done to: `Who beat X?`, `Whom did X beat?`."""
    for asked, rest in ((one, other), (other, one)):
        words, others = fold(asked).split(), fold(rest).split()
        if not {*words[:1]} & _ASKING or not {*others[:1]} & (_ASKING | {"whom"}):
            continue
        if not (_HELPING | _MUTUAL).isdisjoint(words):
            continue
        done_to = [each.word for each in mentions(asked) if not each.role and each.place > 0]
        doers = _DOER.findall(rest)
        if any(same_name(fold(doer), word) for doer in doers for word in done_to):
            return True
    return False


def _recast(a: Mention, b: Mention, c: Mention, d: Mention) -> bool:
    """Tell whether names in another order have other cases too, or show none: Německo, Polsko."""
    return (a.word != c.word and b.word != d.word) or a.word[-1] == b.word[-1] == "o"


def _sides_differ(one: str, other: str) -> bool:
    """Tell whether a name in both hangs on one preposition, and then on its opposite."""
    return any(
        frozenset((_hold(a), _hold(b))) in _AGAINST
        for a in mentions(one)
        for b in mentions(other)
        if same_name(a.word, b.word)
    )


def _hold(mention: Mention) -> str:
    return "by" if mention.place < 0 else mention.role


def _times_differ(one: str, other: str) -> bool:
    """Tell whether something in both is before in one and after, or within, in the other."""
    was, now = _times(one), _times(other)
    return any(was[word] != now[word] for word in was.keys() & now.keys())


@lru_cache(maxsize=4096)
def _times(text: str) -> dict[str, str]:
    """Map the words behind a word of time to what that says."""
    words = fold(text).split()
    found: dict[str, str] = {}
    for at, word in enumerate(words):
        if word in _TIMES:
            for each in words[at + 1 : at + 1 + _REACH]:
                if each in PLAIN or each in _TIMES:
                    break
                found.setdefault(each, _TIMES[word])
    return found
