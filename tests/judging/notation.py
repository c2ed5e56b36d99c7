r"""The small notation in which a table names a key, read into the interaction that a learner meets.

| notation                                   | the learner is asked for                          |
|--------------------------------------------|---------------------------------------------------|
| `date:1935-05-16`                          | a date, in EDTF                                   |
| `text:Karel Kramář`                        | a name or phrase                                  |
| `number:14.7 million ±5%`, `number:20 ±2`  | a number, with unit and tolerance                 |
| `several2:Germany|Italy|France`            | two of three things; `several:` for all           |
| `choose:+right|-wrong|-wrong`              | a choice; `choose whole:` for all or nothing      |
| `arrange:a>b>c=d`                          | an order, `=` between ties                        |
| `pair:a=1|b=2|+3`                          | pairs, `+` before an extra                        |
| `fill:Se Sovětským svazem na [věčné časy]` | a text with gaps                                  |
| `question:treaties/alliance-1935`          | a question of the first course in its last form;  |
|                                            | `question choose:` and so on for another form     |

`@course` after the kind puts the key into the first course, with its register of names, its events
and the keys of its questions: `text@course:Alexander Dubček`. Without it there is no register, and
two-digit years lie in 1918–1992. What an author may add stands in braces, with `;` between:
`text:Karel Kramář {accept Kramar; reject Kramer: That is another name.}`, likewise `wrong`, `near`
with a date, `name Jan Masaryk = Honza, Jan` for the register, and `prompt Which treaty?`.

A response stands as it is typed, save for escapes: `\n`, `\t`, `\0`, `\s` for a space at an edge,
`\u200f` for a sign that cannot be seen, and `{a*10000}` for a text repeated. An arrangement or a
choice is typed by texts or by numbers, as the learner would.
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, replace
from functools import cache
from pathlib import Path

from cssr_quiz import dates
from cssr_quiz.bank import Course, load
from cssr_quiz.diagnostics import Span
from cssr_quiz.interaction import Arrange, Choose, Interaction, Option, Pair
from cssr_quiz.kinds import decimal
from cssr_quiz.question import Body, Question, Setting
from cssr_quiz.questions.cloze import ClozeBody, split
from cssr_quiz.questions.date import DateBody
from cssr_quiz.questions.number import NumberBody, _tolerance
from cssr_quiz.questions.several import SeveralBody
from cssr_quiz.questions.text import TextBody
from cssr_quiz.wording import Phrase, Register

COURSES = Path(__file__).parents[2] / "quizzes"
FIRST = COURSES / "czechoslovakia-soviet-union"

_KEY = re.compile(r"(\w+?)(\d*)(?: (\w+))?(@course)?:(.+?)(?: \{(.*)\})?")
_NUMBER = re.compile(r"(-?[\d. ]+)( [^±]+?)?(?: ?±(.+))?")
_REPEATED = re.compile(r"\{(.+?)\*(\d+)\}")
_ESCAPED = re.compile(r"\\(u[0-9a-f]{4}|[nt0s])")


@dataclass(frozen=True, slots=True)
class Clauses:
    """What an author adds to a key."""

    accept: tuple[Phrase, ...] = ()
    reject: tuple[Phrase, ...] = ()
    wrong: tuple[Phrase, ...] = ()
    near: tuple[Phrase, ...] = ()
    name: tuple[str, ...] = ()
    prompt: str = "What?"


@cache
def course() -> Course:
    """Return the first course."""
    return load([FIRST]).courses[0]


@cache
def interaction(notation: str, language: str) -> Interaction:
    """Return what a key in the notation asks of a learner."""
    found = _KEY.fullmatch(notation)
    if found is None:
        raise ValueError(f"no key: {notation}")
    kind, count, word, place, key, added = found.groups("")
    if kind == "question":
        return _of_course(key, word)
    clauses = _clauses(added)
    setting = _setting(language, in_course=bool(place), names=clauses.name)
    made = _MAKERS[kind](key, count or word, clauses)
    if isinstance(made, Arrange | Choose | Pair):
        return made
    question = Question("table/table/row", clauses.prompt, made, Span("table"), answers=(key,))
    return question.forms(setting)[-1]


def unescaped(response: str) -> str:
    """Return a response as the learner typed it."""
    whole = _REPEATED.sub(lambda found: found[1] * int(found[2]), response)
    return _ESCAPED.sub(_sign, whole)


def _sign(found: re.Match[str]) -> str:
    name = found[1]
    return (
        chr(int(name[1:], 16))
        if name[0] == "u"
        else {"n": "\n", "t": "\t", "0": "\0"}.get(name, " ")
    )


def _of_course(name: str, form: str) -> Interaction:
    for bank in course().banks:
        for question in bank.questions:
            if question.name == f"{course().name}/{name}":
                forms = question.forms(bank.setting)
                return next((each for each in forms if each.form == form), forms[-1])
    raise ValueError(f"no question: {name}")


def _setting(language: str, *, in_course: bool, names: tuple[str, ...]) -> Setting:
    if in_course:
        return replace(course().banks[0].setting, language=language)
    entries = (each.split(" = ") for each in names)
    register = Register.of({name: others.split(", ") for name, others in entries})
    return Setting(language, register, dates.parse("1918/1992"))


def _clauses(added: str) -> Clauses:
    phrases: dict[str, tuple[Phrase, ...]] = {}
    names: tuple[str, ...] = ()
    prompt = "What?"
    for clause in added.split("; ") if added else ():
        kind, _, text = clause.partition(" ")
        if kind == "name":
            names = (*names, text)
            continue
        if kind == "prompt":
            prompt = text
            continue
        first, _, note = text.partition(": ")
        phrases[kind] = (*phrases.get(kind, ()), Phrase(first, note))
    return Clauses(name=names, prompt=prompt, **phrases)


def _date(key: str, _: str, clauses: Clauses) -> Body:
    near = tuple((dates.parse(phrase.text), phrase.note) for phrase in clauses.near)
    return DateBody(dates.parse(key), near)


def _text(key: str, _: str, clauses: Clauses) -> Body:
    return TextBody(key, clauses.accept, clauses.reject, clauses.wrong)


def _number(key: str, _: str, __: Clauses) -> Body:
    found = _NUMBER.fullmatch(key)
    if found is None:
        raise ValueError(f"no number: {key}")
    written, unit, tolerance = found.groups("")
    number, (most, share) = decimal(written), _tolerance(tolerance or "0")
    return NumberBody(number, written, abs(number) * most / 100 if share else most, unit.strip())


def _several(key: str, need: str, clauses: Clauses) -> Body:
    things = tuple(map(Phrase, key.split("|")))
    return SeveralBody(things, int(need or len(things)), clauses.reject)


def _fill(key: str, _: str, __: Clauses) -> Body:
    return ClozeBody(split(key))


def _choose(key: str, how: str, _: Clauses) -> Choose:
    options = tuple(_option(text) for text in key.split("|"))
    return Choose(options, whole=how == "whole")


def _option(text: str) -> Option:
    words, _, note = text[1:].partition(": ")
    return Option(words, right=text[0] == "+", note=note)


def _arrange(key: str, _: str, __: Clauses) -> Arrange:
    places = [tie.split("=") for tie in key.split(">")]
    ranks = tuple(rank for rank, tie in enumerate(places) for _ in tie)
    return Arrange(tuple(item for tie in places for item in tie), ranks)


def _pair(key: str, _: str, __: Clauses) -> Pair:
    parts = key.split("|")
    pairs = [part.split("=") for part in parts if part[0] != "+"]
    rights = [*(right for _, right in pairs), *(part[1:] for part in parts if part[0] == "+")]
    return Pair(
        tuple(left for left, _ in pairs),
        tuple(right for _, right in pairs),
        tuple(dict.fromkeys(rights)),
    )


_MAKERS: dict[str, Callable[[str, str, Clauses], Body | Choose | Arrange | Pair]] = {
    "date": _date,
    "text": _text,
    "number": _number,
    "several": _several,
    "choose": _choose,
    "arrange": _arrange,
    "pair": _pair,
    "fill": _fill,
}
