"""What means the same as a key: a wrong option, or a text that is accepted for something else."""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from functools import lru_cache

from cssr_quiz.bank.rules.gist import Gist, Index
from cssr_quiz.bank.rules.rule import Found, Ground, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import PASSED_OVER, words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.wording import Likeness, Register, Wanted, match

MOST_OWNERS = 5
"""How many questions with one key, or one surname in it, are remembered."""


def wrong_is_right(ground: Ground) -> Iterator[Found]:
    """A wrong option means the same as the right one, and would be accepted when typed."""
    with_options = [subject for subject in ground.subjects if subject.options]
    spelt = _spelt(with_options[0].bank.setting.names) if with_options else {}
    for subject in with_options:
        yield from _same_things(subject, spelt)


@lru_cache(maxsize=8)
def _spelt(names: Register) -> dict[str, set[int]]:
    """Map each spelling of a register to the names that are so spelt."""
    found: dict[str, set[int]] = defaultdict(set)
    for number, spellings in enumerate(names.names):
        for spelling in spellings:
            found[" ".join(words_of(spelling))].add(number)
    return dict(found)


def _same_things(subject: Subject, spelt: dict[str, set[int]]) -> Iterator[Found]:
    texts = [option.text for option in subject.options if option.right]
    if subject.text_key is not None:
        texts += [phrase.text for phrase in subject.text_key.wanted.accept]
    rights = [
        (text, spelt.get(" ".join(key)), set(key) - PASSED_OVER)
        for text, key in zip(texts, map(words_of, texts), strict=True)
    ]
    for place, option in enumerate(subject.options):
        if option.right:
            continue
        words = subject.option_words[place]
        named = spelt.get(" ".join(words), set())
        for text, own, weighty in rights:
            same = len(named) == 1 and named == own
            if not same and subject.text_key and not weighty.isdisjoint(words):
                same = _is_accepted(option.text, text)
            if same:
                yield Found(
                    subject.question.span,
                    f"the wrong option `{option.text}` is another way to say `{text}`",
                    "delete it, or ask so that the two are different things",
                    *subject.place(place),
                )
                break


def _is_accepted(text: str, key: str) -> bool:
    """Tell whether a text would be right for a key, were it not refused."""
    return match(text, Wanted(key)).likeness in (Likeness.SAME, Likeness.ACCENTS)


def shared_accept(index: Index) -> Iterator[Found]:
    """A text that is accepted for one question is the key of another, or the surname in it."""
    owners: dict[str, list[Gist]] = defaultdict(list)
    typed = [gist for gist in index.gists if gist.answers]
    for gist in typed:
        words = words_of(gist.key)
        for spelt in {" ".join(words), *words[-1:]}:
            if len(owners[spelt]) < MOST_OWNERS:
                owners[spelt].append(gist)
    for gist in typed:
        for place, text in enumerate(gist.answers[1:]):
            other = _other_owner(gist, text, owners)
            if other is not None:
                same = words_of(other.key) == words_of(text)
                what = "is the key" if same else f"could as well mean `{other.key}`, the key"
                yield Found(
                    gist.span,
                    f"`{text}` is accepted here, and {what} of `{other.short}`",
                    "accept a fuller form, or give the two one name in `names`",
                    "accept",
                    place,
                )


def _other_owner(gist: Gist, text: str, owners: Mapping[str, list[Gist]]) -> Gist | None:
    """Return a question of the same matter whose other key a text names as well."""
    words = words_of(text)
    own = words_of(gist.key)
    for other in owners.get(" ".join(words), ()):
        theirs = words_of(other.key)
        whole = theirs == words
        full = len(theirs) > 1 and theirs[0][:1] != own[0][:1]
        surname = full and theirs[-1:] == words == own[-1:]
        near = surname or (whole and bool(gist.telling & other.telling))
        alike = other.language == gist.language and theirs != own
        if alike and near and not _one_thing(gist, other.key):
            return other
    return None


def _one_thing(gist: Gist, text: str) -> bool:
    """Tell whether the register knows a text and the key as one thing."""
    names = gist.bank.setting.names
    meant = names.canonical(text)
    return meant is not None and meant == names.canonical(gist.key)


BANK_RULES = (Rule("wrong-is-right", Level.ERROR, guideline("19"), wrong_is_right),)

COURSE_RULES = (Rule("shared-accept", Level.WARNING, guideline("19"), shared_accept),)
