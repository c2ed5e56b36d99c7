"""Options that give the key away by their look, or that do without the learner's knowledge."""

import re
from collections.abc import Iterator
from statistics import median

from cssr_quiz.bank.rules.asking import AMOUNT, OFTEN, WHEN, WHERE, asked_for
from cssr_quiz.bank.rules.capitals import has_capital, has_capital_within, is_titled
from cssr_quiz.bank.rules.collective import speaks_of_others
from cssr_quiz.bank.rules.rule import Found, Rule, guideline
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, says_nothing, words_of
from cssr_quiz.diagnostics import Level
from cssr_quiz.number_words import VALUES
from cssr_quiz.wording.given_names import GIVEN_NAMES

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
    if long and not (_is_name(place, subject) or speaks_of_others(subject, place)):
        yield Found(
            subject.question.span,
            f"the right option is by far the longest: {own} signs, the others about {usual:.0f}",
            "shorten it, or say the wrong ones as exactly; learners pick the longest",
            *subject.place(place),
        )


def _is_name(place: int, subject: Subject) -> bool:
    """Tell whether an option is a name of the register or, by its capitals, of a thing.

    It is as long as it is; a person's may well be shortened.
    """
    text, words = subject.options[place].text, subject.option_words[place]
    if subject.bank.setting.names.canonical(text) is not None:
        return True
    if subject.language in _SMALL_TITLES and _WORKS.search(" ".join(subject.words)):
        return has_capital(text)
    return subject.language != "de" and is_titled(text) and words[0] not in GIVEN_NAMES


_SMALL_TITLES = ("cs", "sk", "ru")
"""Languages in which a title has a capital in front alone."""

_WORKS = re.compile(
    r"\b(?:(?:dil|diel|knih|roman|basn|sbirk|zbierk|oper|film|dram|pisn|piesn|povidk|poviedk|novel"
    r"|spis|obraz|pohadk|rozpravk|komedi|traged|balad|romanc|symfoni|casopis)\w{0,3}|hr[aeuy]"
    r"|bas(?:en|ne)|pis(?:en|ne)|piesen|(?:произведени|роман|книг|поэм|опер|фильм|пьес|рассказ"
    r"|повест|картин|сказк)\w{0,2})\b"
)
"""What is asked for by its title: a work of literature, music or art."""

_FIGURE = re.compile(r"\d")
_WORD = re.compile(r"[^\W\d_]{2}")


def only_specific(subject: Subject) -> Iterator[Found]:
    """The right option alone holds a figure, or alone a name."""
    place = subject.one_right
    if place is None or len(subject.options) < 3:  # noqa: PLR2004 - of two, one is always alone
        return
    text = subject.options[place].text
    others = [option.text for option in subject.options if not option.right]
    if _FIGURE.search(text):
        # A figure alone is another rule's business, and a formula nobody's.
        alone = _WORD.search(text) and not _have_figures(subject, place)
        what = "figure or date" if alone else ""
    else:
        alone = _names_something(text, subject) and all(map(_names_nothing, others))
        what = "name" if alone else ""
    if not what:
        return
    yield Found(
        subject.question.span,
        f"the right option alone holds a {what}",
        f"give the wrong ones a {what.partition(' ')[0]} too, or take it out",
        *subject.place(place),
    )


def _have_figures(subject: Subject, place: int) -> bool:
    """Tell whether another option has a figure too, in words or in its place: `group A`."""
    own = subject.option_words[place]
    shape = [word for word in own if word.isalpha()]
    return any(
        _FIGURE.search(option.text)
        or not VALUES.keys().isdisjoint(words)
        or (len(words) == len(own) and set(shape) <= set(words))
        for option, words in zip(subject.options, subject.option_words, strict=True)
        if not option.right
    )


def _names_something(text: str, subject: Subject) -> bool:
    """Tell whether a capital stands within a text, which means a name but in German."""
    return subject.language != "de" and has_capital_within(text)


def _names_nothing(text: str) -> bool:
    """Tell whether nothing in a text can be a name, that is, its first word is `in` or `the`."""
    first, space, _ = text.partition(" ")
    small = first.islower() or (space and says_nothing(first.lower()))
    return bool(small) and not has_capital_within(text)


_ALWAYS = frozenset(
    """
    always never completely absolutely entirely invariably totally wholly utterly every everyone
    everybody everything everywhere nobody nothing nowhere
    vzdy nikdy naprosto absolutne uplne vyhradne zasadne vsichni nikdo kazdy vsude nikde
    vzdy nikdy uplne vyhradne vsetci nikto kazdy vsade nikde
    immer niemals ausnahmslos vollig jeder niemand uberall nirgends
    всегда никогда полностью абсолютно исключительно каждый никто везде нигде
    """.split()
)
"""Words, without accents, for which the world is seldom simple enough."""

_ALL_OF = re.compile(
    r"^(?:all|alle|no one)\b|\bno one\b|\bwithout (?:any )?exceptions?\b"
    r"|^none of(?= (?:the )?\w+ \w)(?!.* (?:above|right|correct|true|wrong|false)\b)"
    r"|^no (?:\w+ ){1,6}ever\b"
    r"|\bbez (?:vyjimky|vynimky)\b|\bohne ausnahme\b|\bбез исключения\b"
)
_SIGNS = _ALWAYS | {
    *("all", "alle", "one", "none", "ever", "exception", "exceptions"),
    *("vyjimky", "vynimky", "ausnahme", "исключения"),
}
"""Words of which there is one in each option that knows no exception."""

_SAVE = re.compile(
    r"\b(?:except|apart from|krome|okrem|ausser|кроме)\b"
    r"|\b(?:all|every|no)(?: \w+)? but\b|\b(?:every\w+|none|nobody|nothing) but\b"
)
"""What makes an exception after all: all parties but one."""

_HOW_OFTEN = frozenset(
    """
    day week month year decade century hour minute time spring summer autumn winter morning evening
    second third fourth other few two three four five six seven ten hundred
    monday tuesday wednesday thursday friday saturday sunday weekend fortnight christmas easter
    den tyden mesic rok druhy tyzden mesiac tag woche monat jahr день месяц год
    """.split()
)
"""Words behind `every` with which it says how often."""


def absolute_words(subject: Subject) -> Iterator[Found]:
    """Words such as always and never stand in wrong options only.

    To when, where, how often and how many they are an answer like any other.
    """
    if asked_for(subject.words) in (WHEN, WHERE, OFTEN, AMOUNT):
        return
    said = [
        _absolute(option.text, words)
        for option, words in zip(subject.options, subject.option_words, strict=True)
    ]
    place = next((place for place, word in enumerate(said) if word), None)
    if place is None:
        return
    if any(word and subject.options[at].right for at, word in enumerate(said)):
        return
    yield Found(
        subject.question.span,
        f"`{said[place]}` stands in wrong options only",
        "few things are so always or never: take the word out, or say the right one so too",
        *subject.place(place),
        said[place],
    )


def _absolute(text: str, words: Words) -> str:
    """Return the absolute word in an option as it is written, "" where there is none.

    A title is what it is, `Nobody` alone is an answer, and `every year` says how often.
    """
    if _SIGNS.isdisjoint(words):
        return ""
    found = [
        word
        for word, behind in zip(words, (*words[1:], ""), strict=True)
        if word in _ALWAYS and behind not in _HOW_OFTEN
    ]
    phrase = _ALL_OF.search(" ".join(words)) if not found else None
    if not (found or phrase) or len(words) == 1 or _is_title(text) or _SAVE.search(" ".join(words)):
        return ""
    first = found[0] if found else words_of(phrase[0])[0] if phrase else ""
    parts = text.split()
    at = next((place for place, part in enumerate(parts) if first in words_of(part)), 0)
    size = len(phrase[0].split()) if phrase else 1
    return " ".join(parts[at : at + size]).strip(",.;:")


def _is_title(text: str) -> bool:
    return is_titled(text) and sum(map(has_capital, text.split())) > 1


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
