"""A response held against what is wanted, as a good teacher would."""

import unicodedata
from collections.abc import Callable, Iterable
from dataclasses import replace
from operator import attrgetter

from cssr_quiz.wording.case import Case, Near, case_of, turned
from cssr_quiz.wording.entry import Entry
from cssr_quiz.wording.figures import in_figures, in_roman
from cssr_quiz.wording.fold import fold, words
from cssr_quiz.wording.given_names import GIVEN_NAMES
from cssr_quiz.wording.initials import spelt_out
from cssr_quiz.wording.likeness import Likeness, Match, Wanted
from cssr_quiz.wording.lists import split_list
from cssr_quiz.wording.names import bare, is_single, without_titles
from cssr_quiz.wording.namesakes import renamed
from cssr_quiz.wording.prompted import unsaid
from cssr_quiz.wording.remarks import article, bracketed, remarked, without_closing, without_opening
from cssr_quiz.wording.spelling import Form, distance, form_of, slips
from cssr_quiz.wording.ways import Way, sought, ways

_SPELT: Callable[[Form], str] = attrgetter("spelt")
_JOINED: Callable[[Form], str] = attrgetter("own.joined")
_ELSE = (Likeness.OTHER, Likeness.REJECTED, Likeness.UNCLEAR)


def match(response: str, wanted: Wanted) -> Match:
    """Return how like a response is to what is wanted.

    A text that the author rejected is refused before all else. Then case, signs, spaces and
    articles never decide, nor do accents or alphabet. A personal name may come as surname
    alone, with titles or initials, in either order. Remarks around an answer are left out. Slips
    are forgiven by the length of what is right, never in digits, never where something else that
    is known is as near. Never raises; an empty text is like nothing.
    """
    case = case_of(wanted)
    text = _readable(response, case)
    for each in _unclosed(text):
        found = _without_opening(each, case)
        if found.likeness is not Likeness.NONE:
            return found
    return _without_remark(text, case)


def may_be_exact(response: str, wanted: Wanted) -> bool:
    """Tell whether a response may be right without a slip; True says nothing yet.

    It is much cheaper than a match, since nothing else that is known is looked up.
    """
    case = case_of(wanted)
    text = _readable(response, case)
    parts = bracketed(text) or remarked(text)
    texts = (*_unclosed(text), *(parts or ())[:1])
    return any(
        not case.exact.isdisjoint(sought(each, form_of(each))) or case.in_base_form(each)
        for bare in texts
        for each in _unopened(bare, case)
    )


def _readable(response: str, case: Case) -> str:
    """Return a response in plain signs, "" where it is too long or holds no word."""
    text = unicodedata.normalize("NFKC", response.strip()[: case.longest + 1])
    return text if len(text) <= case.longest and words(text) else ""


def _unclosed(text: str) -> Iterable[str]:
    return dict.fromkeys((text, without_closing(text))) if text else ()


def _unopened(text: str, case: Case) -> Iterable[str]:
    """Return a text, and what is left of it without what stands in front of an answer."""
    texts = [text]
    if case.takes(article(text)):
        texts += without_opening(text, case.openings)
    texts.append(turned(texts[-1]))
    texts += [unsaid(each, case.said) for each in dict.fromkeys((text, texts[-1]))]
    key = case.key.text
    if case.is_ruler or is_single(key):
        texts.append(without_titles(texts[-1]))
    texts.append(spelt_out(texts[-1], key))
    if case.is_ruler:
        texts.append(renamed(texts[-1], key))
        texts += list(in_roman(texts))
    elif any(map(str.isdigit, key)):
        texts += map(in_figures, tuple(dict.fromkeys(texts)))
    return dict.fromkeys(texts)


def _without_opening(text: str, case: Case) -> Match:
    """Return the first match; one that is exact goes before a slip, as in `by photosynthesis`."""
    slip = Match(Likeness.NONE)
    for each in _unopened(text, case):
        found = _match(each, case)
        if found.likeness not in (Likeness.NONE, Likeness.TYPO):
            return found
        if slip.likeness is Likeness.NONE:
            slip = found
    return _declined(text, case) or slip


def _declined(text: str, case: Case) -> Match | None:
    """Return the match of what is right in another case, None where there is none.

    A preposition in front wants the case.
    """
    for each in _unopened(text, case) if case.declined else ():
        base = case.in_base_form(each)
        found = _match(base, case) if base else None
        if found is not None and found.likeness is Likeness.SAME:
            return replace(found, likeness=Likeness.TYPO if each == text else Likeness.ACCENTS)
        if found is not None and found.likeness is not Likeness.NONE:
            return found
    return None


def _without_remark(text: str, case: Case) -> Match:
    """Leave out a remark; one in brackets that names something else makes it unclear."""
    parts = bracketed(text)
    if parts is None:
        parts = remarked(text)
        return _without_opening(parts[0], case) if parts else Match(Likeness.NONE)
    answer = _without_opening(parts[0], case)
    if answer.likeness is not Likeness.NONE:
        remarks = dict.fromkeys((parts[1], *split_list(parts[1])))
        if any(_without_opening(each, case).likeness in _ELSE for each in remarks):
            return Match(Likeness.UNCLEAR, candidates=parts)
    return answer


def _match(text: str, case: Case) -> Match:
    form = form_of(text)
    decided = _decided(form, case, _SPELT) or _decided(form, case, _JOINED)
    if decided is None:
        return _nearest(text, form, case)
    if decided.likeness is Likeness.ACCENTS and _is_plain(decided.spelling):
        nearest = _nearest(text, form, case)
        if nearest.likeness is Likeness.SAME:
            return replace(nearest, note=decided.note)
    return decided


def _decided(form: Form, case: Case, look: Callable[[Form], str]) -> Match | None:
    """Decide by a text that the author listed, rejected ones first."""
    for refused, phrase in case.refused:
        if look(form) == look(refused):
            return Match(Likeness.REJECTED, note=phrase.note, candidates=(phrase.text,))
    for right, phrase in case.right:
        if look(form) == look(right):
            likeness = Likeness.SAME if look is _SPELT else Likeness.ACCENTS
            return Match(likeness, phrase.text, phrase.note)
    return None


def _nearest(text: str, form: Form, case: Case) -> Match:
    """Decide between what is right and what else is known by which is nearer."""
    own = _nearest_way([way for entry in case.own for way in ways(text, form, entry)], form, case)
    known = case.near_to(text, form)
    near = [
        (way, each)
        for each in known
        if (way := _nearest_way(ways(text, form, each.entry), form, case))
    ]
    closest = min((way.rank[:2] for way, _ in near), default=None)
    if own is None or (closest is not None and closest < own.rank[:2]):
        return _other([each for way, each in near if way.rank[:2] == closest])
    if own.slips and (refused := _refused_slip(own, form, case)):
        return refused
    if own.slips and _is_given(text) and not _is_given(own.surname or own.spelling):
        return Match(Likeness.NONE)
    rivals = [(way, each) for way, each in near if way.rank[:2] == own.rank[:2]]
    if not rivals:
        near_too = own.slips and any(_within(form, each.entry, own.slips) for each in known)
        return Match(Likeness.NONE) if near_too else _right(own, form, case)
    if own.slips and any(not way.surname or way.surname != own.surname for way, _ in rivals):
        return Match(Likeness.NONE)
    # By the alphabet: the order must not give the right one away.
    names = sorted((case.own[0].name, *(each.entry.name for _, each in rivals)), key=fold)
    return Match(Likeness.UNCLEAR, candidates=_shown(names))


def _refused_slip(own: Way, form: Form, case: Case) -> Match | None:
    """Refuse a slip of a spelling that is rejected, and one that makes a word that is.

    Where accents tell the two apart, they tell of which one it is a slip: `shön` of schön.
    """
    spelling = form_of(own.spelling)
    for refused, phrase in case.refused:
        part = len(refused.own.words) == 1 and refused.own.joined in form.own.words
        same = refused.own == spelling.own
        if part or (same and not _is_nearer(form, spelling, refused)):
            return Match(Likeness.REJECTED, note=phrase.note, candidates=(phrase.text,))
    return None


def _is_nearer(form: Form, one: Form, other: Form) -> bool:
    """Tell whether a text with its accents is nearer to the first of two."""
    near, far = (distance(form.spelt, each.spelt, len(form.spelt)) for each in (one, other))
    return near is not None and (far is None or near < far)


def _is_given(text: str) -> bool:
    return bare(text) in GIVEN_NAMES


def _within(form: Form, entry: Entry, limit: int) -> bool:
    """Tell whether a text is so near to an entry, be that too short for slips to be forgiven."""
    joined = form.own.joined
    texts = [key.own.joined for key in entry.forms]
    if entry.person is not None and len(form.own.words) == 1:
        texts += [surname.plain for surname in entry.person.surnames]
    near = (text for text in texts if abs(len(text) - len(joined)) <= limit)
    return any(distance(joined, text, limit) is not None for text in near)


def _nearest_way(found: list[Way], form: Form, case: Case) -> Way | None:
    """Return the best way to one thing.

    One through another alphabet, though the key's was typed, counts where there is no other:
    `Dubchek` is a slip of Dubček, and only then one way to write Дубчек.
    """
    straight = [way for way in found if not way.crossed]
    likely = straight if straight and form.cyrillic == case.key.cyrillic else found
    best = min(likely, key=attrgetter("rank"), default=None)
    if best is not None and best.accents and _is_plain(best.spelling):
        # `Kramar`, listed without accents, must not correct Kramář.
        is_exact = any(not way.slips and not way.accents for way in straight)
        return replace(best, accents=not is_exact)
    return best


def _is_plain(spelling: str) -> bool:
    form = form_of(spelling)
    return form.spelt == form.own.joined


def _right(own: Way, form: Form, case: Case) -> Match:
    """Say how it is spelt: as the key, where a slip of it or another alphabet led there."""
    spelling = case.key.text if own.crossed else own.spelling
    if own.slips:
        near_key = not own.alone and slips(form_of(spelling), case.key) is not None
        return Match(Likeness.TYPO, case.key.text if near_key else spelling)
    accents = form.cyrillic == case.key.cyrillic if own.crossed else own.accents
    return Match(Likeness.ACCENTS if accents else Likeness.SAME, spelling)


def _other(near: list[Near]) -> Match:
    if not near:
        return Match(Likeness.NONE)
    names = _shown(each.entry.name for each in near)
    rejected = next((each for each in near if each.rejected), None)
    if rejected is not None:
        return Match(Likeness.REJECTED, note=rejected.note, candidates=names)
    return Match(Likeness.OTHER, candidates=names)


def _shown(names: Iterable[str]) -> tuple[str, ...]:
    """Return names without repetition, a folded one with capitals."""
    return tuple(name.title() if name == fold(name) else name for name in dict.fromkeys(names))
