"""Courses and banks from files and folders: what is kept, what is left out, and in which order."""

import os
from pathlib import Path

import pytest
from tests.bank.conftest import Complaints

from cssr_quiz.bank import LeftOut, Library, load
from cssr_quiz.interaction import judge_line


def _names(library: Library) -> list[str]:
    return [placed.name for placed in library.all()]


def test_a_bank_alone_has_names_without_a_course(library: Library) -> None:
    """
    bank: cities
    title: Cities of Czechoslovakia
    questions:
      - id: capital
        prompt: Which city is the capital?
        answer: Prague
      - id: second
        prompt: Which is the second city?
        answer: Brno
    """
    [course] = library.courses
    assert (course.name, course.title) == ("", "Cities of Czechoslovakia")
    assert _names(library) == ["cities/capital", "cities/second"]
    assert library.problems == ()
    assert library.left_out == ()
    assert library.by_name["cities/second"].question.prompt == "Which is the second city?"


def test_questions_of_a_course_are_named_course_bank_id(library: Library) -> None:
    """
    == course.yaml
    course: places
    title: Places
    == rivers.yaml
    bank: rivers
    questions:
      - id: prague
        prompt: Which river flows through Prague?
        answer: Vltava
    == cities.yaml
    bank: cities
    questions:
      - id: capital
        prompt: Which city is the capital?
        answer: Prague
    """
    [course] = library.courses
    assert (course.name, course.title) == ("places", "Places")
    assert _names(library) == ["places/cities/capital", "places/rivers/prague"]


def test_banks_come_in_the_course_s_order_and_the_others_by_file(library: Library) -> None:
    """
    == course.yaml
    course: places
    banks: [rivers, hills]
    == a.yaml
    bank: woods
    questions: [{id: w, prompt: Which wood?, answer: Šumava}]
    == b.yaml
    bank: hills
    questions: [{id: h, prompt: Which hill?, answer: Říp}]
    == C.YML
    bank: rivers
    questions: [{id: r, prompt: Which river?, answer: Vltava}]
    == d.yaml
    bank: cities
    questions: [{id: c, prompt: Which city?, answer: Prague}]
    """
    assert _names(library) == [
        "places/rivers/r",
        "places/hills/h",
        "places/woods/w",
        "places/cities/c",
    ]


def test_a_broken_bank_is_left_out_and_the_others_load(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    == course.yaml
    course: places
    == broken.yaml
    bank: broken
    questions:
      - id: one
        promt: Which city is the capital?
        answer: Prague
      - id: two
        prompt: Two things: which?
        answer: Brno
    == nameless.yaml
    questions:
      - id: one
        prompt: Which city is the capital?
        anser: Prague
    == rivers.yaml
    bank: rivers
    questions:
      - id: prague
        prompt: Which river flows through Prague?
        answer: Vltava
    """
    assert _names(library) == ["places/rivers/prague"]
    assert library.left_out == (
        LeftOut(str(folder / "broken.yaml"), None),
        LeftOut(str(folder / "nameless.yaml"), None),
    )
    assert complaints(folder) == [
        "broken.yaml:4:5: error[unknown-field] unknown field `promt` (did you mean `prompt`?)",
        (
            "broken.yaml:7:23: error[unquoted-colon] a text with `: ` in it needs quotes "
            '(write "..." around the whole text after the field\'s name)'
        ),
        (
            "nameless.yaml:1:1: error[missing-field] a bank needs the field `bank` "
            "(add `bank:`, the bank's id, unique in its course)"
        ),
        "nameless.yaml:4:5: error[unknown-field] unknown field `anser` (did you mean `answer`?)",
    ]


def test_a_question_with_an_error_is_left_out_alone_and_counted(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    bank: cities
    questions:
      - id: capital
        prompt: Which city is the capital?
        answer: Prague
      - id: second
        prompt: Which is the second city?
        answr: Brno
      - id: founded
        prompt: When was the republic founded?
        date: 1918-02-30
      - id: third
        prompt: Which city lived on coal and steel?
        answer: Ostrava
      - id: third
        prompt: Which city has the castle of Špilberk?
        answer: Brno
      - id: fourth
        prompt: Which city brews beer?
        answer: Plzeň
        answer: Budweis
      - id: fifth
        prompt: Which city makes arms?
        answer: *brno
    """
    assert _names(library) == ["cities/capital", "cities/third"]
    assert library.left_out == (LeftOut(str(folder / "bank.yaml"), 5),)
    assert complaints(folder) == [
        "bank.yaml:8:5: error[unknown-field] unknown field `answr` (did you mean `answer`?)",
        "bank.yaml:11:11: error[bad-date] `1918-02-30` is no date: February 1918 has 28 days",
        (
            "bank.yaml:15:5: error[duplicate-id] the id `third` stands twice; "
            "the first is in line 12 (give one of them another id)"
        ),
        (
            "bank.yaml:21:5: error[duplicate-field] `answer` stands twice; the first is in line 20 "
            "(delete one of them; where a new question begins, write `- ` before its first field)"
        ),
        (
            "bank.yaml:24:13: error[yaml-magic] `*` begins an alias in YAML: `brno` "
            "(put quotes around a text that begins with `*`)"
        ),
    ]


def test_a_mistake_below_the_questions_costs_no_question(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    bank: cities
    questions:
      - id: capital
        prompt: Which city is the capital?
        answer: Prague
    title: Cities
    title: Towns
    titel: Places
    """
    assert _names(library) == ["cities/capital"]
    assert library.left_out == ()
    assert complaints(folder) == [
        (
            "bank.yaml:7:1: error[duplicate-field] `title` stands twice; the first is in line 6 "
            "(delete one of them)"
        ),
        "bank.yaml:8:1: error[unknown-field] unknown field `titel` (did you mean `title`?)",
    ]


def test_one_file_of_a_course_keeps_its_full_name_and_its_neighbours(folder: Path) -> None:
    """
    == course.yaml
    course: treaties
    title: Treaties
    span: 1918/1992
    language: cs
    names:
      Warsaw Pact: [Warsaw Treaty]
    == dates.yaml
    bank: dates
    questions:
      - id: pact
        prompt: When was the Warsaw Pact signed?
        date: 1955-05-14
        after: names/pact
      - id: alliance
        prompt: When was the alliance signed?
        date: 1935-05-16
        event: Alliance with the USSR
      - id: bloc
        prompt: Which bloc was economic?
        answer: Comecon
    == names.yaml
    bank: names
    questions:
      - id: pact
        prompt: Which pact was signed in 1955?
        answer: Warsaw Pact
      - id: broken
        prompt: What is wrong here?
    == broken.yaml
    bank: [broken
    """
    library = load([folder / "dates.yaml"])
    [course] = library.courses
    [bank] = course.banks
    assert (course.name, course.title) == ("treaties", "Treaties")
    assert _names(library) == [
        "treaties/dates/pact",
        "treaties/dates/alliance",
        "treaties/dates/bloc",
    ]
    assert bank.questions[0].after == ("treaties/names/pact",)
    assert bank.setting.language == "cs"
    assert bank.setting.names.spellings("Warsaw Pact")
    assert [event.name for event in bank.setting.events] == ["Alliance with the USSR"]
    verdict = judge_line(bank.questions[2].forms(bank.setting)[-1], "Warsaw Pact")
    assert verdict.confused == "treaties/names/pact"
    assert library.problems == ()
    assert library.left_out == ()


def test_the_course_file_named_alone_loads_the_whole_course(folder: Path) -> None:
    """
    == course.yaml
    course: places
    == cities.yaml
    bank: cities
    questions: [{id: c, prompt: Which city?, answer: Prague}]
    == hills.yaml
    bank: hills
    questions: [{id: h, prompt: Which hill?, answer: Říp}]
    """
    assert _names(load([folder / "course.yaml"])) == ["places/cities/c", "places/hills/h"]


def test_each_folder_below_is_a_course_and_hidden_files_are_none(library: Library) -> None:
    """
    == first/course.yaml
    course: first
    title: First
    == first/cities.yaml
    bank: cities
    questions: [{id: c, prompt: Which city?, answer: Prague}]
    == first/_draft.yaml
    not a bank
    == second/deeper/cities.yaml
    bank: cities
    questions: [{id: c, prompt: Which city?, answer: Brno}]
    == .git/cities.yaml
    not a bank
    == notes.txt
    not a bank
    """
    assert _names(library) == ["first/cities/c", "cities/c"]
    assert [course.title for course in library.courses] == ["First", "cities"]
    assert library.problems == ()


def test_a_bad_course_file_costs_the_banks_nothing_but_its_name(
    folder: Path, library: Library, complaints: Complaints
) -> None:
    """
    == course.yaml
    course: Many Places
    titel: Places
    banks: [cities]
    == cities.yaml
    bank: cities
    questions: [{id: c, prompt: Which city?, answer: Prague}]
    """
    assert _names(library) == ["cities/c"]
    assert library.left_out == (LeftOut(str(folder / "course.yaml"), None),)
    assert complaints(folder) == [
        (
            "course.yaml:1:9: error[bad-id] `Many Places` is no id: "
            "use small letters a to z, digits, and hyphens between (did you mean `many-places`?)"
        ),
        "course.yaml:2:1: error[unknown-field] unknown field `titel` (did you mean `title`?)",
    ]


def test_a_path_that_leads_nowhere_is_a_problem(tmp_path: Path) -> None:
    (tmp_path / "empty").mkdir()
    library = load([tmp_path / "nowhere.yaml", tmp_path / "empty"])
    assert library.courses == ()
    assert [str(each).removeprefix(f"{tmp_path}{os.sep}") for each in library.problems] == [
        "empty:1:1: error[no-banks] there is no bank in this folder (a bank's file ends in .yaml)",
        "nowhere.yaml:1:1: error[no-such-file] there is no such file or folder (check its name)",
    ]


def test_a_course_named_twice_is_loaded_once(folder: Path) -> None:
    """
    bank: cities
    questions: [{id: c, prompt: Which city?, answer: Prague}]
    """
    library = load([folder, folder, folder / "bank.yaml"])
    assert len(library.courses) == 1


@pytest.mark.skipif(not hasattr(os, "mkfifo"), reason="needs named pipes")
def test_what_is_neither_file_nor_folder_is_a_problem(tmp_path: Path) -> None:
    pipe = tmp_path / "pipe.yaml"
    os.mkfifo(pipe)
    assert [str(each) for each in load([pipe]).problems] == [
        f"{pipe}:1:1: error[unreadable-file] this is neither a file nor a folder"
    ]
