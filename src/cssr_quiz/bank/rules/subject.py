"""A question made ready for the rules: its options, what is typed, and the words of its prompt."""

from collections.abc import Iterator
from dataclasses import dataclass

from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.rules.spellings import Spellings, spellings_of
from cssr_quiz.bank.rules.vocabulary import Words, telling, words_of
from cssr_quiz.interaction import Choose, Fill, Interaction, Key, Option, TextKey, Write
from cssr_quiz.question import Question
from cssr_quiz.questions.truth import TruthBody


@dataclass(slots=True)
class Subject:
    """A question as rules see it: by its interactions, hardly ever by its type.

    `forms` is its ladder without what its course would add, `last` the hardest of them, `typed`
    what a typed response is held against where one is. `options` are those that the author wrote,
    with the words of each, and `one_right` is the place of the one that is right; None where none
    is, or several. `words` are those of the prompt, and `telling` the stems of those that say what
    it is about. `spelt` are the names of its register, `language` is that of its bank, as `en`.
    `tells` keeps the texts that give its key away, once they are asked for.
    """

    question: Question
    bank: Bank
    forms: tuple[Interaction, ...]
    last: Interaction
    typed: Key | None
    options: tuple[Option, ...]
    option_words: tuple[Words, ...]
    one_right: int | None
    words: Words
    telling: frozenset[str]
    spelt: Spellings
    language: str
    tells: tuple[tuple[str, Words], ...] | None = None

    @property
    def is_statement(self) -> bool:
        """Tell whether its prompt is a statement to be judged true or false."""
        return isinstance(self.question.body, TruthBody)

    @property
    def text_key(self) -> TextKey | None:
        """Return the key where a name or phrase is typed."""
        return self.typed if isinstance(self.typed, TextKey) else None

    @property
    def gaps(self) -> tuple[Key, ...]:
        """Return the keys of the gaps in its text."""
        return self.last.gaps if isinstance(self.last, Fill) else ()

    def place(self, option: int) -> tuple[str, int | None]:
        """Return the field in which an option stands, and its place there."""
        if isinstance(self.last, Choose):
            return "choices", option
        return ("wrong", option - 1) if option else ("answer", None)


def subjects_of(bank: Bank) -> Iterator[Subject]:
    """Make the questions of a bank ready."""
    bare = bank.setting.alone
    spelt = spellings_of(bare.names)
    for question in bank.written:
        forms = question.forms(bare)
        first, last = forms[0], forms[-1]
        typed = last.wanted if isinstance(last, Write) else None
        options: tuple[Option, ...] = ()
        by_author = first is last or isinstance(typed, TextKey)
        if by_author and isinstance(first, Choose) and not isinstance(question.body, TruthBody):
            options = first.options
        right = [place for place, option in enumerate(options) if option.right]
        words = words_of(question.prompt)
        yield Subject(
            question,
            bank,
            forms,
            last,
            typed,
            options,
            tuple([words_of(option.text) for option in options]),
            right[0] if len(right) == 1 else None,
            words,
            telling(words),
            spelt,
            bank.setting.language[:2],
        )
