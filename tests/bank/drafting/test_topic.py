"""What a text is about, and how drafts say so."""

import pytest
from tests.bank.drafting.conftest import told

from cssr_quiz.bank.drafting.topic import Topic


@pytest.mark.parametrize(
    ("title", "text", "name", "nouns"),
    [
        (
            "Vltava Railway",
            "The Vltava Railway (German: Moldau-Bahn) was a private company in Bohemia.",
            "the Vltava Railway",
            {"railway", "company"},
        ),
        (
            "Sokol Vsetín (football)",
            "Sokol Vsetín is a football club from Vsetín.",
            "Sokol Vsetín",
            {"vsetín", "club"},
        ),
        ("Vltava Airways", "Vltava Airways was an airline based in Brno.", "Vltava Airways",
         {"airways", "airline"}),
        ("The Evening Post", "It was printed in Brno.", "the Evening Post", {"post"}),
        (
            "Trieste: two centuries of a port",
            "The city of Trieste, which lies at the sea, has belonged to several states.",
            "Trieste",
            {"city"},
        ),
        (
            "CERN",
            "CERN, officially the Council of Brno, is a laboratory near Brno.",
            "CERN",
            {"cern", "laboratory"},
        ),
        (
            "Vltava War",
            "The Vltava War was fought for Brno.",
            "the Vltava War",
            {"war"},
        ),
        (
            "Brno Church, Porth",
            "Brno Church is the parish church of Porth.",
            "Brno Church",
            {"church", "porth"},
        ),
        (
            "Bauhaus",
            "The Staatliches Bauhaus, known as the Bauhaus, was a school in Brno.",
            "the Staatliches Bauhaus",
            {"bauhaus", "school"},
        ),
        (
            "Syracuse, Sicily",
            "Syracuse (Italian: Siracusa) is a city in Sicily.",
            "Syracuse",
            {"sicily", "city", "town"},
        ),
        (
            "Little Entente",
            "The Little Entente was an alliance. He signed. He left, and he came. His son did.",
            "the Little Entente",
            {"entente", "alliance"},
        ),
        ("The race to the Moon", "Two states took part.", "", set()),
        ("Finland–Sweden relations", "Finland–Sweden relations were close.", "", set()),
    ],
)  # fmt: skip
def test_a_thing_is_known_by_its_title_and_first_sentence(
    title: str, text: str, name: str, nouns: set[str]
) -> None:
    topic = Topic.of(title, [text])
    assert (topic.name, set(topic.nouns), topic.person, topic.country) == (name, nouns, "", "")


@pytest.mark.parametrize(
    "years",
    [", 1918–1990", " 1918–90", " since 1918", " (1918–1990)", " from 1918 to 1990"],
)
def test_the_years_of_a_title_are_no_part_of_the_name(years: str) -> None:
    assert Topic.of(f"History of Ruthenia{years}", ["A state."]).name == "Ruthenia"


def test_a_newspaper_is_the_paper_as_well() -> None:
    topic = Topic.of("Evening Post", ["The Evening Post was a daily newspaper in Brno."])
    assert {"newspaper", "paper"} <= topic.nouns


def test_the_pronouns_of_a_text_tell_whether_its_person_is_a_woman() -> None:
    texts = ["Otýlie Vránová was a composer. She wrote songs.", "Her mother sang. She left."]
    assert Topic.of("Otýlie Vránová", texts) == Topic(
        "Otýlie Vránová", "Otýlie Vránová", person="Otýlie Vránová", woman=True
    )
    assert not Topic.of("Karel Novák", ["Karel Novák was a painter."]).woman
    assert Topic.of("Velká Lhota", ["Velká Lhota is a village."]).person == ""


@pytest.mark.parametrize(
    ("title", "label"),
    [
        ("Constitutional history of Portugal", "Portugal"),
        ("History of the Netherlands", "the Netherlands"),
        ("Smallpox in Velmark", "Smallpox in Velmark"),
        ("Foreign relations of Romania in the 20th century", "Romania"),
        ("Notes", ""),
        ("A very long title that nobody would read before a question", ""),
    ],
)
def test_a_title_that_says_something_can_stand_before_a_question(title: str, label: str) -> None:
    assert Topic.of(title, []).label == label


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (
            "The Vltava Railway was a company in Bohemia.\n\nThe company was wound up in 1911.",
            "When was the Vltava Railway wound up?",
        ),
        (
            "The Vltava Railway was a company in Bohemia.\n\nThe last train left Most in 1996.",
            "Vltava Railway: when did the last train leave Most?",
        ),
        (
            "The Vltava Railway was a company in Bohemia.\n\nJan Perner joined the board in 1860.",
            "Vltava Railway: when did Jan Perner join the board?",
        ),
        (
            "The Vltava Railway was a company.\n\nThe Ministry listed it in 2002.",
            "When did the Ministry list the Vltava Railway?",
        ),
        (
            "The Vltava Railway was a company. The station at Louny closed. Its mill fell in 1950.",
            "Vltava Railway: when did the station at Louny’s mill fall?",
        ),
    ],
)
def test_a_draft_says_what_it_is_about(text: str, prompt: str) -> None:
    assert prompt in told(text, "Vltava Railway")


@pytest.mark.parametrize(
    "text",
    [
        "The last deliveries were made in 1952.",
        "The rebuilt waterway was opened in 1968.",
        "A fight broke out in 1886.",
    ],
)
def test_what_several_things_of_a_text_could_be_is_not_asked(text: str) -> None:
    assert told(f"The Vltava Railway was a company.\n\n{text}", "Vltava Railway") == []


def test_a_tower_is_nobody() -> None:
    text = "Brno Church is a church.\n\nThe old tower, 31 metres high, was begun in 1421."
    assert told(text, "Brno Church")[0] == "Brno Church: when was the old tower begun?"
    assert told("Brno Church is a church.\n\nThe writer came in 1421.", "Brno Church") == []


def test_it_behind_another_verb_is_not_the_topic() -> None:
    text = "The Vltava Railway was a company.\n\nJan Suk won the cup and kept it in 1891."
    assert not any("keep the Vltava" in each for each in told(text, "Vltava Railway"))


def test_another_thing_of_its_kind_is_not_the_topic() -> None:
    text = "The Vltava Railway was a company.\n\nA rival company failed. The company fell in 1873."
    assert not any(
        "When did the Vltava Railway fall" in each for each in told(text, "Vltava Railway")
    )


def test_a_country_stands_before_what_has_no_name() -> None:
    text = "Voters rejected the plan of the Senate in 1998. John VI died in Lisbon in March 1826."
    assert told(text, "History of Portugal")[:2] == [
        "Portugal: when did voters reject the plan of the Senate?",
        "When did John VI die in Lisbon?",
    ]


def test_what_foreign_states_did_is_told_to_be_of_the_country() -> None:
    text = "Britain and France offered a guarantee in April 1939."
    assert told(text, "History of Romania") == [
        "Romania: when did Britain and France offer a guarantee?"
    ]


def test_the_kingdom_is_the_country() -> None:
    text = "A secret treaty tied the kingdom to Vienna in 1883."
    assert told(text, "History of Romania") == ["When did a secret treaty tie Romania to Vienna?"]


def test_a_short_name_of_something_can_stand_before_a_question() -> None:
    text = "CERN is a laboratory near Brno.\n\nFinland and Poland were admitted in 1991."
    assert told(text, "CERN") == ["CERN: when were Finland and Poland admitted?"]


def test_a_noun_before_a_calling_is_not_the_topic() -> None:
    text = "The Vltava War was fought.\n\nA mine killed the war artist Jan Suk in 1904."
    assert told(text, "Vltava War") == ["Vltava War: when did a mine kill the war artist Jan Suk?"]


def test_without_a_topic_what_names_nothing_is_not_asked() -> None:
    assert told("Voters rejected the plan of the senate in 1998.", "Notes") == []


def test_she_is_whom_the_text_is_about_unless_somebody_else_was_spoken_of() -> None:
    text = (
        "Otýlie Vránová was born in Brno. In 1891 she met Antonín Dvořák. Her opera was staged in"
        " Brno in 1912. Parliament forbade her songs in 1940. Marie Suková"
        " wrote a poem. She died in 1950."
    )
    assert told(text, "Otýlie Vránová") == [
        "When did Otýlie Vránová meet Antonín Dvořák?",
        "When was Otýlie Vránová’s opera staged in Brno?",
        "When did parliament forbid Otýlie Vránová’s songs?",
    ]


def test_that_a_text_is_about_a_person_does_not_tell_which_ship_is_meant() -> None:
    text = (
        "Emil Vorel was a sailor. The vessel was launched at Brno in 1892. {} took place in 1893."
    )
    assert told(text.format("The first expedition"), "Emil Vorel") == [
        "Emil Vorel: when did the first expedition take place?"
    ]


def test_an_object_is_somebody_else_than_the_subject_of_its_clause() -> None:
    text = (
        "Emil Vorel was a painter; he lived in Brno, and he worked there. President Masaryk made"
        " him a professor in 1920. Karel Uher died in 1904, and two sailors followed him in"
        " March 1905."
    )
    made = told(text, "Emil Vorel")
    assert "When did President Masaryk make Emil Vorel a professor?" in made
    assert not any("two sailors follow Emil Vorel" in each for each in made)


def test_the_year_of_a_title_goes_with_its_preposition() -> None:
    assert Topic.of("Dock Strike of 1926", []).label == "Dock Strike"
    assert Topic.of("Elections in 1926", []).label == "Elections"


def test_what_a_text_writes_small_is_no_person() -> None:
    # Each `he` is somebody else than the furnace, which has the shape of a person's name.
    text = (
        "Emil Vorel was an engineer, and he built the furnace. He was rich. He was tired. "
        "He resigned in May 1890."
    )
    assert Topic.of("Bohumín Furnace", [text]).person == ""
    assert "When did Bohumín Furnace resign?" not in told(text, "Bohumín Furnace")
    assert Topic.of("Emil Vorel", [text]).person == "Emil Vorel"
    assert Topic.of("Bohumín Tunnel", ["He was tired. He was old. He died."]).person == ""


def test_whoever_is_named_last_is_he_even_where_the_clause_is_not_understood() -> None:
    text = (
        "Alfred Uher was rich. Jan Novák, who was engaged in 1875, found that it was late. "
        "The line was too long. Uher had to go: he resigned in May 1878."
    )
    assert "When did Alfred Uher resign?" in told(text, "Brno")
    assert "When did Jan Novák resign?" not in told(text, "Brno")


def test_a_name_is_not_put_behind_a_pronoun_for_the_same_person() -> None:
    text = (
        "Anna Nováková was a lawyer. Petr Uher met her in 1919. When Suk succeeded Malý in May"
        " 1929, he made her chief clerk, with some 1,800 people under her."
    )
    assert (
        "Anna Nováková: when Suk succeeded Malý in May 1929, he made her chief clerk, with"
        " some [1,800|1800] people under her."
    ) in told(text, "Anna Nováková")


def test_a_state_in_front_of_a_he_is_nobody() -> None:
    text = "Jan Uher was rich. When Austria attacked Brno, he left Norland in May 1866."
    assert any("Jan Uher" in each for each in told(text, "Brno"))
    assert not any("Jan Uher" in each for each in told(text.replace("Austria", "Suk"), "Brno"))


def test_a_she_is_no_king_and_no_theatre() -> None:
    text = (
        "The Vinohrady Theatre is a theatre in Prague. When the theatre failed to close on {} the"
        " day after the death of {}, she stopped her subsidy."
    )
    made = told(text.format("7 May 1910,", "Edward VII"), "Vinohrady Theatre")
    assert made == []
    made = told(text.format("7 May 1910,", "Anna Suková"), "Vinohrady Theatre")
    assert len(made) == 1


@pytest.mark.parametrize(
    ("text", "bad"),
    [
        (
            "Jan Suk's new government imposed a surcharge on tea; it was cut in April 1965.",
            "when was Jan Suk's new government cut",
        ),
        (
            (
                "In 1927 parliament took its revenge with the Trade Unions Act. The party was"
                " split. It won the election of May 1929 all the same."
            ),
            "Act won",
        ),
    ],
)
def test_an_it_is_not_what_cannot_do_or_suffer_that(text: str, bad: str) -> None:
    assert not any(bad in each for each in told(text, "History of Norland"))


def test_the_history_of_the_museum_is_that_of_the_museum_named_there() -> None:
    text = "The Novák Museum owes its life to Jan Novák. The museum was opened in 1878."
    topic = Topic.of("History of the Museum", [text])
    assert (topic.label, topic.name) == ("Novák Museum", "the Novák Museum")
    assert told(text, "History of the Museum") == ["When was the Novák Museum opened?"]


def test_what_was_founded_is_the_company_further_on() -> None:
    text = "Vorel was founded in Brno in 1891 by Jan Vorel. The firm sold its mines in 2006."
    assert told(text, "Vorel") == [
        "When was Vorel founded in Brno by Jan Vorel?",
        "When did Vorel sell its mines?",
    ]


def test_a_capital_city_is_the_town_as_well() -> None:
    text = "Brno is the largest city of Moravia. In 1242 the Tatars burned the town."
    assert told(text, "Brno") == ["When did the Tatars burn Brno?"]


def test_a_ship_is_no_person() -> None:
    topic = Topic.of("Anna Malá", ["The Anna Malá was a schooner. She left. She came. She sank."])
    assert topic.is_ship
    assert not topic.person


def test_a_short_title_that_the_text_writes_large_is_a_name() -> None:
    text = "Jan Vorel sold the shares of Vorel in 1811. Parliament sold everything in 1902."
    assert Topic.of("Vorel", [text]).label == "Vorel"
    assert told(text, "Vorel") == [
        "When did Jan Vorel sell the shares of Vorel?",
        "Vorel: when did parliament sell everything?",
    ]


def test_a_firm_is_not_whoever_bears_its_name() -> None:
    text = "Jan Vorel made lamps for Vorel. Vorel merged with the Brno Works in 1992."
    assert told(text, "Vorel") == ["When did Vorel merge with the Brno Works?"]


def test_he_is_nobody_whom_the_last_sentence_forgot() -> None:
    text = "Jan Novák was king. Peace helped Suk in Brno. He was beaten in Prague on 14 May 1920."
    assert told(text, "Brno in the war") == []


@pytest.mark.parametrize(
    ("title", "named"),
    [
        ("Fall of Brno", True),
        ("Brno–Prague relations", True),
        ("Notes on Brno", True),
        ("A short history", False),
        ("Treaties of a century", False),
    ],
)
def test_a_title_holds_a_name_or_not(title: str, named: bool) -> None:  # noqa: FBT001 - a column
    assert Topic.of(title, ["They came."]).has_name is named


def test_a_text_without_a_title_is_about_what_it_begins_with() -> None:
    text = """The Vltava War was a war in Bohemia.

Causes

Prague sent a delegation in 1645.
"""
    assert told(text) == ["Vltava War: Prague sent a delegation in [1645]."]


def test_who_was_a_lawyer_is_not_what_a_text_is_about() -> None:
    text = "Jan Novák was a lawyer. Petr Suk joined the army of Prague in 1935."
    assert told(text) == ["When did Petr Suk join the army of Prague?"]


def test_the_title_of_an_excerpt_is_the_matter_of_nothing() -> None:
    text = "Jan Novák left Brno in 1645."
    assert told(text, "Background") == ["When did Jan Novák leave Brno?"]


def test_a_matter_may_have_another_form_of_its_name() -> None:
    text = "Klub Vltava Praha is a football club.\n\nJan Novák bought the club in 1948."
    assert told(text, "SK Vltava Prague") == ["When did Jan Novák buy SK Vltava Prague?"]


def test_a_town_in_a_name_is_not_the_matter() -> None:
    text = "Sokol Brno is a club. The first match was played against Moravan Brno in 1896."
    assert told(text, "Sokol Brno") == [
        "Sokol Brno: when was the first match played against Moravan Brno?"
    ]


def test_a_works_is_not_its_founder() -> None:
    text = "The Vorel Works were set up by Jan Vorel. Vorel took over the Brno Mill in 1925."
    assert told(text, "Vorel Works") == ["When did Vorel take over the Brno Mill?"]


def test_a_university_of_another_passage_may_be_another_one() -> None:
    text = """Jan Novák was a doctor. He went to the University of Brno in 1820.

He became professor at the university there in 1855.
"""
    assert told(text, "Jan Novák") == ["When did Jan Novák go to the University of Brno?"]


def test_a_history_of_what_is_no_country_keeps_its_title() -> None:
    assert Topic.of("History of fever", ["Fever came."]).label == "History of fever"
    assert Topic.of("History of Brno", ["Brno fell."]).country == "Brno"
