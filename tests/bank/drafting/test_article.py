"""A pasted article made a study text."""

import pytest

from cssr_quiz.bank.drafting.article import anchored, plain, study_text, titled

ARTICLE = """\
History of Somewhere

From a free encyclopaedia

Somewhere is a country.^[1] It is *small* (<http://example.org>).

Contents

The wars

References

The wars

The war began in 1934.[2]† On 9 June
1934 it ended.

- A [linked](http://example.org) thing happened.

References

1. Somebody. *A Book*. Prague, 1980. p. 158
2. Retrieved 18 June 2015.

Retrieved from "http://example.org"

This page was last edited on 16 November 2018.
"""


def test_paragraphs_get_anchors_and_furniture_is_left_out() -> None:
    study, markdown = study_text(ARTICLE, "article.txt")
    assert [(each.anchor, each.text) for each in study.passages] == [
        ("history-of-somewhere/1", "Somewhere is a country. It is small."),
        ("the-wars/1", "The war began in 1934. On 9 June 1934 it ended."),
        ("the-wars/2", "A linked thing happened."),
    ]
    assert titled(study) == "History of Somewhere"
    assert study.problems == ()
    assert markdown.startswith('---\ntitle: "History of Somewhere"\n---\n\n## History of')


def test_markdown_headings_count_where_there_are_any() -> None:
    text = "# Title\n\nShort line without a dot\n\n## Part\n\nText.\n\nOther\n=====\n\nMore.\n"
    study, _ = study_text(text, "x")
    assert [(each.anchor, each.text) for each in study.passages] == [
        ("title/1", "Short line without a dot"),
        ("part/1", "Text."),
        ("other/1", "More."),
    ]


def test_two_sections_of_one_name_have_two_anchors() -> None:
    study, _ = study_text("# A\n\nOne.\n\n# A\n\nTwo.\n\n# A\n\nThree.\n", "x")
    assert [each.anchor for each in study.passages] == ["a/1", "a-2/1", "a-3/1"]


def test_nothing_in_a_paragraph_is_taken_for_markup() -> None:
    study, _ = study_text("One {#x} two.\n\n#hash tag here.\n\n---\n\nLast.\n", "x")
    assert [each.text for each in study.passages] == ["One (x) two.", "hash tag here.", "Last."]


def test_a_text_with_anchors_is_a_study_text_already() -> None:
    assert anchored("Some text.\n", "x") is None
    study = anchored("Some text. {#a/1}\n\nNo anchor.\n", "x")
    assert study is not None
    assert [each.anchor for each in study.passages] == ["a/1"]


def test_windows_line_ends_and_long_lists_of_headings_are_read() -> None:
    study, _ = study_text("Title\r\n\r\nIt began in 1934.\r\n", "x")
    assert [each.text for each in study.passages] == ["It began in 1934."]
    many, _ = study_text("Head\n\n" * 5000 + "A sentence at last.\n", "x")
    assert len(many.passages) == 1


def test_a_heading_that_comes_twice_is_no_list_of_contents() -> None:
    text = "Early years\n\nOne.\n\nReferences\n\n1. A book.\n\nEarly years\n\nTwo.\n"
    study, _ = study_text(text, "x")
    assert [(each.anchor, each.text) for each in study.passages] == [
        ("early-years/1", "One."),
        ("early-years-2/1", "Two."),
    ]


def test_tables_are_no_prose_and_no_gap_is_left_before_a_stop() -> None:
    table = "Class | Built | Maker\n------|-------|------\nIa | 1857 | Sigl"
    text = f"{table}\n\nIt ran [1].\n"
    study, _ = study_text(text, "x")
    assert [each.text for each in study.passages] == ["It ran."]


def test_a_table_whose_columns_tabs_part_is_no_prose() -> None:
    head = "Year\tLength (km)\tDepth (m)\tLargest ships"
    rows = "\n".join(f"{year}\t{year - 1700}\t8.5\t5,000" for year in range(1869, 1960, 10))
    study, _ = study_text(f"{head}\n{rows}\n\nIt was widened.\n", "x")
    assert [each.text for each in study.passages] == ["It was widened."]


@pytest.mark.parametrize(
    ("text", "passages"),
    [
        ("year,event\n1938,The pact was signed in 1938.\n", 0),
        ('"year";"event"\n"1938";"The pact was signed in Prague, in 1938."\n', 0),
        ("They gave 1,000 crowns,and left.\nThe pact was signed in 1938.\n", 1),
        ("They gave 1,000 crowns.\nIn 1938 they gave 2,000.\n", 1),
        ("The pact,signed in 1938, held.\n", 1),
    ],
    ids=["commas", "quotes", "a slip", "thousands", "one line"],
)
def test_a_file_of_rows_is_no_prose(text: str, passages: int) -> None:
    study, _ = study_text(text, "x")
    assert len(study.passages) == passages


def test_a_box_of_facts_and_links_of_a_page_are_no_prose() -> None:
    box = "Established\t29 September 1954\nMembers\t24 (2023)"
    text = f"CERN\n\nJump to navigation\n\n{box}\n\nIt is a laboratory.\n"
    study, _ = study_text(text, "x")
    assert [each.text for each in study.passages] == ["It is a laboratory."]
    assert titled(study) == "CERN"


def test_lines_too_long_to_be_broken_ones_are_paragraphs() -> None:
    first, second = "The first war began in 1934. " * 8, "The second war began in 1941. " * 8
    text = (
        f"History of Somewhere\nThe wars[edit]\n{first}\n{second}\nReferences\n1. A book. 1980.\n"
    )
    study, _ = study_text(text, "x")
    assert titled(study) == "History of Somewhere"
    assert [(each.anchor, each.text) for each in study.passages] == [
        ("the-wars/1", first.strip()),
        ("the-wars/2", second.strip()),
    ]


@pytest.mark.parametrize(
    ("text", "one"),
    [
        ("Born 9 June [O.S. 30 May] 1672.", "Born 9 June 1672."),
        ("It fell on 8 February 1696 (N.S.).", "It fell on 8 February 1696."),
        ("It fell on 25 October (7 November) 1917.", "It fell on 7 November 1917."),
        ("It fell on 25 October [N.S. 7 November] 1917.", "It fell on 7 November 1917."),
        ("It fell on 20 February/4 March 1917.", "It fell on 4 March 1917."),
        ("It fell on 25 December (6 January) 1813.", "It fell on 6 January 1813."),
        ("In the night of 29 May/30 May 1938.", "In the night of 29 May/30 May 1938."),
        ("From 25 to 27 May 1682 (Old Style 15–17 May).", "From 25 to 27 May 1682."),
        (
            "It fell on 3 May (a Sunday) 1920 (no success).",
            "It fell on 3 May (a Sunday) 1920 (no success).",
        ),
    ],
)
def test_a_date_in_two_calendars_is_told_in_ours(text: str, one: str) -> None:
    study, _ = study_text(text + "\n", "x")
    assert [each.text for each in study.passages] == [text]
    assert [plain(each).text for each in study.passages] == [one]


def test_pictures_and_rows_of_facts_are_no_prose() -> None:
    box = "{{Infobox league}}\nFounded: 1356\nCommon language: Middle Low German"
    text = f"# A\n\n{box}\n\n![The gate of 1478](gate.jpg)\n\nMay 1867: He died.\nNote: It fell."
    study, _ = study_text(text + "\n", "x")
    assert [each.text for each in study.passages] == ["May 1867: He died. Note: It fell."]
