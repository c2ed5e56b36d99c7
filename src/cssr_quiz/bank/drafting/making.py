"""Drafts made of a study text, passage by passage."""

import re
from collections.abc import Container, Iterable, Iterator, Sequence
from dataclasses import replace

from cssr_quiz.bank.collecting import without_gc
from cssr_quiz.bank.drafting import gaps
from cssr_quiz.bank.drafting.analysis import clauses
from cssr_quiz.bank.drafting.apart import merged, single, unambiguous, undisclosed
from cssr_quiz.bank.drafting.article import plain, titled
from cssr_quiz.bank.drafting.clause import Clause, pieces, undated
from cssr_quiz.bank.drafting.completeness import (
    is_bare_beginning,
    is_telling,
    is_unnamed_treaty,
    is_vague,
    lacks_complement,
    lacks_object,
)
from cssr_quiz.bank.drafting.context import in_context, is_clear
from cssr_quiz.bank.drafting.dated import dated
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.era import Era
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.happenings import happenings, treaty_dates
from cssr_quiz.bank.drafting.leaders import leader_drafts
from cssr_quiz.bank.drafting.life import lives, spans
from cssr_quiz.bank.drafting.names import Names
from cssr_quiz.bank.drafting.numbers import FIGURE_IN_TEXT, number_drafts
from cssr_quiz.bank.drafting.opening import without_lead
from cssr_quiz.bank.drafting.pronouns import owned, with_objects
from cssr_quiz.bank.drafting.reference import Memory
from cssr_quiz.bank.drafting.sentence import SIGN, Sentence, sentences
from cssr_quiz.bank.drafting.standalone import can_open, owns_nothing, subject_of
from cssr_quiz.bank.drafting.subject import subject_in_a_question
from cssr_quiz.bank.drafting.topic import Topic
from cssr_quiz.bank.drafting.treaties import treaty_drafts
from cssr_quiz.bank.story import Story
from cssr_quiz.bank.text import Passage, StudyText
from cssr_quiz.question import Setting

MOST_ALIKE = 50
"""With how many drafts of the same key a new one is compared."""

LONGEST_SENTENCE = 1000
"""Characters of a sentence that is looked at."""

SHORT = 9
"""Words of a sentence in which `they joined` is all that is said."""

ALIKE = 0.7
"""From which share of common words two drafts with one key ask the same."""
_ASKING = frozenset(("when", "did", "was", "were"))
# `82 km (51 miles)`: one figure tells the other.
_CONVERTED = re.compile(r"\d\s?[^\W\d]+ \((?:about |some |nearly |over )?$")
# `Between 1.5 and 1.75 million`: one end alone is no question.
_RANGED = re.compile(
    r"(?:\b[Bb]etween [\d.,]+(?: [a-z]+)? and|\b[Ff]rom [\d.,]+ to|\d (?:to|or)) $"
)


def drafts_of(
    study: StudyText, language: str = "en", kinds: Container[Kind] = tuple(Kind)
) -> tuple[Draft, ...]:
    """Return the drafts of a study text in its order; no two of them ask the same."""
    passages = [plain(passage) for passage in study.passages]
    texts = [passage.text for passage in passages]
    with without_gc():
        if language[:2] != "en":
            return _told_apart(_any_language(passages, language) if Kind.DATES in kinds else ())
        topic = Topic.of(titled(study), texts)
        found = _told_apart(_english(passages, topic, kinds))
        return tuple(single(found, "\n".join(texts), topic.person))


def _told_apart(drafts: Iterable[Draft]) -> tuple[Draft, ...]:
    return tuple(unambiguous(list(_distinct(merged(drafts)))))


def _any_language(passages: Iterable[Passage], language: str) -> Iterator[Draft]:
    """Yield a gap for each dated sentence; what is in it besides the date is not understood."""
    setting = Setting(language=language)
    for passage in passages:
        for sentence in sentences(passage, setting):
            signs = set(sentence.dates)
            words = len(sentence.spelt(sentence.text).split())
            if signs and gaps.SHORTEST <= words <= gaps.LONGEST:
                draft = gaps.with_gaps(sentence, sentence.text)
                if draft is not None:
                    yield draft


def _english(passages: Sequence[Passage], topic: Topic, kinds: Container[Kind]) -> Iterator[Draft]:
    names = Names.of(passage.text for passage in passages)
    memory = Memory(topic, names.surnames, names.given)
    setting, story, era = Setting(), Story(), Era()
    for number, passage in enumerate(passages):
        memory.new_passage()
        for sentence in sentences(passage, setting, story, era):
            if len(sentence.text) <= LONGEST_SENTENCE:
                asked: set[str] = set()
                made = list(_drafts(sentence, names, memory, number, asked))
                chosen = [draft for draft in made if draft.kind in kinds]
                secret = sorted(asked) if Kind.DATES in kinds else ()
                for draft in undisclosed(chosen, [sentence.dates[sign] for sign in secret]):
                    yield from _about(draft, memory)


def _about(draft: Draft, memory: Memory) -> Iterator[Draft]:
    """Yield a draft that says what it is about, as dates and statements do already."""
    if draft.kind is Kind.DATES or not draft.prompt:
        yield draft
    elif prompt := in_context(draft.prompt, "", memory):
        yield replace(draft, prompt=prompt)


def _drafts(
    sentence: Sentence, names: Names, memory: Memory, number: int, asked: set[str]
) -> Iterator[Draft]:
    """Yield the drafts of a sentence, and gather the signs of the dates that are asked for."""
    found = clauses(sentence, memory)
    for source in _questions(sentence, found, names, memory):
        fresh = [(sign, draft) for sign, draft in source if sign not in asked]
        asked.update(sign for sign, _ in fresh)
        yield from (draft for _, draft in fresh)
    yield from _gaps(sentence, found, asked, names, memory)
    figures: set[str] = set()
    for clause in found:
        yield from treaty_drafts(clause, names, number)
        yield from leader_drafts(clause, names, memory, number)
        for figure, draft in number_drafts(clause, names):
            figures.add(figure)
            yield draft
    yield from _figures(sentence, found, figures, names, memory)


def _questions(
    sentence: Sentence, found: Iterable[Clause], names: Names, memory: Memory
) -> Iterator[Iterable[tuple[str, Draft]]]:
    """Yield questions for dates with their signs, from each source those that belong together."""
    if not sentence.dates:
        return
    yield lives(sentence, memory.topic.person)
    yield spans(sentence)
    for clause in found:
        if not is_vague(clause):
            yield dated(clause, names, memory)
    yield treaty_dates(sentence)
    yield happenings(sentence)


def _standing(sentence: Sentence, found: list[Clause], names: Names, memory: Memory) -> str:
    """Return a sentence as a statement that stands alone, "" where it does not."""
    first = found[0] if found else None
    said, subject = (first.said, first.subject) if first else ("", "")
    text = with_objects(gaps.statement(sentence, subject, said), memory, memory.sentence)
    text = owned(memory.named(text), memory)
    if not text or not can_open(text, memory):
        return ""
    subject = subject_in_a_question(subject_of(text), names)
    return in_context(text, subject, memory)


def _says_too_little(clause: Clause, sentence: Sentence, topic: Topic) -> bool:
    """Tell whether a sentence says `they joined`, or that they signed a treaty, and no more.

    What they joined is what the text is about, where that is a thing.
    """
    if is_bare_beginning(clause) or lacks_complement(clause, undated(clause.rest)):
        return True
    if topic.is_thing:
        return False
    short = len(sentence.text.split()) < SHORT
    if short and is_unnamed_treaty(clause, undated(clause.core)):
        return True
    transitive = clause.base in english().sets["transitive"]
    return lacks_object(clause, clause.core) and (short or transitive)


def _gaps(
    sentence: Sentence, found: list[Clause], asked: set[str], names: Names, memory: Memory
) -> Iterator[Draft]:
    """Yield statements with gaps for the dates that no question asks for.

    The whole sentence is one; where it does not stand alone, its parts may.
    """
    left = set(sentence.dates) - asked
    if not left or (found and _says_too_little(found[0], sentence, memory.topic)):
        return
    whole = _gap(sentence, found, left, names, memory)
    if whole is not None:
        yield whole
        return
    for piece in pieces(sentence.text):
        for shorter in gaps.shorter(piece):
            mine = left.intersection(SIGN.findall(shorter))
            if not mine:
                break
            body = without_lead(piece)[1].lower()
            heard = [each for each in found if _begins(body, each.said.lower())]
            part = replace(sentence, text=shorter)
            says_all = _is_whole(heard) and not owns_nothing(shorter)
            draft = _gap(part, heard, mine, names, memory) if says_all else None
            if draft is not None:
                yield draft
                break


def _begins(text: str, subject: str) -> bool:
    """Tell whether a text begins with a subject, or with one that a name follows."""
    return text.startswith(subject) or f", {subject}," in text[:100]


def _is_whole(heard: list[Clause]) -> bool:
    """Tell whether the clause with which a part of a sentence begins says all by itself."""
    return bool(heard) and not lacks_object(heard[0], undated(heard[0].core))


def _gap(
    sentence: Sentence, found: list[Clause], left: set[str], names: Names, memory: Memory
) -> Draft | None:
    """Return a sentence with gaps as a statement that stands alone, None where it does not."""
    loose = any(
        left.intersection(each.rest)
        and not each.inner
        and not is_clear(each.subject, memory.topic, telling=is_telling(each))
        for each in found
    )
    text = "" if loose else _standing(sentence, found, names, memory)
    return gaps.with_gaps(sentence, text) if text else None


def _figures(
    sentence: Sentence, found: list[Clause], asked: set[str], names: Names, memory: Memory
) -> Iterator[Draft]:
    """Yield a statement with a gap for the first figure that no question asks for."""
    if not FIGURE_IN_TEXT.search(sentence.text):
        return
    text = _standing(sentence, found, names, memory)
    for match in FIGURE_IN_TEXT.finditer(text):
        said_twice = _CONVERTED.search(text[: match.start("figure")])
        said_twice = said_twice or _RANGED.search(text[: match.start("figure")])
        if match["figure"] not in asked and gaps.is_measured(match["unit"]) and not said_twice:
            yield gaps.with_figure(sentence, text, match.start("figure"), match["figure"])
            return


def _distinct(drafts: Iterable[Draft]) -> Iterator[Draft]:
    """Leave out a draft that asks what an earlier one asks."""
    known: dict[tuple[str, str], list[set[str]]] = {}
    prompts: set[str] = set()
    events: set[str] = set()
    for draft in drafts:
        words = set(draft.told.lower().split()) - _ASKING
        alike = known.setdefault((draft.field, draft.key), [])
        twice = any(len(words & other) >= ALIKE * min(len(words), len(other)) for other in alike)
        if twice or draft.told in prompts:
            continue
        alike.append(words)
        del alike[:-MOST_ALIKE]
        prompts.add(draft.told)
        yield replace(draft, event="") if draft.event in events else draft
        events.add(draft.event)
