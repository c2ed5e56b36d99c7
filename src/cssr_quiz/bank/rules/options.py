"""Options that give the key away by their look, or that do without the learner's knowledge."""

import re
from collections.abc import Iterator
from statistics import median

from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import words_of
from cssr_quiz.diagnostics import Level

TOO_LONG, LEAST_EXCESS = 1.5, 15
"""From which multiple of the others' median a right option is too long, if by so many signs."""

MOST_OPTIONS = 5


def longest_option(subject: Subject) -> Iterator[Found]:
    """The right option is by far the longest."""
    place = subject.one_right
    if place is None or len(subject.options) < 3:  # noqa: PLR2004 - two options have no median
        return
    lengths = [len(option.text) for option in subject.options]
    own = lengths.pop(place)
    usual = median(lengths)
    long = own >= max(TOO_LONG * usual, usual + LEAST_EXCESS) and own > max(lengths)
    # A name of the register is as long as it is.
    if long and subject.bank.setting.names.canonical(subject.options[place].text) is None:
        yield Found(
            subject.question.span,
            f"the right option is by far the longest: {own} signs, the others about {usual:.0f}",
            "shorten it, or say the wrong ones as exactly; learners pick the longest",
            *subject.place(place),
        )


_SPECIFIC = re.compile(r"\d")


def only_specific(subject: Subject) -> Iterator[Found]:
    """The right option alone holds a figure."""
    place = subject.one_right
    if place is None or len(subject.options) < 3:  # noqa: PLR2004 - of two, one is always alone
        return
    if not _SPECIFIC.search(subject.options[place].text):
        return
    if any(_SPECIFIC.search(o.text) for n, o in enumerate(subject.options) if n != place):
        return
    yield Found(
        subject.question.span,
        "the right option alone holds a figure or date",
        "give the wrong ones a figure too, or take it out",
        *subject.place(place),
    )


_ALWAYS = frozenset(
    """
    always never completely absolutely entirely invariably
    vzdy nikdy naprosto absolutne uplne vyhradne zasadne
    vzdy nikdy uplne vyhradne
    immer niemals ausnahmslos vollig
    всегда никогда полностью абсолютно исключительно
    """.split()  # noqa: SIM905 - a column of quoted words would be a page of quotation marks
)
"""Words, without accents, for which the world is seldom simple enough."""


def absolute_words(subject: Subject) -> Iterator[Found]:
    """Words such as always and never stand in wrong options only."""
    places = [place for place, words in enumerate(subject.option_words) if _ALWAYS & set(words)]
    if not places or any(subject.options[place].right for place in places):
        return
    text = subject.options[places[0]].text
    word = next(word for word in text.split() if _ALWAYS & set(words_of(word))).strip(",.;:")
    yield Found(
        subject.question.span,
        f"`{word}` stands in wrong options only",
        "few things are so always or never: take the word out, or say the right one so too",
        *subject.place(places[0]),
        word,
    )


def many_options(subject: Subject) -> Iterator[Found]:
    """There are more options than anyone weighs."""
    if len(subject.options) > MOST_OPTIONS and subject.one_right is not None:
        yield Found(
            subject.question.span,
            f"here are {len(subject.options)} options",
            "three good ones ask as much: keep the wrong ones that learners believe",
            subject.place(1)[0],
        )


_THREE = (
    "Rodriguez (2005), Three options are optimal for multiple-choice items, Educational "
    "Measurement: Issues and Practice 24(2), 3–13"
)

OPTION_RULES = (
    Rule("longest-option", Level.WARNING, guideline("24", "28d"), longest_option),
    Rule("only-specific", Level.ADVICE, guideline("28d"), only_specific),
    Rule("absolute-words", Level.WARNING, guideline("28a"), absolute_words),
    Rule("many-options", Level.ADVICE, f"{guideline('18')}; {_THREE}", many_options),
)
