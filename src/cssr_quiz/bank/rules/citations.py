"""Citations held against the study text, and what a question owes its learner besides a key."""

import re
from collections.abc import Iterator, Sequence
from functools import cached_property

from cssr_quiz import dates
from cssr_quiz.bank.facts import dates_in
from cssr_quiz.bank.rules.capitals import is_titled
from cssr_quiz.bank.rules.copying import ungrouped
from cssr_quiz.bank.rules.rule import Found, Ground, Rule
from cssr_quiz.bank.rules.subject import Subject
from cssr_quiz.bank.rules.vocabulary import Words, stem, words_of
from cssr_quiz.bank.story import Story
from cssr_quiz.bank.text import Passage, StudyText
from cssr_quiz.dates import When
from cssr_quiz.diagnostics import Level, has_errors, way_out
from cssr_quiz.interaction import DateKey, Key, NumberKey, TextKey
from cssr_quiz.number_words import VALUES
from cssr_quiz.wording import Wanted, fold

MOST_KEY_WORDS = 4
"""A key of more words is a sentence of the author's own, which no passage need repeat."""

MOST_GUESSES = 50
"""After how many unknown passages of a bank none is guessed any more: each looks at all of them."""

LEAST_NUMBER = 100
"""A smaller number may stand in the passage as a word, or be counted from it."""

_NO_NAMES = frozenset(
    {"none", "both", "neither", "nobody", "nothing", "never", "always", "everyone", "everybody"}
    | {"nikdo", "nikto", "nikdy", "niemand", "nichts", "никто", "ничего", "никогда", *VALUES}
)
"""Words that an option may begin with, and that no passage need repeat."""


def unknown_passage(ground: Ground) -> Iterator[Found]:
    """A citation points at no passage."""
    text = ground.text
    if text is not None and not text.passages and has_errors(text.problems):
        return
    guesses = MOST_GUESSES if text is not None else 0
    for subject in ground.subjects:
        for place, cite in enumerate(subject.question.cites):
            if text is not None and cite.passage in text.by_anchor:
                continue
            guess = text.like(cite.passage) if text is not None and guesses else ""
            guesses -= bool(guesses)
            yield Found(
                subject.question.span,
                f"`cite` points at `{cite.passage}`, which is no passage",
                way_out(guess, "the bank's `text` names the study text"),
                "cite",
                place,
            )


def stale_quote(ground: Ground) -> Iterator[Found]:
    """A quote stands no longer in its passage."""
    if ground.text is None:
        return
    folded: dict[str, str] = {}
    for subject in ground.subjects:
        for place, cite in enumerate(subject.question.cites):
            passage = ground.text.by_anchor.get(cite.passage) if cite.quote else None
            if passage is None:
                continue
            if cite.passage not in folded:
                folded[cite.passage] = fold(passage.plain)
            if fold(cite.quote) not in folded[cite.passage]:
                yield Found(
                    subject.question.span,
                    f"the quote does not stand in `{cite.passage}` any more: {cite.quote}",
                    "quote the passage as it is now",
                    "cite",
                    place,
                    cite.quote,
                )


def key_not_in_passage(ground: Ground) -> Iterator[Found]:
    """The passages that a question cites do not hold its key, in any spelling or notation."""
    text = ground.text
    if text is None:
        return
    made: dict[str, _Source] = {}
    for subject in ground.subjects:
        sources = []
        for cite in subject.question.cites:
            passage = text.by_anchor.get(cite.passage)
            if passage is not None:
                if cite.passage not in made:
                    made[cite.passage] = _Source(passage, text, subject)
                sources.append(made[cite.passage])
        lacking = _lacking(subject, sources) if sources else ""
        if lacking:
            names = " and ".join(dict.fromkeys(f"`{c.passage}`" for c in subject.question.cites))
            yield Found(
                subject.question.span,
                f"{names} {'does' if len(sources) == 1 else 'do'} not hold the key: {lacking}",
                "cite the passage that says it, or see whether text and key differ",
                "cite",
            )


def _lacking(subject: Subject, sources: Sequence["_Source"]) -> str:
    """Return the key that no passage holds, or what belongs in a gap, "" where all is there.

    Of options, the right one where it is a name; for a learner need not type it, so authors word
    it as they like. Of gaps, likewise, every name, date and number.
    """
    if subject.one_right is not None and subject.typed is None:
        text = subject.options[subject.one_right].text
        if any(text in source.plain for source in sources) or not _is_name(text):
            return ""
        return "" if _any_holds(TextKey(Wanted(text)), subject, sources) else text
    if subject.typed is not None:
        return "" if _any_holds(subject.typed, subject, sources) else subject.last.key_text
    for gap in subject.gaps:
        asked = not isinstance(gap, TextKey) or _is_name(gap.text)
        if asked and not _any_holds(gap, subject, sources):
            return gap.text
    return ""


def _is_name(text: str) -> bool:
    """Tell whether a text looks like a name, and none of its words is a number."""
    return is_titled(text) and _NO_NAMES.isdisjoint(words_of(text))


def _any_holds(key: Key, subject: Subject, sources: Sequence["_Source"]) -> bool:
    return any(_stands(key, subject, source) for source in sources)


class _Source:
    """A passage with its words, stems and dates, worked out when they are first needed."""

    def __init__(self, passage: Passage, text: StudyText, subject: Subject) -> None:
        self.plain = passage.plain
        self.heading = passage.title
        self._language = text.front.get("language", "") or subject.bank.setting.language
        self._setting = subject.bank.setting

    @cached_property
    def words(self) -> Words:
        """The words of it."""
        return words_of(self.plain)

    @cached_property
    def stems(self) -> frozenset[str]:
        """What is left of them without endings."""
        return frozenset(map(stem, self.words))

    @cached_property
    def dates(self) -> list[When]:
        """The dates that stand in it, and the ends of spans."""
        found = list(dates_in(self.plain, self._setting))
        known = [fact.when for fact in found if fact.when is not None]
        known += [When(end) for when in known if when.end for end in (when.start, when.end)]
        if self._language == "en":
            known += [each.when for each in Story().reckoned(self.plain, found)]
        return known


def _stands(key: Key, subject: Subject, source: _Source) -> bool:
    if isinstance(key, DateKey):
        return _date_stands(key.when, subject, source)
    if isinstance(key, NumberKey):
        return _number_stands(key, source)
    if isinstance(key, TextKey):
        return key.wanted.key in source.plain or _text_stands(key, subject, source)
    return True


def _date_stands(when: When, subject: Subject, source: _Source) -> bool:
    """Tell whether a passage says the date, or something that lies inside it."""
    if dates.say(when, subject.language) in source.plain:
        return True
    if any(when.first <= each.first and each.last <= when.last for each in source.dates):
        return True
    ends = [dates.say(When(end), subject.language) for end in (when.start, when.end) if end]
    if all(_without_year(end, source) for end in ends):
        return True
    # About a date, or a span: the passage may well say it in words.
    return when.approximate or (when.is_interval and str(when.start.year) in source.words)


def _without_year(said: str, source: _Source) -> bool:
    """Tell whether a passage says a day or month, and its year at another place."""
    rest, _, year = said.rpartition(" ")
    known = year in source.words or year in source.heading
    return known and bool(re.search(rf"{re.escape(rest)}(?!,?\s+\d{{4}})", source.plain))


def _number_stands(typed: NumberKey, source: _Source) -> bool:
    if ungrouped(typed.text.split()[0]) in ungrouped(source.plain):
        return True
    # A number written in words, or one to be worked out, is beyond a rule.
    return not any(word.isdigit() for word in source.words) or typed.number < LEAST_NUMBER


def _text_stands(typed: TextKey, subject: Subject, source: _Source) -> bool:
    """Tell whether a passage holds a spelling of the key, or all of its words in any form."""
    key = typed.wanted.key
    if len(words_of(key)) > MOST_KEY_WORDS or _is_said(key, source):
        return True
    more = [*(phrase.text for phrase in typed.wanted.accept)]
    more += subject.bank.setting.names.spellings(key)
    return any(_is_said(text, source) for text in more)


def _is_said(text: str, source: _Source) -> bool:
    """Tell whether all words of a text stand in a passage, initials aside."""
    long = [word for word in words_of(text) if len(word) > 2 or word.isdigit()]  # noqa: PLR2004
    return source.stems.issuperset(map(stem, long))


def no_why(subject: Subject) -> Iterator[Found]:
    """A question says nothing after the response."""
    question = subject.question
    if not question.why and not any(option.note for option in subject.options):
        yield Found(
            question.span,
            "this question has no `why`",
            "add a sentence or two that help to remember it",
        )


def no_cite(subject: Subject) -> Iterator[Found]:
    """A bank has a study text, and a question does not say where it stands there."""
    if subject.bank.text is not None and not subject.question.cites:
        yield Found(
            subject.question.span,
            "this question cites no passage of the study text",
            "add `cite:` with the anchor of the passage that says it",
        )


_FEEDBACK = (
    "Butler and Roediger (2008), Feedback enhances the positive effects and reduces the negative "
    "effects of multiple-choice testing, Memory and Cognition 36(3), 604–616"
)
_EVIDENCE = "this project: what is asked can be looked up, and an edited text cannot go unnoticed"

RULES = (
    Rule("no-why", Level.ADVICE, _FEEDBACK, no_why),
    Rule("no-cite", Level.ADVICE, _EVIDENCE, no_cite),
)

BANK_RULES = (
    Rule("unknown-passage", Level.WARNING, _EVIDENCE, unknown_passage),
    Rule("stale-quote", Level.WARNING, _EVIDENCE, stale_quote),
    Rule("key-not-in-passage", Level.WARNING, _EVIDENCE, key_not_in_passage),
)
