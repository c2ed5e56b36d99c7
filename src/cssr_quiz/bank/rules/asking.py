"""What a prompt asks for by its first words: a person, a place, a time, an amount."""

from typing import Final

from cssr_quiz.bank.rules.vocabulary import Words

WHO, WHERE, WHEN, AMOUNT, OFTEN = "who", "where", "when", "amount", "often"

_FIRST: Final = {
    **dict.fromkeys(("who", "whom", "whose", "kdo", "koho", "kto", "wer", "wen", "кто"), WHO),
    **dict.fromkeys(("where", "kde", "kam", "wo", "wohin", "где", "куда"), WHERE),
    **dict.fromkeys(("when", "kdy", "kedy", "wann", "когда"), WHEN),
    **dict.fromkeys(("kolik", "kolko", "wieviel", "wieviele", "сколько"), AMOUNT),
}
_BEHIND: Final = {
    **dict.fromkeys(("year", "day", "month", "decade", "century"), WHEN),
    **dict.fromkeys(("many", "much", "viel", "viele"), AMOUNT),
    **dict.fromkeys(("often", "casto", "oft", "часто"), OFTEN),
}
"""What is asked for by the first word of a prompt, and by what follows `how` and `which`."""

_BEFORE: Final = frozenset({"how", "which", "what", "jak", "ako", "wie", "как"})


def asked_for(words: Words) -> str:
    """Return WHO, WHERE, WHEN, AMOUNT or OFTEN by the words of a prompt, "" for all else."""
    for place, word in enumerate(words[:2]):
        if word in _BEFORE:
            return _BEHIND.get(words[place + 1], "") if place + 1 < len(words) else ""
        if word in _FIRST:
            return _FIRST[word]
    return ""
