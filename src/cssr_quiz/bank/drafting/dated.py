"""Dated statements as questions for a date."""

import re
from collections.abc import Iterator

from cssr_quiz.bank.drafting.clause import ATTACHING, Clause
from cssr_quiz.bank.drafting.completeness import (
    MAKING,
    UNNAMED,
    dates_another,
    is_bare_beginning,
    is_bare_deed,
    is_telling,
    is_unnamed_treaty,
    lacks_complement,
    lacks_object,
    lacks_role,
    means_another,
)
from cssr_quiz.bank.drafting.context import has_loose_object, in_context, is_clear
from cssr_quiz.bank.drafting.definite import is_bare_definite, is_loose_subject
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.mention import is_specific
from cssr_quiz.bank.drafting.names import CAP, Names, bare
from cssr_quiz.bank.drafting.opening import S
from cssr_quiz.bank.drafting.pronouns import owned
from cssr_quiz.bank.drafting.reference import Memory
from cssr_quiz.bank.drafting.sentence import SIGN
from cssr_quiz.bank.drafting.series import series
from cssr_quiz.bank.drafting.standing import (
    is_well_formed,
    lacks_owner,
    stands_alone,
    tail_that_stands,
)
from cssr_quiz.bank.drafting.subject import subject_in_a_question
from cssr_quiz.bank.drafting.topic import Topic
from cssr_quiz.dates import When

LONGEST_EVENT = 70
LONGEST_MESSAGE = 16
"""Words of what was announced, from `that` on."""

_WHEN = re.compile(
    rf"(?P<pre>.*?)\s?(?:\b(?P<prep>on|in|from|during|between|only in|only on)\s)?(?:the\s)?"
    rf"(?P<sign>{S})(?P<post>.*)"
)
_LEAD = re.compile(
    rf"(?P<pre>.*?)\s?\b(?:on|in|from|during|between)\s(?:the\s)?(?P<sign>{S})$", re.IGNORECASE
)
_PLACE = re.compile(rf"(?:^|\s)(?:in|at)\s{CAP}(?:\s{CAP}){{0,4}}(?=\s|$)(?!\sof)")
# `was renewed in 1955 and in 1970`: two dates are right.
_AGAIN = re.compile(
    rf"{S}(?:,| and| or)\s(?:again\s)?(?:in\s|on\s)?(?:the\s)?{S}|{S},? and again\b"
)
# `visited China in 1959, the first of several visits`.
_FIRST_OF = re.compile(rf"{S},\sthe first of\s")
_ANY_ONE = re.compile(r"\bthe [a-z-]+$")
_CUT = re.compile(
    r"^of it$|(?:^|\s)(?:between|as|for|with|by|at|against|under|in|from|during|on)\s"
)
_JOINT = re.compile(r"\d\s*[–—/-]\s*\w|[a-z\d]\s(?:[–—-]|to|and|until|till|through)\s\w")
_JOIN = re.compile(r"\s(?:of|in|to|with|from|for|at|by|and|on)(?=\s)")
_QUANTITY = re.compile(r"\s(?:most|some|part|parts|half|many|all|one|two|three)$")
_DANGLING = re.compile(r"\s(?:to|a|an|the|of|by|with|its|their|his|her)$")


def dated(clause: Clause, names: Names, memory: Memory) -> Iterator[tuple[str, Draft]]:
    """Yield questions for the dates of a clause, with the sign of the date in the sentence."""
    for each in series(clause):
        yield from _dated(each, names, memory)


def _dated(clause: Clause, names: Names, memory: Memory) -> Iterator[tuple[str, Draft]]:
    """Yield a question for the date of a clause, with its sign."""
    found = _date_of(clause)
    if found is None or not _can_be_asked_of(clause, memory.topic):
        return
    subject = subject_in_a_question(clause.subject, names)
    sign, pre, post = found
    when = clause.sentence.dates[sign].when
    if dates_another(pre):
        return
    for ahead, behind in _shorter(clause, pre, post):
        prompt = clause.sentence.spelt(_prompt(clause, when, ahead, behind, names))
        if (ahead, behind) != (pre, post) and is_loose_subject(clause.subject):
            # What told which one was meant has been cut off.
            break
        rest = ahead + behind
        if is_bare_deed(clause, rest) or (ahead != pre and _needs_all(clause, pre, memory.topic)):
            break
        lacking = lacks_owner(clause.subject, rest) or lacks_complement(clause, rest)
        if lacking or means_another(rest, clause.subject):
            continue
        prompt = in_context(prompt, subject, memory)
        told = is_well_formed(prompt) and not has_loose_object(rest, memory.topic)
        if told and not _gives_away(prompt, when):
            event = owned(clause.sentence.spelt(_event(clause, ahead)), memory)
            cite = clause.sentence.passage.anchor
            yield sign, Draft(Kind.DATES, "date", when.edtf, cite, prompt, event)
            return


def _can_be_asked_of(clause: Clause, topic: Topic) -> bool:
    """Tell whether a question can say of whom or what it asks.

    Of `the tanks` their whole sentence tells more, which is drafted as a statement.
    """
    if clause.aux in ("has", "have") or _AGAIN.search(clause.rest):
        return False
    any_one = clause.subject.lower().startswith(("a ", "an ")) or _ANY_ONE.search(clause.core)
    if clause.loses_relative and any_one:
        # `A note was sent in May in which they gave way`, `was given the name that they had taken`:
        # the clause tells which.
        return False
    if is_bare_definite(clause.subject) and not topic.is_called(clause.subject):
        return False
    return is_clear(clause.subject, topic, telling=is_telling(clause))


def _shorter(clause: Clause, pre: str, post: str) -> Iterator[tuple[str, str]]:
    """Yield what stands before and behind a date, then less and less of it.

    A passive needs none of it; an active verb keeps its object, and one without is a whole.
    """
    alone = " " not in clause.subject
    begins = alone and clause.base in ("begin", "start", "end", "stop")
    small = clause.subject.islower() or english().has("common", clause.subject)
    if begins or is_bare_beginning(clause) or (alone and small and not pre.strip()):
        return
    message = post.startswith("that ")
    if lacks_object(clause, pre) and not message:
        return
    if is_unnamed_treaty(clause, pre) or lacks_role(clause, pre):
        return
    if lacks_complement(clause, pre):
        return
    if clause.base in MAKING and not UNNAMED.search(f"{clause.subject} {pre}"):
        # Where a treaty was signed is a question of its own.
        pre, post = _PLACE.sub("", pre), _PLACE.sub("", post)
    yield pre, post
    if message:
        return
    if post:
        yield pre, ""
    sent = clause.base in english().sets["directing"] and not clause.aux
    cuts = [found.start() for found in _CUT.finditer(pre)] if not sent else []
    for cut in reversed(cuts):
        chosen = clause.base in english().sets["choosing"]
        whole = (clause.aux and clause.base and not chosen) or clause.base in english().sets[
            "whole"
        ]
        if pre[:cut].strip() or whole:
            yield pre[:cut], ""


def _needs_all(clause: Clause, pre: str, topic: Topic) -> bool:
    """Tell whether what is cut off would be missed: it leans on what a text has told before.

    `48 women died in the first` of two wards; but that a treaty was signed is a whole.
    """
    sets = english().sets
    at_once = clause.base in sets["instant"] and (clause.aux or clause.base in sets["whole"])
    whole = at_once and is_specific(clause.subject)
    return not (whole or (stands_alone(pre) and not has_loose_object(pre, topic)))


def _date_of(clause: Clause) -> tuple[str, str, str] | None:
    """Return the sign of the date that dates the verb, and the rest before and behind it."""
    signs = SIGN.findall(clause.core)
    if not signs:
        return _date_in_front(clause)
    found = _WHEN.fullmatch(clause.core)
    if len(signs) > 1 or found is None or SIGN.search(clause.lead):
        return None
    if found["prep"] == "from" and not _has_two_ends(clause, found["sign"]):
        return None
    worded = clause.sentence.dates[found["sign"]].words.startswith(("between ", "from "))
    if not found["prep"] and not worded:
        return None
    said = _said_that(clause)
    if said and not tail_that_stands(found["post"]):
        return found["sign"], found["pre"], said
    opens = clause.lead.split(" ")[0] in ("In", "At", "During", "Under", "With")
    lead = clause.small_lead if opens and stands_alone(clause.lead) else ""
    return found["sign"], found["pre"], f"{tail_that_stands(found['post'])} {lead}".strip()


def _date_in_front(clause: Clause) -> tuple[str, str, str] | None:
    """Return the same for a date in front of the subject: `At Yalta, in February 1945, ...`."""
    found = _LEAD.fullmatch(clause.lead)
    if found is None or clause.lead.split(" ")[0] not in ATTACHING:
        return None
    if clause.lead.startswith("From ") and not _has_two_ends(clause, found["sign"]):
        return None
    ahead = found["pre"].strip()
    if ahead and (SIGN.search(ahead) or not stands_alone(ahead)):
        return None
    ahead = f"{clause.core} {ahead[:1].lower()}{ahead[1:]}".strip()
    return found["sign"], ahead, _said_that(clause)


def _said_that(clause: Clause) -> str:
    """Return what was announced or the like, where it is short: `that a bridge was needed`."""
    behind = clause.rest[len(clause.core) :].strip()
    whole = behind.startswith("that ") and len(behind.split()) <= LONGEST_MESSAGE
    plain = whole and not SIGN.search(behind) and not re.search(r"[,;:()]", behind)
    return behind if plain and clause.base in english().sets["saying"] else ""


def _has_two_ends(clause: Clause, sign: str) -> bool:
    return clause.sentence.dates[sign].when.is_interval


def _prompt(clause: Clause, when: When, pre: str, post: str, names: Names) -> str:
    subject = subject_in_a_question(clause.subject, names)
    if clause.is_copula and not when.is_interval:
        return ""
    ask = "From when to when" if _is_span(clause, when) else "When"
    again = _FIRST_OF.search(clause.rest) is not None
    first = "first " if clause.verb.startswith("first ") or again else ""
    verb = first + (clause.verb.removeprefix("first ") if clause.aux else clause.base)
    words = (ask, clause.aux or "did", subject, verb, pre, post)
    return " ".join(" ".join(words).split()).rstrip(",") + "?"


def _is_span(clause: Clause, when: When) -> bool:
    """Tell whether something went on from one date to another; `the early 1990s` is one date."""
    words = next(each.words for each in clause.sentence.dates.values() if each.when == when)
    instant = clause.base in english().sets["instant"]
    return when.is_interval and not instant and bool(_JOINT.search(words))


def _event(clause: Clause, pre: str) -> str:
    """Return a short name of what happened, "" where none comes out."""
    subject = bare(clause.subject)
    verb = clause.verb if clause.aux else english().past_of.get(clause.base, clause.verb)
    words = " ".join(f"{subject} {verb} {pre}".split())
    while len(words) > LONGEST_EVENT:
        cuts = [found.start() for found in _JOIN.finditer(words) if found.start() > len(subject)]
        words = words[: cuts[-1]] if cuts else ""
    words = "" if _QUANTITY.search(words) else _DANGLING.sub("", words)
    return words[:1].upper() + words[1:]


def _gives_away(prompt: str, when: When) -> bool:
    """Tell whether a prompt holds the year that is asked for."""
    years = {str(when.start.year), str((when.end or when.start).year)}
    return not prompt or any(year in prompt for year in years)
