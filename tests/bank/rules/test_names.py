"""Names that are one slip away from a name of the register."""

from tests.bank.rules.conftest import Told


def test_a_name_with_a_slip_is_told_wherever_it_stands(told: Told) -> None:
    """
    bank: bank
    names:
      Klement Gottwald: [Gottwald, Готвальд]
      President Bulgarov: [Bulgarov]
      Bulgaria: [Bulharsko]
      Molotov–Ribbentrop Agreement: [Pact of 1939]
    questions:
      - id: slips
        prompt: Who followed Gotwald?
        answer: Antonín Zápotocký
        hints: [He did not, Not Gottawld]
        wrong:
          - A Gotttwald: He was no other.
          - Somebody: It was Ribentrop.
        why: Gottwalds, Gottwaldov, Bulgarian, Prezident, Agreemant and gotwald are no slips.
    """
    assert told("misspelt-name") == [
        "9 Gotwald",
        "11 Gottawld",
        "13 Gotttwald",
        "14 Ribentrop",
    ]


def test_a_slip_in_a_key_a_gap_or_an_item_is_told(told: Told) -> None:
    """
    bank: bank
    names:
      Nikita Khrushchev: [Khrushchev]
      Warsaw Pact: []
      Gustáv Husák: [Husák]
    questions:
      - {id: key, prompt: Who spoke?, answer: Nikita Krhushchev}
      - {id: key-beside-wrong, prompt: Who spoke?, answer: Nikita Krushchev, wrong: [Tito, Mao]}
      - {id: several, prompt: Who met?, answers: [Kádár, Gustáv Hussák], need: 2}
      - {id: gap, cloze: "The speech of [Khruschev] was secret."}
      - {id: around, cloze: "The [pact] of Warrsaw was signed."}
      - {id: items, prompt: Put in order., order: [The Warszaw Pact, The speech of Khurshchev]}
      - {id: pairs, prompt: Match., match: {Moscow: Khrushchew, Prague: Husák}}
      - {id: accepted, prompt: Who spoke?, answer: Nikita Khrushchev, accept: Chruschtschow}
    """
    assert told("misspelt-name") == [
        "7 Krhushchev",
        "8 Krushchev",
        "9 Hussák",
        "10 Khruschev",
        "11 Warrsaw",
        "12 Warszaw",
        "12 Khurshchev",
        "13 Khrushchew",
    ]


def test_of_a_short_name_a_slip_within_is_told_and_another_word_is_not(told: Told) -> None:
    """
    bank: bank
    names:
      Emil Hácha: [Hácha]
      Josef Stalin: [Stalin]
      Vladimir Lenin: [Lenin]
      Brest-Litovsk: [Brest]
      Prague: [Praha]
    questions:
      - {id: slips, prompt: When did Hacsha see Stallin?, date: 1939, hints: [In Parague.]}
      - {id: swapped, prompt: When did Satlin die?, date: 1953}
      - {id: sister, prompt: When was Pracue freed?, date: 1945, why: Pragve rose.}
      - {id: others, prompt: When did Levin and Jozef leave Breast for Prahu?, date: 1920}
      - {id: first, prompt: Stain or blood?, answer: A stain, hints: [It fell. Stain it was.]}
      - {id: first-of-a-name, prompt: Stalinn Avenue was where?, answer: Hcha}
    """
    assert told("misspelt-name") == [
        "9 Hacsha",
        "9 Stallin",
        "9 Parague",
        "10 Satlin",
    ]


def test_a_consonant_at_the_end_is_a_slip_where_no_ending_makes_it(told: Told) -> None:
    """
    bank: bank
    names:
      Klement Gottwald: [Gottwald]
      Antonín Zápotocký: []
      Communist Party: []
      Bulgaria: []
    questions:
      - {id: slips, prompt: What did Gottwalt and Gottwadl say to Antoním?, answer: No}
      - {id: endings, prompt: Had Gottwalda and Gottwalds of Communism in Bulgarie?, answer: A}
    """
    assert told("misspelt-name") == ["8 Gottwalt", "8 Gottwadl", "8 Antoním"]


def test_capitals_mean_no_name_in_german_and_titles_are_none(told: Told) -> None:
    """
    bank: bank
    language: de
    names:
      Josef Stalin: [Stalin]
      George Marshall: [Marshall]
    questions:
      - {id: noun, prompt: Was war der Stallin der Marshal sah?, answer: Nichts}
    """
    assert told("misspelt-name") == []


def test_a_word_as_near_to_one_name_as_to_another_is_none_of_them(told: Told) -> None:
    """
    bank: bank
    names:
      Jan Masaryk: [Masaryk]
      Jan Mazaryk: [Mazaryk]
    questions:
      - {id: who, prompt: Where was Maparyk born?, answer: Brno}
    """
    assert told("misspelt-name") == []


def test_a_word_that_stands_in_three_questions_is_no_slip(told: Told) -> None:
    """
    bank: bank
    names:
      Klement Gottwald: [Gottwald]
    questions:
      - {id: one, prompt: Where was Gottvald born?, answer: Brno}
      - {id: two, prompt: Who was the wife of Gottvald?, answer: Anna}
      - {id: three, prompt: What did Gottvald paint?, answer: towers}
    """
    assert told("misspelt-name") == []
