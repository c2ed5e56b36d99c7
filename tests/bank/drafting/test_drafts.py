"""Sentences, and the questions that are drafted from them."""

from textwrap import dedent

import pytest

from cssr_quiz.bank.drafting.article import study_text
from cssr_quiz.bank.drafting.draft import Draft, Kind
from cssr_quiz.bank.drafting.making import drafts_of
from cssr_quiz.bank.drafting.subject import is_subject, subject_and_predicate


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
            "Ruthenia was taken; and the Holy Crown, kept in Vienna, came home on 2 May 1940.",
            "When did the Holy Crown come home?",
            "1940-05-02",
        ),
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
        (
            "The Charter lasted until May 1842, when Jan Cabral restored the Act of Porto.",
            "When did Jan Cabral restore the Act of Porto?",
            "1842-05",
        ),
        (
            "The law created the Supreme Court, which held its first session in May 1920.",
            "When did the Supreme Court hold its first session?",
            "1920-05",
        ),
        (
            "Trade was free again, and on 3 March 1856 Albert Nostitz won a concession.",
            "When did Albert Nostitz win a concession?",
            "1856-03-03",
        ),
        (
            "Anna Nováková studied in Brno and in May 1893 joined the Bohemian Quartet.",
            "When did Anna Nováková join the Bohemian Quartet?",
            "1893-05",
        ),
        (
            "Anna Nováková toured Germany in 1922, France in 1925 and the United States in 1928.",
            "When did Anna Nováková tour France?",
            "1925",
        ),
        (
            "The Piano Quintet of Anna Nováková was first played in Prague in 1893.",
            "When was the Piano Quintet of Anna Nováková first played in Prague?",
            "1893",
        ),
        (
            "The SLV rocket was lost in May 1993 but reached orbit in June 1994.",
            "When did the SLV rocket reach orbit?",
            "1994-06",
        ),
        (
            "The ship of Jan Novák was built in 1901 and awarded the Prize of Oslo in 1902.",
            "When was the ship of Jan Novák awarded the Prize of Oslo?",
            "1902",
        ),
        (
            "India's own launcher, the SLV-3, fell into the sea on its first flight in 1979.",
            "When did the SLV-3 fall into the sea on its first flight?",
            "1979",
        ),
        (
            "The first section, from Kralupy to Velvary, was opened in 1858.",
            "When was the first section from Kralupy to Velvary opened?",
            "1858",
        ),
        (
            "The works at Kralupy, which had been built in 1859, were closed by the state.",
            "When were the works at Kralupy built?",
            "1859",
        ),
        (
            "Girders designed by Nils Falk were fitted at Kralupy in 1963.",
            "When were girders designed by Nils Falk fitted at Kralupy?",
            "1963",
        ),
        (
            "Surgeons led by Hans Kessler transplanted a kidney in Brno in 1969.",
            "When did surgeons led by Hans Kessler transplant a kidney in Brno?",
            "1969",
        ),
        (
            "The novel The Sound by Hans Vik, published in 1951, is set in Norway.",
            "When was the novel The Sound by Hans Vik published?",
            "1951",
        ),
        (
            "Two weeks later, on 18 May 1903, John Hay founded the Panama Club.",
            "When did John Hay found the Panama Club?",
            "1903-05-18",
        ),
        (
            "As a result Karel Novák introduced the block system at Kralupy in 1870.",
            "When did Karel Novák introduce the block system at Kralupy?",
            "1870",
        ),
        (
            "Flights to Vienna were resumed by Karel Novák in 1990.",
            "When were flights to Vienna resumed?",
            "1990",
        ),
        (
            "Independence was declared by Karel Novák in 1960.",
            "When was independence declared?",
            "1960",
        ),
        (
            "Jan's Club was founded in Paris in 1927. Its first meeting was held in Brno in 1928.",
            "When was Jan's Club's first meeting held in Brno?",
            "1928",
        ),
        (
            "German troops occupied Denmark in 1940.",
            "When did German troops occupy Denmark?",
            "1940",
        ),
        (
            "King Carlos and his elder son were shot in Lisbon in 1908.",
            "When were King Carlos and his elder son shot in Lisbon?",
            "1908",
        ),
        (
            "Colour printing reached the Evening Post in 1984.",
            "When did colour printing reach the Evening Post?",
            "1984",
        ),
        (
            "Frederick Novák founded the Hospital of Saint Ulrika in her memory in 1744.",
            "When did Frederick Novák found the Hospital of Saint Ulrika?",
            "1744",
        ),
        (
            "The Brno Pact was signed a week later, on 5 September 1905.",
            "When was the Brno Pact signed?",
            "1905-09-05",
        ),
        (
            "Less than two years later, on 3 May 1920, Jan Novák left Brno.",
            "When did Jan Novák leave Brno?",
            "1920-05-03",
        ),
        (
            "On 20 March 1948, four weeks before the vote, Jan Novák promised Brno to Vienna.",
            "When did Jan Novák promise Brno to Vienna?",
            "1948-03-20",
        ),
        (
            "At the Crown Council held at Sinaia on 3 August 1914 Jan Novák asked for war.",
            "When did Jan Novák ask for war at the Crown Council held at Sinaia?",
            "1914-08-03",
        ),
        (
            "A secret convention of 30 July 1907 divided Manchuria into two spheres.",
            "When did a secret convention divide Manchuria into two spheres?",
            "1907-07-30",
        ),
        (
            "On 30 April 1833 traders led by a young Rhinelander, Karl Bruck, set up the Lloyd.",
            "When did Karl Bruck set up the Lloyd?",
            "1833-04-30",
        ),
        (
            "The far larger Proton Ring of Brno reached its full energy in November 1959.",
            "When did the Proton Ring of Brno reach its full energy?",
            "1959-11",
        ),
        (
            "Vienna fell at last, the Balkan Pact was signed in Athens in 1934, and Brno rose.",
            "When was the Balkan Pact signed?",
            "1934",
        ),
        (
            "Jan Novák was assigned to Brno and served in the Black Hawk War in 1832.",
            "When did Jan Novák serve in the Black Hawk War?",
            "1832",
        ),
        (
            "Jan Novák made pacts with Poland in May 1921, with France in 1925.",
            "When did Jan Novák make pacts with France?",
            "1925",
        ),
        (
            "There the Brno Rings were built in 1971 by many hands.",
            "When were the Brno Rings built by many hands?",
            "1971",
        ),
        (
            "The crew of the Potemkin mutinied at Odessa on 27 June 1905.",
            "When did the crew of the Potemkin mutiny at Odessa?",
            "1905-06-27",
        ),
        (
            "Jan Novák traveled to Brno in 1905.",
            "When did Jan Novák travel to Brno?",
            "1905",
        ),
        (
            "Six people were killed in riots at Brno on 5 and 6 November 1953.",
            "When were six people killed in riots at Brno?",
            "1953-11-05/1953-11-06",
        ),
    ],
)
def test_a_dated_statement_becomes_a_question(text: str, prompt: str, key: str) -> None:
    assert (prompt, key) in of_kind(text, Kind.DATES)


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        ("The fund admitted Romania in 1971, the Brno Bank in 1972.", "admit the Brno Bank"),
        ("Brno Air left its aircraft in 2003 and Prague Air in 2004.", "leave Prague Air"),
        ("The Brno Treaty was renewed in 1955 and again in 1970.", "When was"),
        (
            "An agreement reached in Brno on 9 June 1945 obliged Jan Tito to leave.",
            "did an agreement reach",
        ),
        ("Geneva was chosen as the site in October 1952.", "Geneva chosen?"),
        (
            "The Tsar appointed Jan Novák, who was ill, viceroy of Brno in 1903.",
            "appoint Jan Novák?",
        ),
        ("After five months of talks the Japanese left Brno in 1904.", "did five months"),
        ("After two months off Madagascar the fleet reached Brno in 1905.", "did two months"),
        ("In 2008 11.2 million Algerians could read what was printed in Brno.", "did 11.2"),
        (
            "In 1558 pirates captured the town of Brno, burned Prague, killed many.",
            "pirates captured",
        ),
        ("The law was changed, and Anna Suková was appointed in 1965.", "appointed?"),
        ("In 1862 Jan Novák sent a general, Petr Suk, who did not go to Brno.", "send a general?"),
        ("The Brno Bank was bought by Spanish-based BBVA in Prague in 1990.", "By whom"),
        ("A fire in the Brno Works destroyed two more in 1982.", "two more"),
        ("A note was handed over in 1925 in Paris in which Brno was named.", "in Paris in?"),
        ("The Brno Company of Petr Suk, who died in 1869, failed.", "Company die"),
        ("Records have been kept in Brno since 1882 and began to fill in 1905.", "did records"),
        ("Jan Suk and the president, Petr Novák, broke ground in 1983.", "did Petr Novák"),
    ],
)
def test_what_is_no_question_is_not_asked(text: str, wrong: str) -> None:
    assert not any(wrong in draft.told for draft in drafts(text))


def test_his_may_be_of_whom_a_first_name_alone_has_just_named() -> None:
    text = (
        "Petr Suk raised Brno in 1521. The nobles had left Karel in 1522, and his uncle "
        "Josef of Tábor was crowned at Znojmo on 26 March 1523."
    )
    made = of_kind(text, Kind.DATES)
    assert [prompt for prompt, _ in made if "Tábor" in prompt and "Petr" in prompt] == []
    text = text.replace("Karel", "the town")
    assert ("When was Petr Suk’s uncle Josef of Tábor crowned at Znojmo?", "1523-03-26") in of_kind(
        text, Kind.DATES
    )


def test_a_year_counts_nobody() -> None:
    assert of_kind("Jan Novák came to Brno with 1300 men.", Kind.DATES) == []
    [draft] = drafts("In Brno turnout fell from 80% in 2008 to 60% in 2012.")
    assert draft.told == "In Brno turnout fell from 80% in [2008] to 60% in [2012]."


def test_what_begins_is_said() -> None:
    title = "Vltava Railway"
    assert drafts("Construction began in September 1907 and cost a lot.", title) == []
    assert [each.told for each in drafts("Work began at Kralupy in May 1907.", title)] == [
        "Vltava Railway: work began at Kralupy in [May 1907]."
    ]


def test_a_verb_that_sends_somebody_keeps_what_follows() -> None:
    text = "Jan Novák sent a general with a drum to Brno in May 1862."
    assert drafts(text)[0].told == "When did Jan Novák send a general with a drum to Brno?"


def test_a_capital_word_stays_one() -> None:
    text = "CERN put the software of Brno on the market in 1993. See home.cern for more."
    assert drafts(text)[0].told == "When did CERN put the software of Brno on the market?"


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
            "From 1881 Vienna bought up private railways of Bohemia.",
            "From [1881] Vienna bought up private railways of Bohemia.",
        ),
        (
            "The feast of Saint Roch was celebrated in Brno for 18 months from December 2016.",
            "The feast of Saint Roch was celebrated in Brno for [18] months from [December 2016].",
        ),
        (
            "The governor met them, and Count Trampe lost his office at Brno before May 1851.",
            "Count Trampe lost his office at Brno before [May 1851].",
        ),
        (
            "Jan Novák had asked for a school in his conquered province since 1661.",
            "Jan Novák had asked for a school in his conquered province since [1661].",
        ),
        (
            "Christianity was accepted by the Althing in the year 1000. In 1281 Oslo fell.",
            "Christianity was accepted by the Althing in the year [1000].",
        ),
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
            "The chairman of the Vltava Club was Karel Nostitz. He died in Brno in 1871.",
            "When did Karel Nostitz die in Brno?",
        ),
        (
            "The physicist Karel Novák was Czech. He died in Brno in 1953.",
            "When did Karel Novák die in Brno?",
        ),
        (
            "Karel Novák went to Brno. Novák joined the Bohemian Quartet in 1893.",
            "When did Karel Novák join the Bohemian Quartet?",
        ),
        (
            "Stenius came from Turku. His pupil Nils Falk founded the Vaccine Club in 1931.",
            "When did Nils Falk found the Vaccine Club?",
        ),
        (
            "Voters were for the European Union. Finland joined the Union on 1 January 1995.",
            "When did Finland join the European Union?",
        ),
        (
            "Maurice of Nassau became a leader. With few men he took Breda in 1590.",
            "When did Maurice of Nassau take Breda with few men?",
        ),
        (
            "Anna Malá and Petr Suk met in Brno. Anna left Brno in 1932.",
            "When did Anna Malá leave Brno?",
        ),
        (
            "Anna met Karel Suk. Karel Suk himself took Brno in 1932.",
            "When did Karel Suk take Brno?",
        ),
        (
            "Nobody was better known than Petr Suk, who sat in Geneva. He left Brno in 1932.",
            "When did Petr Suk leave Brno?",
        ),
        (
            "Romania had left in 1954; in December 1955 it entered the United Nations.",
            "When did Romania enter the United Nations?",
        ),
        (
            "The Brno Rings were built by many. They were closed in 1984.",
            "When were the Brno Rings closed?",
        ),
        (
            "Carol I was ill in Brno. Carol died in Prague in 1914.",
            "When did Carol I die in Prague?",
        ),
        (
            "The Pact of Brno was signed. The accord was ratified by Jan Suk in 1905.",
            "When was the Pact of Brno ratified?",
        ),
    ],
)
def test_pronouns_are_told_from_the_sentence_before(text: str, prompt: str) -> None:
    assert prompt in [told for told, _ in of_kind(text, Kind.DATES)]


@pytest.mark.parametrize(
    ("text", "wrong"),
    [
        (
            "A secret pact was made. The Brno Pact was signed. Moscow left the pact in 1939.",
            "the Brno Pact?",
        ),
        (
            "The Brno Bank was founded, and Prague set up the Suk Lloyd. In 1836 it joined Vienna.",
            "Bank join",
        ),
        (
            "The Brno Summit passed Romania over. It entered NATO in 2004.",
            "enter NATO",
        ),
        (
            "The army left Prague in May 1956, the Israelis the Gaza Strip in March 1957.",
            "leave the Israelis",
        ),
        (
            "Jan Suk founded the Brno Bank. Eden left Brno. Karel Malý succeeded him in 1957.",
            "succeed Jan Suk",
        ),
        (
            "The Brno Pact was signed. A convention was made. It was ratified in 1921.",
            "the Brno Pact ratified",
        ),
        (
            "The Peace of Brno (1302) left it to them. From 1361 to 1536 it belonged to Suk.",
            "the Peace of Brno belong",
        ),
        (
            "When John VI died in Brno, the crown passed to his son Pedro. He left Brno in 1826.",
            "John VI leave",
        ),
    ],
)
def test_a_pronoun_that_could_mean_either_is_not_resolved(text: str, wrong: str) -> None:
    assert not any(wrong in draft.told for draft in drafts(text, "History of Romania"))


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
        "The driver was sentenced to eight months in prison in 1869.",
        "A second attempt was made in 1851 by some merchants of Prague.",
        "Karel Novák left Brno with Pavel Suk. He died in Vienna in 1953.",
        "John Glenn did so on 20 February 1962.",
        "Lord Rothermere bought both papers in July 1928.",
        "Smallpox was declared extinct there in 1921.",
        "The old regime fell, and the rehabilitation of 1950s-era victims began in Prague.",
        "Jan Novák signed a treaty in 1935.",
        "Jan Novák became its president in January 1919.",
        "The canal of Brno runs for 82 km (51 miles).",
        "The six were therefore given a welcome in Brno on 30 May 1889.",
        "The six met Jan Novák in Brno on 30 May 1889.",
        "The last of its soldiers left Brno on 13 June 1956.",
        "A second, more detailed act followed in Brno on 5 January 1856.",
        "Aida was not performed on that occasion in Brno in 1871.",
    ],
)
def test_what_nobody_could_understand_alone_is_not_asked(text: str) -> None:
    assert drafts(text) == []


def test_what_leads_to_another_name_is_no_part_of_the_first() -> None:
    text = "The Agreement of Amity, commonly called the RRA Treaty, was renewed in 1955."
    assert not any("commonly renewed" in draft.told for draft in drafts(text))
    assert not is_subject("The Agreement of Amity, commonly")


def test_a_participle_in_front_is_no_subject() -> None:
    text = "Having joined the Liberal Party in 1903, Jan Novák sat on the council of Brno."
    assert not any("did having" in draft.told for draft in drafts(text))


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


def test_wrong_options_are_whole_names_of_places() -> None:
    text = """
    The Brno Pact was signed in London. Guns stood at Tel el-Kebir, in Germany's towns, in Vienna
    and in Paris.
    """
    [draft] = [each for each in drafts(text) if each.kind is Kind.TREATIES]
    assert (draft.key, draft.wrong) == ("London", ("Paris", "Vienna"))


def test_the_first_in_an_office_is_asked_without_a_date() -> None:
    text = """
    Manuel de Arriaga became the first president of Portugal in 1911. Alexander Dubček became first
    secretary of the Communist Party in 1968.
    """
    assert of_kind(text, Kind.LEADERS) == [
        ("Who became the first president of Portugal?", "Manuel de Arriaga"),
        ("Who became first secretary of the Communist Party in 1968?", "Alexander Dubček"),
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
    study, _ = study_text(text, "text")
    assert (told, key) in [(each.told, each.key) for each in drafts_of(study, kinds=[Kind.NUMBERS])]


def test_a_country_is_told_where_a_question_asks_who() -> None:
    made = of_kind(
        "Karel Kramář was followed by Vlastimil Tusar.\n\nThe Diet was opened by "
        "Karel Kramář in Brno.",
        Kind.LEADERS,
        "History of Bohemia",
    )
    assert made == [("Bohemia: by whom was the Diet opened in Brno?", "Karel Kramář")]


def test_a_question_for_a_number_that_nobody_could_understand_is_not_asked() -> None:
    assert of_kind("Twelve states signed her Nile Treaty.", Kind.NUMBERS) == []
    assert of_kind("Twelve people were killed.", Kind.NUMBERS) == []


def test_what_is_about_right_has_a_tolerance_and_a_unit() -> None:
    [draft] = drafts("Norland sent about 2,500 soldiers to Spain.")
    assert (draft.field, draft.unit, draft.tolerance) == ("number", "soldiers", "5 %")


def test_more_or_less_than_a_number_is_asked_in_a_gap_at_most() -> None:
    for vague in ("more than", "over", "nearly", "almost"):
        made = drafts(f"Norland sent {vague} 2,500 soldiers to Spain.")
        assert [each.told for each in made if each.field == "number"] == []


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


def test_the_tanks_are_told_of_by_their_whole_sentence() -> None:
    text = "The tanks left Brno in May 1957, and Petr Malý, who had led the rising, came back."
    assert [told for told, _ in of_kind(text, Kind.DATES, "Brno Rising")] == [
        f"Brno Rising: {text[0].lower()}{text[1:].replace('May 1957', '[May 1957]')}"
    ]
    assert of_kind("The tanks left Brno in May 1957.", Kind.DATES, "Brno Rising") == []


def test_a_first_name_alone_is_somebody_in_a_life_only() -> None:
    text = "Adam died in Prague in 1920."
    assert of_kind(text, Kind.DATES, "Brno Rising") == []
    life = f"Emil Vorel was a sailor. {text}"
    assert of_kind(life, Kind.DATES, "Emil Vorel") == [
        ("Emil Vorel: when did Adam die in Prague?", "1920")
    ]


def test_a_second_first_name_is_no_surname() -> None:
    text = "Antonín died in Prague in 1908.\n\nJan Antonín left for Brno."
    assert [told for told, _ in of_kind(text, Kind.DATES)] == []


def test_he_is_nobody_where_two_were_named_by_their_surnames() -> None:
    text = (
        "Anatoly Karpov and Viktor Korchnoi met.\n\n"
        "Karpov beat Korchnoi at Baguio in 1978. His match with Emil Vorel was opened in 1984."
    )
    assert [told for told, _ in of_kind(text, Kind.DATES)] == [
        "When did Anatoly Karpov beat Korchnoi at Baguio?"
    ]


def test_which_general_is_asked_of_what_no_other_did() -> None:
    text = "General Jan Suk came of an old family of Brno. General Petr Malý took Prague."
    assert of_kind(text, Kind.LEADERS) == [("Which general took Prague?", "Petr Malý")]


def test_a_figure_is_asked_for_where_no_question_when_tells_it() -> None:
    study, _ = study_text("Norland sent 2,500 soldiers to Brno in May 1920.", "text")
    made = [drafts_of(study, kinds=kinds) for kinds in ([Kind.NUMBERS], tuple(Kind))]
    assert [[each.told for each in some] for some in made] == [
        ["How many soldiers did Norland send to Brno in May 1920?"],
        ["When did Norland send 2,500 soldiers to Brno?"],
    ]


def test_nobody_is_asked_how_many_were_told_what() -> None:
    text = "In Brno Jan Novák told 4,000 people that Petr Suk had won."
    assert of_kind(text, Kind.NUMBERS) == [
        (text.replace("4,000", "[4,000|4000]"), text.replace("4,000", "[4,000|4000]"))
    ]


def test_a_nation_keeps_its_capital_inside_a_question() -> None:
    text = "Soviet troops were withdrawn from Brno in 1958. Jan Suk met Soviet troops."
    assert of_kind(text, Kind.DATES) == [("When were Soviet troops withdrawn from Brno?", "1958")]


def test_only_the_kinds_that_are_wanted_are_made() -> None:
    study, _ = study_text("Twelve states founded NATO in 1949.", "x")
    assert {each.kind for each in drafts_of(study, "en", (Kind.NUMBERS,))} == {Kind.NUMBERS}


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (
            "Festivities for 600 guests, begun in Brno on 22 May 1882, ended in Prague.",
            "When were festivities for 600 guests begun in Brno?",
        ),
        (
            "A committee under Jan Suk, Paymaster General, met in Brno in October 1957.",
            "When did a committee under Jan Suk meet in Brno?",
        ),
        (
            "A hastily armed militia from Altdorf marched up the valley of Brno in May 1875.",
            "When did a hastily armed militia from Altdorf march up the valley of Brno?",
        ),
    ],
)
def test_a_subject_is_what_the_verb_belongs_to(text: str, prompt: str) -> None:
    assert [each.told for each in drafts(text)] == [prompt]


def test_a_noun_in_ly_is_no_adverb() -> None:
    assert subject_and_predicate("the assembly met in Brno") == ("the assembly", "met in Brno")


def test_a_participle_in_front_makes_no_subject_of_what_counts_it() -> None:
    text = "Twice forced from office in 1915, Jan Suk set up a government in Brno in October 1916."
    assert not any("did Twice" in each.told for each in drafts(text))


@pytest.mark.parametrize(
    "text",
    [
        "The minister of Norland told the press in May 1920.",
        "In May 1920 Suk succeeded Malý.",
        "Negotiations were opened in 2008.",
        "The negotiations were wrecked by Norland in December 1991.",
        "In May 1920 police fired on its supporters in Brno Square.",
    ],
)
def test_what_lacks_what_it_speaks_of_is_not_drafted(text: str) -> None:
    assert drafts(text, "History of Norland") == []


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        (
            "The minister of Norland told the press of the pact of Brno in May 1920.",
            "When did the minister of Norland tell the press of the pact of Brno?",
        ),
        (
            "In May 1920 Jan Suk succeeded Malý.",
            "When did Jan Suk succeed Malý?",
        ),
        (
            "In May 1920 police fired on Norland and its supporters.",
            "When did police fire on Norland and its supporters?",
        ),
    ],
)
def test_what_says_enough_is(text: str, prompt: str) -> None:
    assert prompt in [each.told for each in drafts(text, "History of Norland")]


def test_a_list_of_dates_without_a_verb_is_no_statement() -> None:
    listed = "Jan Suk in Brno, 1960–1965 Petr Uher in Prague, 1965–1972 Karel Malý, 1972–1975 {}"
    assert drafts(listed.format("in Vienna.")) == []
    assert drafts(listed.format("ruled in Vienna.")) != []


def test_one_end_of_a_range_is_no_gap() -> None:
    text = "{} people left Norland in Brno."
    for ranged in ("Between 1.5 and 1.75 million", "From 20 to 30"):
        assert not any(
            "[1.75" in told or "[30" in told
            for told, _ in of_kind(text.format(ranged), Kind.NUMBERS)
        )


def test_a_day_does_not_give_away_the_month_before_it() -> None:
    text = "In February 1880, on the evening of 28 February 1880, a drill came through Norland."
    assert not any("[February 1880]" in each.told for each in drafts(text))
    text = (
        "Jan Suk came to Brno in March 1801, and he left Norland on 17 March 1801 in Uher's ship."
    )
    assert drafts(text) != []


def test_a_year_of_a_name_is_no_date() -> None:
    assert of_kind("The plan Rail 2000 was approved in Brno on 6 December 1987.", Kind.DATES) == [
        ("When was the plan Rail 2000 approved in Brno?", "1987-12-06")
    ]


def test_a_season_of_two_years_ends_with_its_figures() -> None:
    text = "Under Jan Novák Brno won all matches until 1920-21, a feat that Prague never repeated."
    assert [told for told, _ in of_kind(text, Kind.DATES)] == [
        "Under Jan Novák Brno won all matches until [1920-21], a feat that Prague never repeated."
    ]


def test_dots_inside_an_abbreviation_end_no_sentence() -> None:
    text = "In 1912 Jan Novák joined N.V. Brno Lamps, and in 1914 Petr Suk left the Prague Works."
    assert ("When did Petr Suk leave the Prague Works?", "1914") in of_kind(text, Kind.DATES)


def test_behind_an_abbreviation_a_sentence_may_begin() -> None:
    text = "Jan Suk left Brno on 3 May 1899 at 11.30 p.m. In 2002 floods damaged the Brno Bridge."
    assert [draft.key for draft in drafts(text) if draft.field == "date"] == ["1899-05-03", "2002"]


def test_half_a_date_does_not_stand_in_a_question() -> None:
    text = "Nobody lost until 2005, when Jan Novák won the Brno Cup in Prague on 12 September."
    assert not any("12 September?" in told for told, _ in of_kind(text, Kind.DATES))


def test_what_was_done_again_is_a_statement() -> None:
    text = "Fees at the Brno Museum, introduced in 1974, were abolished again in 2001."
    made = [told for told, _ in of_kind(text, Kind.DATES)]
    assert not any("again?" in told for told in made)
    assert any("again in [2001]" in told for told in made)


def test_a_title_with_a_colon_is_not_cut() -> None:
    text = "Persia: Views of the East was printed in Brno in 1894."
    assert [told for told, _ in of_kind(text, Kind.DATES)] == [
        "Persia: Views of the East was printed in Brno in [1894]."
    ]


def test_a_year_is_not_reckoned_where_the_day_follows() -> None:
    text = "Jan Suk came in 1863. Thirteen years later Petr Novák left Brno on 30 May 1876."
    assert of_kind(text, Kind.DATES)[1:] == [("When did Petr Novák leave Brno?", "1876-05-30")]


def test_a_had_been_goes_with_its_subject() -> None:
    assert of_kind("The works at Brno had been shut in August 1993.", Kind.DATES) == [
        ("When were the works at Brno shut?", "1993-08")
    ]


def test_a_word_with_a_capital_inside_a_sentence_keeps_it() -> None:
    text = "Nobody had planned for Eurostar. Eurostar services were extended to Brno in May 1996."
    assert [draft.told for draft in drafts(text)] == [
        "When were Eurostar services extended to Brno?"
    ]


@pytest.mark.parametrize(
    ("text", "cloze"),
    [
        (
            "Sokol Vltava was renamed Sokol Vltava VII, in 1953 Dynamo.",
            "Sokol Vltava was renamed Sokol Vltava VII, in [1953] Dynamo.",
        ),
        (
            "Jan Novák won three medals at the 1952 Summer Games in Brno.",
            "Jan Novák won three medals at the [1952] Summer Games in Brno.",
        ),
    ],
)
def test_what_stands_around_a_year_may_be_no_part_of_it(text: str, cloze: str) -> None:
    assert [each.told for each in drafts(text)] == [cloze]


def test_a_year_in_the_name_of_an_asteroid_is_no_date() -> None:
    text = "The people of Brno saw Jan Novák and gave the star a name, 2007 VN84."
    assert drafts(text) == []


@pytest.mark.parametrize(
    ("text", "prompt"),
    [
        ("Rudé právo answered Jan Suk in 1977.", "When did Rudé právo answer Jan Suk?"),
        (
            "Transport of coal to Prague began in 1977.",
            "When did transport of coal to Prague begin?",
        ),
        ("Fishermen saw Prague in 1927.", "When did fishermen see Prague?"),
        (
            "Thirty-eight men of Prague were shot in 1939.",
            "When were thirty-eight men of Prague shot?",
        ),
    ],
)
def test_a_subject_has_a_capital_where_it_is_a_name(text: str, prompt: str) -> None:
    assert [each.told for each in drafts(text)] == [prompt]


def test_a_subject_behind_a_lead_is_small() -> None:
    text = "After a war and the peace of Brno in May 1939, The Soviet Union left."
    [draft] = drafts(text)
    assert draft.told == "After a war and the peace of Brno in [May 1939], the Soviet Union left."


def test_whoever_the_sentence_names_last_may_be_he() -> None:
    text = """
    Jan Novák called Prague in 1989. Kari Malá, chief since 1977, had bought the Brno Mill; he left
    Porth on 11 December 1988.
    """
    assert "When did Jan Novák leave Porth?" not in [each.told for each in drafts(text, "Brno")]


@pytest.mark.parametrize(
    "text",
    [
        "The Brno Office praised the gate of the town. It was closed in May 1950.",
        "The Brno Office named it Gate of the Year, and it fell in December 1950.",
    ],
)
def test_it_may_be_what_another_dealt_with(text: str) -> None:
    assert drafts(text, "Siege of Porth") == []
