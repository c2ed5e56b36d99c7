"""Sentences, and the questions that are drafted from them."""

from textwrap import dedent

import pytest

from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.making import drafts_of


def drafts(text: str, title: str = "", language: str = "en") -> list[Draft]:
    head = f"# {title}\n\n" if title else ""
    study, _ = study_text(head + dedent(text), "text")
    return list(drafts_of(study, language))


def of_kind(text: str, kind: Kind, title: str = "") -> list[tuple[str, str]]:
    return [(each.told, each.key) for each in drafts(text, title) if each.kind is kind]


@pytest.mark.parametrize(
    ("text", "prompt", "key"),
    [
        (
            "On May 16, 1935 the Treaty of Alliance was signed between the two states.",
            "When was the Treaty of Alliance signed?",
            "1935-05-16",
        ),
        (
            "However, Czechoslovakia recognised the Soviet Union (USSR) not until 1934.",
            "When did Czechoslovakia recognise the Soviet Union?",
            "1934",
        ),
        (
            "From September 1944 to May 1945 the Red Army liberated most of Norland.",
            "From when to when did the Red Army liberate most of Norland?",
            "1944-09/1945-05",
        ),
        (
            "At the Diet of Porvoo in March 1809, Tsar Alexander I promised peace.",
            "When did Tsar Alexander I promise peace at the Diet of Porvoo?",
            "1809-03",
        ),
        (
            "Jan Novák, who had become prime minister in June 1948, resigned.",
            "When did Jan Novák become prime minister?",
            "1948-06",
        ),
        (
            "By the Treaty of Hamina of 17 September 1809 Sweden gave way.",
            "When was the Treaty of Hamina signed?",
            "1809-09-17",
        ),
        (
            "Others set against it the Warsaw Pact, founded on 14 May 1955.",
            "When was the Warsaw Pact founded?",
            "1955-05-14",
        ),
        (
            "Twelve countries signed the Antarctic Treaty on 1 December 1959.",
            "When did twelve countries sign the Antarctic Treaty?",
            "1959-12-01",
        ),
        (
            "In 1902, after three years of toil, Marie Curie won a gram of radium.",
            "When did Marie Curie win a gram of radium?",
            "1902",
        ),
    ],
)
def test_a_dated_statement_becomes_a_question(text: str, prompt: str, key: str) -> None:
    assert (prompt, key) in of_kind(text, Kind.DATES)


def test_each_predicate_with_a_date_is_asked() -> None:
    text = """
    The Maastricht Treaty was negotiated in Bonn and signed on 7 February 1992, and came into force
    on 1 November 1993.
    """
    assert of_kind(text, Kind.DATES) == [
        ("When was the Maastricht Treaty signed?", "1992-02-07"),
        ("When did the Maastricht Treaty come into force?", "1993-11-01"),
    ]


@pytest.mark.parametrize(
    ("text", "cloze"),
    [
        (
            "The Prague Spring in 1968 raised fears in Moscow.",
            "The Prague Spring in [1968] raised fears in Moscow.",
        ),
        (
            "Comecon (1949–1991) and the Warsaw Pact (1955–1991) bound its members together.",
            "Comecon ([1949–1991]) and the Warsaw Pact ([1955–1991]) bound its members together.",
        ),
        (
            "The population grew from 3 million in 1900 to 5 million in 1950.",
            "The population grew from 3 million in [1900] to 5 million in [1950].",
        ),
        (
            "France [sic] did not support Prague in 1938.",
            r"France \[sic\] did not support Prague in [1938].",
        ),
    ],
)
def test_other_dates_become_gaps(text: str, cloze: str) -> None:
    assert cloze in [key for _, key in of_kind(text, Kind.DATES)]


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (
            "The Treaty of Versailles was signed in Paris. It came into force in January 1920.",
            "When did the Treaty of Versailles come into force?",
        ),
        (
            "Jan Novák was born in Brno. He died in Prague in 1953.",
            "When did Jan Novák die in Prague?",
        ),
        (
            "Anna Nováková was a painter. Her mother died in Brno in 1921.",
            "When did Anna Nováková’s mother die in Brno?",
        ),
        (
            "Nixon and Brezhnev signed the ABM Treaty. The United States left it in June 2002.",
            "When did the United States leave the ABM Treaty?",
        ),
        (
            "Voters were for the European Union. Finland joined the Union on 1 January 1995.",
            "When did Finland join the European Union?",
        ),
    ],
)
def test_pronouns_are_told_from_the_sentence_before(text: str, prompt: str) -> None:
    assert prompt in [told for told, _ in of_kind(text, Kind.DATES)]


@pytest.mark.parametrize(
    "text",
    [
        "It was signed on 16 May 1935.",
        "They met in Prague in 1948.",
        "The treaty was endorsed the following spring.",
        "In this year, 1968, everything changed for both of them.",
        "Two years later, in 1937, that plan was dropped.",
        "Greece and Turkey joined in 1952.",
        "The country was occupied in 1939.",
        "A second was born in 1904.",
        "Work began in 2007.",
        "The crown denied her in 1903 what it gave to him.",
    ],
)
def test_what_nobody_could_understand_alone_is_not_asked(text: str) -> None:
    assert drafts(text) == []


def test_the_matter_of_the_text_is_known_by_its_title() -> None:
    text = "Russian troops occupied the country in 1714. Urho Kekkonen was president in 1960."
    assert of_kind(text, Kind.DATES, "History of Finland")[0] == (
        "When did Russian troops occupy Finland?",
        "1714",
    )
    assert of_kind(text, Kind.LEADERS, "History of Finland") == [
        ("Who was president of Finland in 1960?", "Urho Kekkonen")
    ]


def test_a_treaty_is_asked_for_partner_place_and_parties() -> None:
    text = """
    Germany and Soviet Russia concluded the Treaty of Rapallo. The Locarno Pact was signed in
    London. Peace was made in Vienna and Paris with Italy, France and Poland. Egypt, Israel and
    Jordan signed the Nile Treaty in Washington.
    """
    made = [each for each in drafts(text) if each.kind is Kind.TREATIES]
    assert [(each.prompt, each.key, each.wrong) for each in made] == [
        (
            "With which state did Germany conclude the Treaty of Rapallo?",
            "Soviet Russia",
            ("Jordan", "Israel", "Egypt"),
        ),
        ("Where was the Locarno Pact signed?", "London", ("Washington", "Vienna")),
        ("Which three states signed the Nile Treaty?", "Egypt; Israel; Jordan", ()),
        ("Where was the Nile Treaty signed?", "Washington", ("Vienna", "London")),
    ]


def test_offices_are_asked_with_other_persons_as_wrong_options() -> None:
    text = """
    Karel Kramář, the first prime minister of Czechoslovakia, was a lawyer. Edvard Beneš became
    president of Czechoslovakia in 1935. Tsar Nicholas II issued the February Manifesto. Nikolai
    Bobrikov was shot by Eugen Schauman in Helsinki. Antonín Novotný, president of the republic,
    left.
    """
    made = {each.prompt: each for each in drafts(text) if each.kind is Kind.LEADERS}
    assert {prompt: each.key for prompt, each in made.items()} == {
        "Who was the first prime minister of Czechoslovakia?": "Karel Kramář",
        "Who became president of Czechoslovakia in 1935?": "Edvard Beneš",
        "Which tsar issued the February Manifesto?": "Nicholas II",
        "By whom was Nikolai Bobrikov shot in Helsinki?": "Eugen Schauman",
    }
    assert all(len(each.wrong) == 3 and each.key not in each.wrong for each in made.values())


@pytest.mark.parametrize(
    ("text", "told", "key"),
    [
        ("Twelve states founded NATO.", "How many states founded NATO?", "12"),
        (
            "Norland sent about 2,500 soldiers to Spain.",
            "About how many soldiers did Norland send to Spain?",
            "2500",
        ),
        (
            "In 1920, unemployment in Norland was 8 per cent.",
            "In 1920, unemployment in Norland was [8] per cent.",
            "In 1920, unemployment in Norland was [8] per cent.",
        ),
        (
            "The town of Norland has 14,500 inhabitants.",
            "The town of Norland has [14,500|14500] inhabitants.",
            "The town of Norland has [14,500|14500] inhabitants.",
        ),
    ],
)
def test_figures_are_asked_with_what_they_count(text: str, told: str, key: str) -> None:
    assert (told, key) in of_kind(text, Kind.NUMBERS)


def test_what_is_about_right_has_a_tolerance_and_a_unit() -> None:
    [draft] = drafts("Norland sent about 2,500 soldiers to Spain.")
    assert (draft.field, draft.unit, draft.tolerance) == ("number", "soldiers", "5 %")


def test_no_prompt_gives_its_date_away() -> None:
    text = "The plan of 1935 was adopted in Prague on 3 May 1935 by the Senate."
    assert all("1935" not in each.prompt for each in drafts(text) if each.field == "date")


def test_no_two_drafts_ask_the_same() -> None:
    text = "The Prague Pact was signed on 3 May 1935.\n\nThe Prague Pact was signed on 3 May 1935."
    assert len(of_kind(text, Kind.DATES)) == 1


def test_other_languages_than_english_give_gaps_only() -> None:
    text = "Československo uznalo Sovětský svaz dne 9. června 1934. Smlouvu podepsali roku 1935."
    assert [(each.field, each.key) for each in drafts(text, language="cs")] == [
        ("cloze", "Československo uznalo Sovětský svaz dne [9. června 1934]."),
    ]
    assert drafts("Smlouvu o přátelství podepsali zástupci obou vlád roku 1935.", language="cs")


def test_only_the_kinds_that_are_wanted_are_made() -> None:
    study, _ = study_text("Twelve states founded NATO in 1949.", "x")
    assert {each.kind for each in drafts_of(study, "en", (Kind.NUMBERS,))} == {Kind.NUMBERS}
