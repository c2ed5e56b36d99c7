"""What a sentence tells besides: clauses behind a name, a `which` or a `when`, and in brackets."""

import re
from collections.abc import Iterator
from dataclasses import replace

from cssr_quiz.bank.drafting.clause import Clause, of_subject, statements
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP, could_be_person, treaties_in
from cssr_quiz.bank.drafting.opening import S
from cssr_quiz.bank.drafting.plural import is_plural
from cssr_quiz.bank.drafting.predicate import is_predicate, is_verb, predicates
from cssr_quiz.bank.drafting.sentence import Dated, Sentence
from cssr_quiz.bank.drafting.subject import subject_and_predicate
from cssr_quiz.dates import Precision

_NAMED = rf"(?:\bthe\s)?{CAP}(?:\s(?:of\s)?{CAP})*"
_WITH_PLACE = rf"(?:{_NAMED}\s(?:in|at|near)\s)?{_NAMED}"
_ASIDE = re.compile(
    rf"(?P<subject>(?:\bthe\s)?{CAP}(?:\s(?:of\s)?{CAP}){{1,8}}),\s"
    rf"(?P<verb>[a-z]+)\s(?P<rest>[^,]*?{S}[^,]*)(?=,|$)"
)
_LED = re.compile(
    rf"(?P<verb>[A-Z][a-z]+)\s(?P<rest>[^,;:()]*{S}[^,;:()]*),\s"
    r"(?:(?:the|an?|one)\s[^,;:]+,\s)?(?P<after>[^,].*)"
)
_UNNAMED = re.compile(r"\b(?:its|his|her|their|an?|another|this)\s$", re.IGNORECASE)
_TIED = re.compile(r"\b(?:by|of|from|with|in|at|to|and|for|near)\s$")
_WHICH = re.compile(
    rf"(?P<subject>{_WITH_PLACE}),\s(?P<word>which|who)\s(?P<rest>[^,;:]*?{S}[^,;:]*)"
)
# `the Ruhr, which French troops had occupied in 1923`, `a treaty that he signed in 1991`; but not
# `the treaty between Romania and Yugoslavia, which they signed in 1921`.
_OBJECT = re.compile(
    rf"(?<!\band\s)(?P<object>{_WITH_PLACE},|\b[Aa]n?(?:\s[a-z-]+){{1,3}}?)\s(?:which|that)\s(?P<rest>[^,;:]*?{S}[^,;:]*)"
)
_WHEN = re.compile(rf"(?:in\s|on\s|until\s)?({S}),\swhen\s(.+)")
_SUBORDINATE = re.compile(
    r"(?<!named )(?<!called )"
    r"\b(?:[Ww]hen|[Aa]fter|[Bb]efore|[Bb]ecause|[Aa]lthough|[Tt]hough|[Ww]hile|[Oo]nce|[Uu]ntil)\s"
    rf"(?P<said>[^,;:]*?{S}[^,;:]*?)(?=[,;:]|$|\sand\s|\sor\s|\sbut\s)"
)
# `After the death of Stalin the leaders met`, `After the war Jan Suk left`: no clause behind it.
_RUN_ON = re.compile(
    rf"(?:[Aa]fter|[Bb]efore|[Uu]ntil)\s(?:the|an?)\s(?:[a-z-]+\s)+"
    rf"(?:of\s(?:the\s)?{CAP}\s(?:the|an?|{CAP})\s|(?<!\bof\s)(?<!\bthe\s){CAP}\s)"
)
_DATE_AHEAD = re.compile(rf"((?:in|on)\s{S}),?\s(.+)")
_SELF = re.compile(rf"(?<=^)({_NAMED})\s(?:himself|herself|itself|themselves)\b")
_NAME = re.compile(r"(?<!\bin)(?<!\bat)\s[^\W\d_a-z]")
_OWNER = re.compile(r"\b(?:its|their|his|her)\b")
_IN_NAME = re.compile(rf"{CAP} \({CAP}[^()]*\)$")
_BRACKET = re.compile(r"\s\((?P<sign>[^()]*)\)(?P<after>\s?\w*)")


def besides(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield the clauses that stand inside another; their subjects are as in the text."""
    yield from _leads(sentence, text)
    yield from _asides(sentence, text)
    yield from _whiches(sentence, text)
    yield from _whens(sentence, text)
    for each in (*_objects(sentence, text), *_subordinates(sentence, text)):
        # Whom an `its` means, and what flood `a flood` was, is told by the clause around.
        if _NAME.search(f" {each.subject} {each.core}") and not _OWNER.search(each.core):
            yield replace(each, inner=True)


def told_in_brackets(sentence: Sentence, text: str) -> str:
    """Return a text without brackets; `was given a seat (1922)` says `was given a seat in 1922`."""
    found = _BRACKET.search(text)
    while found is not None:
        if _IN_NAME.search(text[: found.end("sign") + 1]) and found["after"][1:2].isupper():
            # `The Prisoners (Temporary Discharge) Act`
            found = _BRACKET.search(text, found.end("sign"))
            continue
        before, after = text[: found.start()], text[found.start("after") :]
        dated = sentence.dates.get(found["sign"])
        # Behind a name it is a life or a treaty's day; before the verb it dates that noun.
        own = dated is not None and not dated.when.is_interval and not _is_named(before)
        told = any(map(is_verb, before.split()[1:])) and not is_verb(found["after"].strip())
        text = f"{before} in {found['sign']}{after}" if own and told else before + after
        found = _BRACKET.search(text)
    return text


def _is_named(before: str) -> bool:
    """Tell whether the name of a person or treaty comes last."""
    name = re.search(rf"{CAP}(?:\s(?:of\s)?{CAP})*$", before)
    return name is not None and bool(could_be_person(name.group()) or treaties_in(name.group()))


def _leads(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield what is said in front of a subject: `Appointed professor in 1960, she received`."""
    found = _LED.match(text)
    base = english().participle.get(found["verb"].lower(), "") if found else ""
    sets = english().sets
    if not found or not base or base in sets["intransitive"] or base in sets["scenic"]:
        return
    subject, behind = subject_and_predicate(found["after"]) or ("", "")
    if subject and "," not in subject:
        several = is_plural(subject) or subject.lower() == "they"
        be = behind.split(" ", maxsplit=1)[0]
        be = be if be in ("was", "were") else "were" if several else "was"
        said = f"{be} {found['verb'].lower()} {found['rest']}"
        yield from of_subject(sentence, "", subject, said)


def _asides(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield what is said behind a name: `... the Warsaw Pact, founded in 1955`."""
    for found in _ASIDE.finditer(text):
        of_another = _TIED.search(text[: found.start()]) and not treaties_in(found["subject"])
        base = english().participle.get(found["verb"], "")
        sets = english().sets
        made = base in (sets["transitive"] | sets["instant"]) - sets["intransitive"]
        ahead = text[: found.start()]
        if made and ahead and not (of_another or _UNNAMED.search(ahead)):
            be = "were" if is_plural(found["subject"]) else "was"
            said = f"{be} {found['verb']} {found['rest']}"
            yield from of_subject(sentence, "", found["subject"], said)


def _whiches(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield what is told of a name behind a `which`: `the Supreme Court, which met in 1920`."""
    for found in _WHICH.finditer(text if ", wh" in text else ""):
        of_a_person = could_be_person(found["subject"]) is (found["word"] == "who")
        ahead = text[: found.start()]
        of_another = ahead.endswith(" of ") and not treaties_in(found["subject"])
        unnamed = of_another or _UNNAMED.search(ahead)
        if ahead and not unnamed and of_a_person and is_predicate(found["rest"]):
            yield from of_subject(sentence, "", found["subject"], found["rest"])


def _objects(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield what somebody did to what is named: `the Ruhr, which they occupied in 1923`."""
    for found in _OBJECT.finditer(text if " which " in text or " that " in text else ""):
        if found["object"].rsplit(maxsplit=1)[-1] in english().sets["before_no_verb"] | {"against"}:
            # `a step against which they protested`
            continue
        subject, text_behind = subject_and_predicate(found["rest"]) or ("", "")
        for each in predicates(text_behind)[:1] if subject else ():
            goes_on = each.rest.split(" ", 1)[0] in english().sets["prepositions"]
            if not each.aux and goes_on:
                rest = f"{found['object'].rstrip(',')} {each.rest}"
                rest = rest[0].lower() + rest[1:] if rest.startswith(("A ", "An ")) else rest
                yield Clause(sentence, "", subject, "", each.verb, each.base, rest, subject)


def _whens(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield what happened on a date: `until February 1842, when Cabral restored the Charter`."""
    for found in _WHEN.finditer(text):
        if " had " in f" {found.group(2)}"[:60] or _is_span(sentence.dates[found.group(1)]):
            # `in 1919, when the republic had come`: it came before that. What went on from May to
            # June, when it was lost, was lost at the end.
            continue
        yield from statements(sentence, f"In {found.group(1)}, {found.group(2)}")


def _is_span(dated: Dated) -> bool:
    """Tell whether a date has two days or months for its ends, of which a `when` means the last."""
    end = dated.when.end
    return end is not None and end.precision in (Precision.DAY, Precision.MONTH)


def _subordinates(sentence: Sentence, text: str) -> Iterator[Clause]:
    """Yield what is said behind a conjunction: `When Lenin died in 1924, ...`."""
    for found in _SUBORDINATE.finditer(text):
        if _RUN_ON.match(text, found.start()):
            continue
        ahead = _DATE_AHEAD.fullmatch(found["said"])
        date, said = (
            (f"{ahead.group(1).capitalize()}, ", ahead.group(2)) if ahead else ("", found["said"])
        )
        said = date + _SELF.sub(r"\1", said)
        yield from statements(sentence, said)
