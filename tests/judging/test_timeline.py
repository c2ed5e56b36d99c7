"""The correction of an order: a timeline of the items that are events of the course."""

from random import Random

from cssr_quiz import dates
from cssr_quiz.diagnostics import Span
from cssr_quiz.events import Event, Events
from cssr_quiz.interaction import Arrange
from cssr_quiz.question import Question, Setting
from cssr_quiz.questions.order import OrderBody

EVENTS = {
    "Recognition of the USSR": "1934-06-09",
    "Treaty of Alliance": "1935-05-16",
    "Munich Agreement": "1938-09-30",
    "Franco-German declaration": "1938-12",
    "Occupation": "1939-03-15",
}


def setting(language: str = "en") -> Setting:
    events = [Event(name, name, dates.parse(when)) for name, when in EVENTS.items()]
    return Setting(language, events=Events.of(events))


def correction(order: Arrange, language: str = "en") -> str:
    body = OrderBody(order)
    [form] = body.forms(Question("b/q", "Order?", body, Span("x")), setting(language))
    return form.key_text


def test_an_item_that_is_an_event_has_its_date_and_the_time_to_the_next() -> None:
    items = ("The Treaty of Alliance", "recognition of the USSR", "Munich Agreement")
    assert correction(Arrange(items, (1, 0, 2))) == (
        "recognition of the USSR (9 June 1934); 11 months later: "
        "The Treaty of Alliance (16 May 1935); 3 years later: Munich Agreement (30 September 1938)"
    )


def test_dates_are_said_in_the_language_of_the_bank() -> None:
    order = Arrange(("Recognition of the USSR", "Occupation"), (0, 1))
    assert correction(order, "cs") == (
        "Recognition of the USSR (9. června 1934); 5 years later: Occupation (15. března 1939)"
    )


def test_ties_are_shown_and_an_item_without_a_date_breaks_no_line() -> None:
    items = ("Munich Agreement", "Franco-German declaration", "A speech", "Occupation")
    assert correction(Arrange(items, (0, 0, 1, 2))) == (
        "Munich Agreement (30 September 1938), at the same time as "
        "Franco-German declaration (December 1938); A speech; Occupation (15 March 1939)"
    )


def test_without_events_the_key_is_the_items_alone() -> None:
    order = Arrange(("Lenin", "Stalin"), (0, 1))
    assert correction(order) == "Lenin; Stalin"


def test_dates_stay_with_their_items_in_any_order_shown() -> None:
    body = OrderBody(Arrange(tuple(EVENTS), tuple(range(len(EVENTS)))))
    [form] = body.forms(Question("b/q", "Order?", body, Span("x")), setting())
    told = {form.shuffled(Random(seed)).key_text for seed in range(20)}
    assert told == {form.key_text}


def test_the_dates_are_never_shown_before_the_key() -> None:
    body = OrderBody(Arrange(tuple(EVENTS), tuple(range(len(EVENTS)))))
    [form] = body.forms(Question("b/q", "Order?", body, Span("x")), setting())
    assert form.shown == tuple(EVENTS)


def test_dates_that_contradict_the_order_give_no_time() -> None:
    order = Arrange(("Occupation", "Munich Agreement"), (0, 1))
    assert correction(order) == "Occupation (15 March 1939); Munich Agreement (30 September 1938)"
