"""Drafts kept apart: none gives another's date away, and none can mean two dates."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import called
from cssr_quiz.bank.drafting.sentence import Dated

_WORD = re.compile(r"\w[\w’'-]*")
_GAP = re.compile(r"\[[^\[\]]*\]")
_NAME = re.compile(r"(?<=\s)[^\W\d_a-z]|\bwhen\b")
_TIE = re.compile(r",?\s?\b(?:[Oo]n|[Ii]n|[Dd]uring)\s(?:the\s)?$")
# `When did Jan Suk resign?`, `When was Jan Suk arrested?`
_BARE = re.compile(
    r"\b[Ww]hen (?P<aux>did|was) (?:[^?]*\s)?(?P<who>[^\W\d_a-z][\w’-]*) (?P<verb>[a-z]+)\?$"
)
_LABEL = re.compile(r"^[^:?]+:\s(?=when\b|from\b)")
_VOICES = frozenset(("did", "was", "were"))
_ASKING = frozenset("when what who which whom where from to how many".split())


def merged(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Yield drafts; statements that differ by their gaps alone become one that has all of them.

    Each of two would tell what the other asks for.
    """
    found: dict[str, tuple[Draft, dict[int, str]]] = {}
    for number, draft in enumerate(drafts):
        whole, gaps = _gaps(draft.key) if draft.field == "cloze" else (str(number), {})
        first, others = found.get(whole, (draft, {}))
        found[whole] = first, gaps | others
    for whole, (draft, gaps) in found.items():
        yield replace(draft, key=_with_gaps(whole, gaps)) if gaps else draft


def _gaps(text: str) -> tuple[str, dict[int, str]]:
    """Return a statement with its gaps filled, and the gaps by where they begin in it."""
    whole, gaps, end = "", {}, 0
    for gap in _GAP.finditer(text):
        whole += text[end : gap.start()]
        gaps[len(whole)] = gap.group()
        whole, end = whole + _filled(gap.group()), gap.end()
    return whole + text[end:], gaps


def _with_gaps(whole: str, gaps: dict[int, str]) -> str:
    made, end = "", 0
    for start, gap in sorted(gaps.items()):
        made, end = made + whole[end:start] + gap, start + len(_filled(gap))
    return made + whole[end:]


def _filled(gap: str) -> str:
    return gap[1:-1].partition("|")[0]


def undisclosed(drafts: Sequence[Draft], asked: Sequence[Dated]) -> Iterator[Draft]:
    """Yield the drafts of one sentence, none of which tells what another asks for.

    `asked` are the dates that are asked for: they are taken out of other questions and become gaps
    in statements; by whom or with whom it was done is taken out of a question when. A draft that
    cannot do without is left out, and so is what a question when has to tell.
    """
    dated = [draft.prompt for draft in drafts if draft.field == "date"]
    doers = [draft.key for draft in drafts if draft.prompt.startswith(("By whom ", "With whom "))]
    for draft in drafts:
        if any(_tells(prompt, draft) for prompt in dated):
            continue
        # Who held an office on a date and when they came into it are two things to know.
        if draft.field == "date":
            yield _without_doer(draft, doers)
        elif draft.prompt.startswith(("Who became ", "Who was ")):
            yield draft
        elif (made := _without(draft, asked)) is not None:
            yield made


def _tells(prompt: str, draft: Draft) -> bool:
    """Tell whether a question when tells what a draft asks: which king it was, or how many men."""
    if draft.field == "number":
        return f" {draft.key} {draft.unit}" in prompt.replace(",", "")
    if draft.field == "cloze":
        figures = _gaps(draft.key)[1].values() if draft.kind is Kind.NUMBERS else ()
        return any(f" {_filled(figure)} " in prompt for figure in figures)
    return draft.prompt.startswith(("Which ", "With which ")) and draft.key in prompt


def _without_doer(draft: Draft, doers: Iterable[str]) -> Draft:
    for doer in doers:
        if doer in draft.prompt:
            prompt = re.sub(
                rf" (?:by|with) (?:[\w-]+ ){{0,3}}{re.escape(doer)}(?=[ ?])", "", draft.prompt
            )
            draft = replace(draft, prompt=prompt)
    return draft


def _without(draft: Draft, asked: Sequence[Dated]) -> Draft | None:
    for date in asked:
        if draft.field == "cloze":
            draft = replace(draft, key=_gapped(draft.key, date.words))
        elif date.words in _GAP.sub("", draft.told):
            text = _undated(draft.told, date.words)
            if draft.kind is Kind.NUMBERS and not _NAME.search(text.partition(": ")[2] or text):
                return None
            draft = replace(draft, prompt=text) if draft.prompt else replace(draft, key=text)
    rest = _GAP.sub("", draft.told)
    return None if any(str(date.when.start.year) in rest for date in asked) else draft


def _gapped(text: str, words: str) -> str:
    """Return a statement with a gap at a date too that another draft asks for."""
    return re.sub(rf"(?<!\[){re.escape(words)}(?![\]|])", f"[{words}]", text)


def _undated(prompt: str, words: str) -> str:
    """Return a question without a date and what ties it to its sentence."""
    before, _, after = prompt.partition(words)
    tie = _TIE.search(before)
    prompt = before[: tie.start()] + after if tie else prompt
    prompt = prompt.replace(":, ", ": ").lstrip(", ")
    return prompt[:1].upper() + prompt[1:]


def unambiguous(drafts: Sequence[Draft]) -> Iterator[Draft]:
    """Yield the drafts without those for a date that could as well mean another's.

    A question for a date is one of two where all its words stand in a question for another date.
    """
    words = [_telling(draft) for draft in drafts]
    at: dict[str, set[int]] = {}
    for place, mine in enumerate(words):
        for word in mine:
            at.setdefault(word, set()).add(place)
    for place, draft in enumerate(drafts):
        rarest = sorted(words[place], key=lambda word: len(at[word]))
        others = set(at[rarest[0]]) if rarest else set()
        for word in rarest[1:]:
            others &= at[word]
            if len(others) == 1:
                break
        if not any(drafts[other].key != draft.key for other in others):
            yield draft


def single(drafts: Iterable[Draft], text: str, person: str) -> Iterator[Draft]:
    """Yield the drafts without those for the date of a bare deed that was done more than once.

    `person` is whom the text is about and means by `he` or `she`, "" for nobody.
    """
    made = [(draft, _bare_deed(draft)) for draft in drafts]
    verbs = {verb for _, (_, verb) in made if verb}
    done: Counter[tuple[str, str]] = Counter()
    for found in _done(verbs).finditer(text) if verbs else ():
        who = found["who"]
        who = called(person) if who.lower() in ("he", "she") and person else who
        done[who, found["verb"]] += 1
    return (draft for draft, deed in made if done[deed] <= 1)


def _bare_deed(draft: Draft) -> tuple[str, str]:
    """Return who did what where a question says no more than that, else nothing."""
    found = _BARE.search(draft.prompt) if draft.field == "date" else None
    if found is None or english().has("things", found["who"]):
        # `the Brno Pact` is not the only pact that was signed.
        return "", ""
    verb = found["verb"]
    if verb == "die":
        # Nobody does that twice, whoever else the text says died.
        return "", ""
    return found["who"], english().past_of.get(verb, "") if found["aux"] == "did" else verb


def _done(verbs: Iterable[str]) -> re.Pattern[str]:
    """Return a pattern for whoever did what the verbs say."""
    return re.compile(
        r"\b(?P<who>[Hh]e|[Ss]he|[^\W\d_a-z][\w’-]*) (?:[a-z]+ly |again |had |was |finally )?"
        rf"(?P<verb>{'|'.join(sorted(verbs))})\b"
    )


def _telling(draft: Draft) -> frozenset[str]:
    """Return the words of a question for a date that tell it, verbs in their base form."""
    if draft.field != "date":
        return frozenset()
    grammar = english()
    # The topic that may stand in front tells none of them from another.
    words = (word.lower() for word in _WORD.findall(_LABEL.sub("", draft.prompt)))
    return frozenset(
        grammar.participle.get(word, word)
        for word in words
        if word in _VOICES or (word not in grammar.sets["closing"] and word not in _ASKING)
    )
