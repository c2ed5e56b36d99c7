"""A question made ready for the rules: its options, what is typed, and the words of its prompt."""

from collections.abc import Iterator
from dataclasses import dataclass

from cssr_quiz.bank.bank import Bank
from cssr_quiz.bank.rules.vocabulary import Words, telling, words_of
from cssr_quiz.interaction import Choose, Fill, Interaction, Key, Option, TextKey, Write
from cssr_quiz.question import Question
from cssr_quiz.questions.truth import TruthBody


@dataclass(slots=True)
class Subject:
    """A question as rules see it: by its interactions, hardly ever by its type.

    `forms` is its ladder without what its course would add, `options` those that the author wrote
    with the words of each, `words` those of the prompt, and `telling` the stems of those that say
    what it is about. `tells` keeps the texts that give its key away, once they are asked for.
    """

    question: Question
    bank: Bank
    forms: tuple[Interaction, ...]
    options: tuple[Option, ...]
    option_words: tuple[Words, ...]
    words: Words
    telling: frozenset[str]
    tells: tuple[tuple[str, Words], ...] | None = None

    @property
    def last(self) -> Interaction:
        """Return the hardest form."""
        return self.forms[-1]

    @property
    def language(self) -> str:
        """Return the language of its bank, as `en`."""
        return self.bank.setting.language[:2]

    @property
    def is_statement(self) -> bool:
        """Tell whether its prompt is a statement to be judged true or false."""
        return isinstance(self.question.body, TruthBody)

    @property
    def one_right(self) -> int | None:
        """Return the place of the one right option; None where there is none, or several."""
        right = [place for place, option in enumerate(self.options) if option.right]
        return right[0] if len(right) == 1 else None

    @property
    def typed(self) -> Key | None:
        """Return what a typed response is held against, None where nothing is typed."""
        return self.last.wanted if isinstance(self.last, Write) else None

    @property
    def text_key(self) -> TextKey | None:
        """Return the key where a name or phrase is typed."""
        typed = self.typed
        return typed if isinstance(typed, TextKey) else None

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
    for question in bank.written:
        forms = question.forms(bare)
        first = forms[0]
        options: tuple[Option, ...] = ()
        if isinstance(first, Choose) and not isinstance(question.body, TruthBody):
            last = forms[-1]
            if first is last or (isinstance(last, Write) and isinstance(last.wanted, TextKey)):
                options = first.options
        words = words_of(question.prompt)
        option_words = tuple(words_of(option.text) for option in options)
        yield Subject(question, bank, forms, options, option_words, words, telling(words))
