"""Questions made from the dated events of a course, afresh from a seed.

None has a tie or a second right option: only events whose dates do not overlap stand together.
"""

from collections.abc import Callable, Container, Sequence
from dataclasses import dataclass
from itertools import islice
from random import Random
from typing import Final

from cssr_quiz import dates
from cssr_quiz.bank.bank import Bank, Course, Placed
from cssr_quiz.diagnostics import Span
from cssr_quiz.events import Event, Events
from cssr_quiz.interaction import Arrange, Choose, Interaction, Option, Pair
from cssr_quiz.question import Question, Setting

OPTIONS = 4
"""How many events stand together in one question."""

FARTHEST = 300
"""From how many of the nearest events the others of a question are taken at most."""

ENOUGH = 2000
"""How many events, known ones and others, are more than a session needs to choose from."""

# In each language: which came first, order these, what happened, match the years, who led.
_PROMPTS: Final = {
    "en": (
        "Which came first?",
        "Put these in order, from the earliest.",
        "What happened at this time: {when}?",
        "In which year did each happen?",
        "Who {office} at this time: {event}?",
    ),
    "cs": (
        "Co bylo dříve?",
        "Seřaďte od nejstaršího.",
        "Co se stalo v této době: {when}?",
        "Ve kterém roce se co stalo?",
        "Kdo {office} v této době: {event}?",
    ),
}
_FIRST, _ORDER, _WHAT, _MATCH, _WHO = range(5)


@dataclass(frozen=True, slots=True)
class Made:
    """The body of a generated question: its one interaction."""

    interaction: Interaction

    @property
    def key_text(self) -> str:
        """Return the key."""
        return self.interaction.key_text

    def forms(self, question: Question, setting: Setting) -> tuple[Interaction, ...]:
        """Return the one form."""
        del question, setting
        return (self.interaction,)


@dataclass(frozen=True, slots=True)
class Material:
    """What questions are made from: events that the learner knows, and all, for wrong options.

    Terms of office are by themselves. `closeness` runs from 0 to 1: how near in time the wrong
    options are to the right one.
    """

    bank: Bank
    course: Course
    known: Events
    all: Events
    terms: Events
    closeness: float
    rng: Random

    @property
    def language(self) -> str:
        """Return the language of the events."""
        return self.bank.setting.language

    def key(self) -> Event:
        """Return a known event to ask about."""
        return self.rng.choice(self.known.in_order)

    def prompt(self, number: int, **words: str) -> str:
        """Return a prompt in the language of the events."""
        return _PROMPTS.get(self.language, _PROMPTS["en"])[number].format(**words)

    def apart(self, key: Event, many: int, among: Events) -> list[Event]:
        """Return events that overlap neither the key nor each other, near ones where wanted."""
        reach = min(many * 2 + round((1 - self.closeness) * len(among)), FARTHEST)
        others = (event for event in among.nearest(key.when.first) if not _overlap(event, key))
        pool = list(islice(others, reach))
        self.rng.shuffle(pool)
        chosen: list[Event] = []
        for event in pool:
            if not any(_overlap(event, other) for other in chosen):
                chosen.append(event)
            if len(chosen) == many:
                break
        return chosen


Maker = Callable[[Material], tuple[str, Interaction, tuple[Event, ...]] | None]
"""Makes a prompt, an interaction and the events that it is about, or None where it cannot."""


def _which_first(material: Material) -> tuple[str, Interaction, tuple[Event, ...]] | None:
    key = material.key()
    others = material.apart(key, 1, material.known)
    if not others:
        return None
    pair = sorted((key, others[0]), key=lambda event: event.when.first)
    options = tuple(
        Option(event.name, right=event is pair[0], note=f"{event.name}: {_said(event, material)}")
        for event in pair
    )
    return material.prompt(_FIRST), Choose(options), tuple(pair)


def _order(material: Material) -> tuple[str, Interaction, tuple[Event, ...]] | None:
    key = material.key()
    events = [key, *material.apart(key, OPTIONS - 1, material.known)]
    if len(events) < 3:  # noqa: PLR2004 - two would be "which came first"
        return None
    events.sort(key=lambda event: event.when.first)
    labels = tuple(_said(event, material) for event in events)
    names = tuple(event.name for event in events)
    arrange = Arrange(names, tuple(range(len(names))), labels)
    return material.prompt(_ORDER), arrange, tuple(events)


def _what_happened(material: Material) -> tuple[str, Interaction, tuple[Event, ...]] | None:
    key = material.key()
    others = material.apart(key, OPTIONS - 1, material.all)
    if len(others) < 2:  # noqa: PLR2004 - two wrong options at least
        return None
    wrong = (Option(event.name, note=f"That was: {_said(event, material)}") for event in others)
    options = (Option(key.name, right=True), *wrong)
    return material.prompt(_WHAT, when=_said(key, material)), Choose(options), (key,)


def _match_years(material: Material) -> tuple[str, Interaction, tuple[Event, ...]] | None:
    key = material.key()
    by_year: dict[int, Event] = {}
    for event in (key, *material.apart(key, OPTIONS * 2, material.known)):
        if event.when.first.year == event.when.last.year:
            by_year.setdefault(event.when.first.year, event)
    events = tuple(by_year.values())[:OPTIONS]
    if key not in events or len(events) < 3:  # noqa: PLR2004 - pairs that cannot be guessed
        return None
    years = tuple(str(event.when.first.year) for event in events)
    pair = Pair(tuple(event.name for event in events), years, tuple(sorted(years)))
    return material.prompt(_MATCH), pair, events


def _who_led(material: Material) -> tuple[str, Interaction, tuple[Event, ...]] | None:
    """Ask who held an office at the time of an event; the key is worked out from the terms."""
    key = material.key()
    offices = sorted({event.term.office for event in material.terms if event.term})
    material.rng.shuffle(offices)
    for office in offices:
        ours = [each for each in material.terms if each.term and each.term.office == office]
        holding = [event for event in ours if _overlap(event, key)]
        if len(holding) != 1 or not _covers(holding[0], key):
            continue
        holder = holding[0].term.who if holding[0].term else ""
        near = sorted(ours, key=lambda event: _distance(event, key))
        names = dict.fromkeys(event.term.who for event in near if event.term)
        wrong = [name for name in names if name != holder][: OPTIONS - 1]
        if len(wrong) < 2:  # noqa: PLR2004 - two wrong options at least
            continue
        options = (Option(holder, right=True), *map(Option, wrong))
        prompt = material.prompt(_WHO, office=office, event=key.name)
        return prompt, Choose(options), (key,)
    return None


MAKERS: Final[dict[str, Maker]] = {
    "which-first": _which_first,
    "order": _order,
    "what-happened": _what_happened,
    "match-years": _match_years,
    "who-led": _who_led,
}


def gather(course: Course, known: Container[str], closeness: float, rng: Random) -> Material | None:
    """Return what questions can be made from, where these questions of a course are known.

    The events are of the language of which most are known, thousands of them thinned out; None
    where none is.
    """
    by_language: dict[str, list[Bank]] = {}
    for bank in course.banks:
        by_language.setdefault(bank.setting.language, []).append(bank)
    best: Material | None = None
    most = 0
    for banks in by_language.values():
        events = [each.event for bank in banks for each in bank.questions if each.event]
        ours = [event for event in events if event.term is None and event.question in known]
        if len(ours) <= most:
            continue
        most = len(ours)
        others = [e for e in events if e.term is None and e.question not in known]
        some = _thinned(ours, rng)
        plain = Events.of((*some, *_thinned(others, rng)))
        terms = Events.of(event for event in events if event.term is not None)
        best = Material(banks[0], course, Events.of(some), plain, terms, closeness, rng)
    return best


def _thinned(events: Sequence[Event], rng: Random) -> Sequence[Event]:
    """Return events that stand for all: so few that to put them in order takes no time."""
    return rng.sample(events, ENOUGH) if len(events) > ENOUGH else events


def generate(material: Material, kind: str = "") -> Placed | None:
    """Make a question; `kind` is one of MAKERS, any where it is empty. None where none can be."""
    for name in [kind] if kind else material.rng.sample(list(MAKERS), len(MAKERS)):
        made = MAKERS[name](material)
        if made is not None:
            return _placed(name, made, material)
    return None


def _placed(
    kind: str, made: tuple[str, Interaction, tuple[Event, ...]], material: Material
) -> Placed:
    prompt, interaction, events = made
    bank, course = material.bank, material.course
    prefix = f"{course.name}/" if course.name else ""
    question = Question(
        name=f"{prefix}generated/{kind}",
        prompt=prompt,
        body=Made(interaction),
        span=Span(str(bank.path)),
        topic="timeline",
        sources={event.name: event.question for event in events},
    )
    return Placed(question, bank, course)


def _overlap(one: Event, other: Event) -> bool:
    return one.when.first <= other.when.last and other.when.first <= one.when.last


def _covers(term: Event, event: Event) -> bool:
    return term.when.first <= event.when.first and event.when.last <= term.when.last


def _distance(event: Event, key: Event) -> int:
    return abs((event.when.first - key.when.first).days)


def _said(event: Event, material: Material) -> str:
    return dates.say(event.when, material.language)
