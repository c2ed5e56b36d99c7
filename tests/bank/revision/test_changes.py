"""Which edits of a question want a new `rev`, and which are wording."""

from pathlib import Path

import pytest

from cssr_quiz.bank import Library, load
from cssr_quiz.bank.revision.changes import Change, Kind, changes


def compared(old: str, new: str, folder: Path) -> list[Change]:
    """Return what changed between two questions without their ids, called `a` in one bank."""
    libraries = []
    for place, fields in (("old", old), ("new", new)):
        path = folder / place / "bank.yaml"
        path.parent.mkdir(exist_ok=True)
        path.write_text(f"bank: b\nquestions:\n  - {{id: a, {fields}}}\n", "utf-8")
        libraries.append(load([path]))
        assert libraries[-1].problems == ()
    return changes(*libraries)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("prompt: Who led?, answer: Beneš", "prompt: Who led?, answer: Gottwald"),
        ("prompt: Who led in 1935?, answer: B", "prompt: Who led in 1936?, answer: B"),
        ("prompt: Who led the reform?, answer: B",
         "prompt: Who did not lead the reform?, answer: B"),
        ("prompt: Who came first?, answer: B", "prompt: Who came last?, answer: B"),
        ("prompt: Who led the party last?, answer: B", "prompt: Who led the party?, answer: B"),
        ("prompt: Who led the party first?, answer: B", "prompt: Who led the party?, answer: B"),
        ("prompt: Who led before Munich?, answer: B", "prompt: Who led in Munich?, answer: B"),
        ("prompt: Who led after Munich?, answer: B", "prompt: Who led in Munich?, answer: B"),
        ("prompt: Who led the army?, answer: B",
         "prompt: In which town of Moravia was he born?, answer: B"),
        ("prompt: When was the NATO founded?, date: 1949",
         "prompt: When was the Comecon founded?, date: 1949"),
        ("prompt: When?, date: 1935-05-16", "prompt: When?, date: 1935-05"),
        ("prompt: When?, date: 1935", "prompt: When?, number: 1935"),
        ("prompt: How many?, number: 20", "prompt: How many?, number: 21, tolerance: 5"),
        ("prompt: So it was., truth: true", "prompt: So it was., truth: false"),
        ("prompt: Which?, choices: [right: X, Y]", "prompt: Which?, choices: [X, right: Y]"),
        ("prompt: Put in order., order: [X, Y, Z]", "prompt: Put in order., order: [X, [Y, Z]]"),
        ("prompt: Pair., match: {X: Y, Z: U}", "prompt: Pair., match: {X: U, Z: Y}"),
        ("prompt: Name two., answers: [X, Y, Z], need: 2", "prompt: Name two., answers: [X, Y, Z]"),
        ("cloze: 'With the [Soviet Union] for ever!'",
         "cloze: 'With the Soviet Union [for ever]!'"),
        ("prompt: Germany invaded Poland., truth: true",
         "prompt: Poland invaded Germany., truth: true"),
        ("prompt: When did it begin?, date: 1939", "prompt: When did it end?, date: 1939"),
        ("prompt: Whom did they grant it?, answer: B", "prompt: Whom did they deny it?, answer: B"),
        ("prompt: How many?, number: 2000, tolerance: 100",
         "prompt: How many?, number: 2000, tolerance: 500"),
    ],
)  # fmt: skip
def test_what_asks_something_else_wants_a_rev(old: str, new: str, tmp_path: Path) -> None:
    [change] = compared(old, new, tmp_path)
    assert (change.kind, change.rev) == (Kind.ASKS_ELSE, 2)
    assert change.reasons
    [raised] = compared(old, f"rev: 2, {new}", tmp_path)
    assert (raised.kind, raised.rev) == (Kind.RAISED, 0)


@pytest.mark.parametrize(
    ("old", "new"),
    [
        ("prompt: Who led the reform?, answer: B",
         "prompt: 'Who was it that led the reform?', answer: B"),
        ("prompt: Who led?, answer: Karel Kramar", "prompt: Who led?, answer: Karel Kramář"),
        ("prompt: Who led?, answer: Alexander Dubček", "prompt: Who led?, answer: Alexandr Dubček"),
        ("prompt: Who led?, answer: TGM, accept: Masaryk",
         "prompt: Who led?, answer: Masaryk, accept: TGM"),
        ("prompt: Who led?, answer: B", "prompt: Who led?, answer: B, wrong: [X, Y], why: So."),
        ("prompt: When?, date: 1935-05-16", "prompt: When?, date: 16 May 1935, hints: Spring."),
        ("prompt: Which?, choices: [right: X, Y]",
         "prompt: Which?, choices: [Z, right: X, Y: No.]"),
        ("prompt: Which two?, choices: [right: X, right: Y, Z]",
         "prompt: Which two?, choices: [Z, right: Y, right: X]"),
        ("prompt: Pair., match: {X: Y, Z: U}", "prompt: Pair., match: {Z: U, X: Y}, extra: [O]"),
        ("prompt: When was the treaty signed?, date: 1935",
         "prompt: When was the Czechoslovak treaty signed?, date: 1935"),
        ("prompt: Who followed Dubček as First Secretary?, answer: B",
         "prompt: Who came after Dubček as First Secretary?, answer: B"),
        ("prompt: Who led?, answer: Beneš", "prompt: Who led?, answer: Edvard Beneš"),
    ],
)  # fmt: skip
def test_wording_keeps_progress(old: str, new: str, tmp_path: Path) -> None:
    [change] = compared(old, new, tmp_path)
    assert (change.kind, change.rev) == (Kind.WORDING, 0)
    assert change.reasons


@pytest.mark.parametrize(
    ("field", "named"),
    [
        ("topic: treaties", "`topic`"),
        ("tags: [east]", "`tags`"),
        ("hints: It was in spring.", "`hints`"),
        ("why: It leaned on another.", "`why`"),
        ("cite: east/1", "`cite`"),
        ("disputed: Some say June.", "`disputed`"),
        ("tests: {right: May 1935}", "`tests`"),
        ("event: Alliance signed", "`event`"),
        ("near: [1934]", "options, notes, or what is accepted"),
    ],
)
def test_what_else_changed_is_named(field: str, named: str, tmp_path: Path) -> None:
    same = "prompt: When?, date: 1935-05"
    [change] = compared(same, f"{same}, {field}", tmp_path)
    assert (change.kind, change.reasons) == (Kind.WORDING, (named,))


def test_a_rev_that_was_raised_for_wording_is_told(tmp_path: Path) -> None:
    old, new = (
        "prompt: Who led it?, answer: B",
        "rev: 2, prompt: Who was it that led it?, answer: B",
    )
    [change] = compared(old, new, tmp_path)
    assert change.kind is Kind.RAISED
    assert change.reasons == ("the rev was raised, though only the wording changed",)


def told(before: dict[str, str], after: dict[str, str], folder: Path) -> list[tuple[Kind, str]]:
    """Return what came of each question between two courses, given by names and texts of banks."""
    libraries = []
    for state, banks in (("before", before), ("after", after)):
        (folder / state).mkdir()
        for name, questions in banks.items():
            text = f"bank: {name}\nquestions:\n{questions}"
            (folder / state / f"{name}.yaml").write_text(text, "utf-8")
        libraries.append(load([folder / state]))
    return [(each.kind, each.name) for each in changes(*libraries)]


WHO = "  - {id: who, prompt: Who led the party?, answer: Beneš}\n"
WHEN = "  - {id: when, prompt: When was Munich?, date: 1938-09-29}\n"


def test_a_bank_of_another_name_is_compared_question_by_question(tmp_path: Path) -> None:
    later = WHEN.replace("29", "30")
    assert told({"old": WHO + WHEN}, {"new": WHO + later}, tmp_path) == [
        (Kind.ASKS_ELSE, "new/when")
    ]


def test_a_question_that_went_into_another_bank_has_moved(tmp_path: Path) -> None:
    reworded = WHEN.replace("When was Munich?", "On which day did all four sign?")
    assert told({"one": WHO + WHEN}, {"one": WHO, "two": reworded}, tmp_path) == [
        (Kind.MOVED, "two/when")
    ]


def test_a_question_that_is_gone_comes_last(tmp_path: Path) -> None:
    new = "  - {id: new, prompt: Who signed?, answer: Hácha}\n"
    assert told({"one": WHEN + WHO}, {"one": WHO + new}, tmp_path) == [
        (Kind.ADDED, "one/new"),
        (Kind.REMOVED, "one/when"),
    ]


def test_nothing_changed_is_nothing(tmp_path: Path) -> None:
    same = "prompt: When?, date: 1935-05-16"
    assert compared(same, same, tmp_path) == []
    assert compared(same, "prompt: When?, date: 16 May 1935", tmp_path) == []


def test_a_rev_that_went_down_wants_to_be_raised_again(tmp_path: Path) -> None:
    [change] = compared("rev: 3, prompt: Who?, answer: B", "prompt: Who?, answer: B", tmp_path)
    assert (change.kind, change.rev) == (Kind.ASKS_ELSE, 4)


NAMELESS = "  - {prompt: In what year did the war begin?, date: 1939}\n"
OCCUPIED = NAMELESS.replace("did the war begin", "did the occupation of Prague begin")


def loaded(questions: str, folder: Path, bank: str = "b") -> Library:
    """Return the library of a bank."""
    folder.mkdir()
    (folder / "bank.yaml").write_text(f"bank: {bank}\nquestions:\n{questions}", "utf-8")
    return load([folder / "bank.yaml"])


@pytest.mark.parametrize("given", ["", "id: occupied, "])
def test_without_an_id_what_asks_something_else_starts_anew_and_has_a_way_out(
    given: str, tmp_path: Path
) -> None:
    old = loaded(NAMELESS, tmp_path / "old")
    new = loaded(OCCUPIED.replace("prompt", f"{given}prompt"), tmp_path / "new")
    [change] = changes(old, new)
    name = change.old.name.rpartition("/")[2] if change.old else ""
    assert (change.kind, change.rev) == (Kind.ANEW, 0)
    prompts = "was “In what year did the war begin?”, is “{}”".format(
        "In what year did the occupation of Prague begin?"
    )
    assert change.reasons == (
        f"a name in the prompt: {prompts}",
        f"it had no id; if it asks the same to you, `id: {name}` keeps its progress",
    )


def test_the_way_out_keeps_the_name_and_is_judged_like_any_id(tmp_path: Path) -> None:
    old = loaded(NAMELESS, tmp_path / "old")
    [name] = old.by_name
    kept = OCCUPIED.replace("prompt", f"id: {name.rpartition('/')[2]}, prompt")
    [change] = changes(old, loaded(kept, tmp_path / "new"))
    assert (change.name, change.kind, change.rev) == (name, Kind.ASKS_ELSE, 2)


def test_without_an_id_another_spelling_of_the_key_starts_anew(tmp_path: Path) -> None:
    question = "  - {prompt: Who led the party?, answer: Beneš}\n"
    old = loaded(question, tmp_path / "old")
    [change] = changes(old, loaded(question.replace("Ben", "Edvard Ben"), tmp_path / "new"))
    assert change.kind is Kind.ANEW
    assert change.reasons[0] == "the spelling of the key: was Beneš, is Edvard Beneš"


def test_without_an_id_a_reworded_question_goes_on(tmp_path: Path) -> None:
    new = loaded(NAMELESS.replace("In what year", "When"), tmp_path / "new")
    [change] = changes(loaded(NAMELESS, tmp_path / "old"), new)
    assert change.kind is Kind.WORDING


def test_without_an_id_another_tolerance_wants_a_rev(tmp_path: Path) -> None:
    question = "  - {prompt: How many tanks?, number: 2000, tolerance: 100}\n"
    old = loaded(question, tmp_path / "old")
    [change] = changes(old, loaded(question.replace("100", "500"), tmp_path / "new"))
    assert (change.kind, change.rev) == (Kind.ASKS_ELSE, 2)


def test_without_an_id_a_question_that_went_into_another_bank_has_moved(tmp_path: Path) -> None:
    assert (
        told({"one": WHO + NAMELESS}, {"one": WHO, "two": NAMELESS}, tmp_path)[0][0] is Kind.MOVED
    )


def test_without_an_id_a_bank_of_another_name_is_compared_too(tmp_path: Path) -> None:
    new = loaded(NAMELESS.replace("In what year", "When"), tmp_path / "new", "c")
    assert [each.kind for each in changes(loaded(NAMELESS, tmp_path / "old"), new)] == [
        Kind.WORDING
    ]


def test_without_an_id_an_unlike_question_is_another_one(tmp_path: Path) -> None:
    old, new = loaded(NAMELESS, tmp_path / "old"), loaded(WHO, tmp_path / "new")
    assert [each.kind for each in changes(old, new)] == [Kind.ADDED, Kind.REMOVED]
