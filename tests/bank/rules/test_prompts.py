"""Prompts: their grammar, their negations, their length, whether they ask, and what they name."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check


def test_an_article_or_a_verb_that_fits_the_right_option_alone_is_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: an
        prompt: The agreement was an
        choices: [right: act of appeasement, wrong: declaration of war, wrong: treaty]
      - id: a
        prompt: "The agreement was a ____."
        choices: [right: treaty, wrong: act, wrong: ultimatum]
      - id: were
        prompt: Those who signed were
        choices: [right: two ministers, wrong: a general, wrong: the president]
      - id: another-fits
        prompt: The agreement was an
        choices: [right: act, wrong: ultimatum, wrong: treaty]
      - id: a-union
        prompt: It was a
        choices: [right: union, wrong: treaty, wrong: pact]
      - id: no-article
        prompt: What was the agreement?
        choices: [right: an act, wrong: a treaty, wrong: a pact]
    """
    assert told("grammar-cue") == [
        "4 The agreement was an",
        '7 "The agreement was a ____."',
        "10 Those who signed were",
    ]


def test_an_article_goes_by_the_sound_and_a_verb_by_its_number(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: said-yoo
        prompt: It was a
        choices: [right: union, wrong: act, wrong: alliance]
      - id: said-yoo-beside
        prompt: It was a
        choices: [right: pact, wrong: union, wrong: alliance]
      - id: silent
        prompt: It took an
        choices: [right: hour, wrong: day, wrong: week]
      - id: was
        prompt: The one who signed was
        choices: [right: Beneš, wrong: two ministers, wrong: the generals]
      - id: two-by-and
        prompt: Those who signed were
        choices: [right: Beneš and Potemkin, wrong: Masaryk, wrong: Litvinov]
      - id: two-beside-and
        prompt: Those who signed were
        choices: [right: two ministers, wrong: Masaryk and Litvinov, wrong: Stalin]
    """
    assert told("grammar-cue") == [
        "4 It was a",
        "10 It took an",
        "13 The one who signed was",
        "16 Those who signed were",
    ]


def test_a_question_for_several_things_and_an_article_before_a_blank_are_cues(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: noun
        prompt: Which powers sent envoys?
        choices: [right: France and Britain, wrong: Poland, wrong: Spain]
      - id: number
        prompt: In which two cities was it printed?
        choices: [right: Brno and Zlín, wrong: Plzeň, wrong: Tábor]
      - id: were
        prompt: What were the guards of the factories called?
        choices: [right: the militias, wrong: the front, wrong: the army]
      - id: blank-within
        prompt: He ruled from an ___ in the hills.
        choices: [right: abbey, wrong: castle, wrong: palace]
      - id: dots-within
        prompt: He signed a … with the old foe.
        choices: [right: treaty, wrong: armistice, wrong: agreement]
      - id: all-several
        prompt: Which powers sent envoys?
        choices: [right: France and Britain, wrong: Poland and Spain, wrong: Spain]
      - id: noun-in-s
        prompt: Which congress elected him?
        choices: [right: that of the unions, wrong: the party's, wrong: the ninth]
      - id: cities-in-s
        prompt: Which cities hosted it in turn?
        choices: [right: Prague, wrong: Paris, wrong: Vienna]
      - id: one
        prompt: Which power sent envoys?
        choices: [right: France and Britain, wrong: Poland, wrong: Spain]
    """
    assert told("grammar-cue") == [
        "4 Which powers sent envoys?",
        "7 In which two cities was it printed?",
        "10 What were the guards of the factories called?",
        "13 He ruled from an ___ in the hills.",
        "16 He signed a … with the old foe.",
    ]


def test_articles_are_looked_for_in_english_alone(told: Told) -> None:
    """
    bank: bank
    language: cs
    questions:
      - id: a-is-and
        prompt: Dohodu podepsali Beneš a
        choices: [right: Stalin, wrong: Eden, wrong: Attlee]
    """
    assert told("grammar-cue") == []


def test_a_negation_in_the_question_is_told_where_it_is_not_marked(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: plain
        prompt: Which of these states did not sign?
        choices: [right: Poland, wrong: France, wrong: Italy]
      - id: late
        prompt: In 1938, which state didn't sign?
        choices: [right: Poland, wrong: France, wrong: Italy]
      - id: marked
        prompt: Which of these states did NOT sign?
        choices: [right: Poland, wrong: France, wrong: Italy]
      - id: aside
        prompt: What did France, which was not bound, do?
        choices: [right: It signed, wrong: It fought, wrong: It left]
      - id: reason
        prompt: Why did France not help?
        choices: [right: It was weak, wrong: It was far, wrong: It was bribed]
      - id: typed
        prompt: Which state did not sign?
        answer: Poland
    """
    assert told("unmarked-negative") == ["4 not", "7 didn't"]


def test_negations_are_known_in_czech_slovak_german_and_russian(told: Told) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - id: cs
        prompt: Která z mocností nebyla přizvána?
        choices: [right: Polsko, wrong: Francie, wrong: Itálie]
    == de.yaml
    bank: de
    language: de
    questions:
      - id: de
        prompt: Welche Macht war nicht eingeladen?
        choices: [right: Polen, wrong: Frankreich, wrong: Italien]
    == ru.yaml
    bank: ru
    language: ru
    questions:
      - id: ru
        prompt: Какая держава не подписала?
        choices: [right: Польша, wrong: Франция, wrong: Италия]
    == sk.yaml
    bank: sk
    language: sk
    questions:
      - id: sk
        prompt: Ktorá z mocností nebola prizvaná?
        choices: [right: Poľsko, wrong: Francúzsko, wrong: Taliansko]
    """
    assert told("unmarked-negative") == ["5 nebyla", "5 nicht", "5 не", "5 nebola"]


NEGATIVE = (
    ("en", "Choose the power that was not asked to Munich.", "not"),
    ("en", "Name the minister who never resigned.", "never"),
    ("en", "Pick the state which didn't send troops: which one was it?", "didn't"),
    ("en", "Which of the laws could not be changed?", "not"),
    ("en", "Which of the states that signed did not ratify?", "not"),
    ("en", "Each of these was a party of the Front except", "except"),
    ("en", "Each of these was a party of the Front except for one: which?", "except"),
    ("en", "All of these took part except ____.", "except"),
    ("en", "Which of these sentences on the putsch is untrue?", "untrue"),
    ("en", "Of the four dates, which is wrong?", "wrong"),
    ("en", "Mark the false statement.", "false"),
    ("en", "Three of these are prime. Which one is not?", "not"),
    ("en", "Which of the following is incorrect about enzymes?", "incorrect"),
    ("en", "Which of these states had no army?", "no"),
    ("en", "Choose the metal that is no alloy.", "no"),
    ("en", "Which animal lays no eggs?", "no"),
    ("en", "Which planet is neither rocky nor gaseous?", "neither"),
    ("en", "Which treaty did nobody ratify?", "nobody"),
    ("en", "Which of these did no one sign?", "no one"),
    ("en", "Which state did nothing in 1968?", "nothing"),
    ("en", "Which bank paid none of its debts?", "none"),
    ("cs", "Které zvíře neumí létat?", "neumí"),
    ("cs", "Který prvek se zde nevyskytuje?", "nevyskytuje"),
    ("cs", "Vyberte stát, který se invaze nezúčastnil.", "nezúčastnil"),
    ("cs", "Které tvrzení o puči je nesprávné?", "nesprávné"),
    ("cs", "Kdo z nich smlouvu nepodepsal?", "nepodepsal"),
    ("sk", "Označte štát, ktorý nevstúpil do vojny.", "nevstúpil"),
    ("de", "Nennen Sie den Staat, der nicht einmarschierte.", "nicht"),
    ("de", "Welche Aussage ist falsch?", "falsch"),
    ("cs", "Která země není členem Evropské unie?", "není"),
    ("cs", "Co není pravda?", "není"),
    ("cs", "Které z těchto měst není hlavní město?", "není"),
    ("cs", "Kdo nikdy nebyl prezidentem?", "nikdy"),
    ("cs", "Která země nikdy nepatřila k Varšavské smlouvě?", "nikdy"),
    ("cs", "Ve kterém městě nikdy nesídlila vláda?", "nikdy"),
    ("cs", "Který prvek netvoří kation?", "netvoří"),
    ("cs", "Která věta neobsahuje příčestí?", "neobsahuje"),
    ("cs", "Který stát nesousedí s Českem?", "nesousedí"),
    ("cs", "Které slovo nemá koncovku?", "nemá"),
    ("cs", "Co nevede elektrický proud?", "nevede"),
    ("cs", "Která řeka neteče přes Prahu?", "neteče"),
    ("cs", "Který z nich neplatí za zakladatele?", "neplatí"),
    ("cs", "Která země nevstoupila do války?", "nevstoupila"),
    ("cs", "Který prezident nezemřel v úřadu?", "nezemřel"),
    ("cs", "Co nepatří mezi savce?", "nepatří"),
    ("cs", "Který z kyselin nereaguje s mědí?", "nereaguje"),
    ("cs", "Které číslo nedělí dvanáct?", "nedělí"),
    ("cs", "Které z čísel se nedá dělit třemi?", "nedá"),
    ("cs", "Kdo nezískal Nobelovu cenu?", "nezískal"),
    ("cs", "Který z nich nezná řešení?", "nezná"),
    ("cs", "Které sloveso nevyžaduje čtvrtý pád?", "nevyžaduje"),
    ("cs", "Všechny tyto státy podepsaly až na jeden: který?", "až na"),
    ("cs", "Na které konferenci nikdo z velmocí nechyběl?", "nechyběl"),
    ("cs", "Které zvíře nikdy nespí?", "nikdy"),
    ("cs", "Které z uvedených slov nevyjadřuje děj?", "nevyjadřuje"),
    ("cs", "Která smlouva neplatila?", "neplatila"),
    ("cs", "Jaká kyselina neobsahuje kyslík?", "neobsahuje"),
    ("cs", "Ve kterém roce se nekonaly volby?", "nekonaly"),
    ("cs", "Co nejde rozpustit ve vodě?", "nejde"),
    ("cs", "Co nepotřebuje kyslík?", "nepotřebuje"),
    ("cs", "Které tvrzení není správné?", "není"),
    ("sk", "Ktorá krajina nie je členom?", "nie je"),
    ("sk", "Kto nikdy nebol prezidentom?", "nikdy"),
    ("sk", "Ktorý štát nesusedí so Slovenskom?", "nesusedí"),
    ("sk", "Čo nevedie prúd?", "nevedie"),
    ("sk", "Ktoré číslo nedelí dvanásť?", "nedelí"),
    ("sk", "Ktoré slovo neobsahuje samohlásku?", "neobsahuje"),
    ("de", "Welches Land war nie Mitglied?", "nie"),
    ("de", "Wer war niemals Kanzler?", "niemals"),
    ("de", "Welcher Staat ist kein Mitglied der EU?", "kein"),
    ("de", "Welches Wort ist keine Präposition?", "keine"),
    ("de", "Wer hatte keinen Sohn?", "keinen"),
    ("de", "Was gehört nicht dazu?", "nicht"),
    ("de", "Welches dieser Tiere hat keine Flügel?", "keine"),
    ("de", "In welchem Jahr gab es keine Wahlen?", "keine"),
    ("de", "Bei welchem Verb steht nie der Dativ?", "nie"),
    ("de", "Alle diese Staaten unterschrieben bis auf einen: welcher?", "bis auf"),
    ("de", "Welche Zahl ist weder gerade noch prim?", "weder"),
    ("de", "Welches Element leitet keinen Strom?", "keinen"),
    ("de", "Welchen Vertrag unterschrieb niemand?", "niemand"),
    ("de", "Wer tat 1938 nichts?", "nichts"),
    ("ru", "Назовите страну, которая не участвовала.", "не"),
    ("ru", "Какое утверждение неверно?", "неверно"),
)

POSITIVE = (
    ("en", "Which border was not settled until 1920?"),
    ("en", "Who was not only a general but also a scientist?"),
    ("en", "Which union vowed to never strike again?"),
    ("en", "Which minister gave up the habit of not answering?"),
    ("en", "Who declared that the army need not obey?"),
    ("en", "Which paper said the party would never rule alone?"),
    ("en", "Which reason explains why France did not march?"),
    ("en", "Which state that was not a member sent arms?"),
    ("en", "Name the man who taught that truth never loses."),
    ("en", "Who asked the troops not to shoot?"),
    ("en", "What was wrong with the plan?"),
    ("en", "What was wrong?"),
    ("en", "Which powers did NOT sign?"),
    ("en", "Each of these was a party of the Front EXCEPT"),
    ("en", "The envoys did not sign. Which power had sent them?"),
    ("en", "Which empire was no longer a member in 1990?"),
    ("en", "Who had no choice but to resign?"),
    ("en", "Who was none other than the brother of the king?"),
    ("en", "Which treaty left the state with no allies?"),
    ("en", "Which symphony is No. 5?"),
    ("en", "Who lost the first no-confidence vote?"),
    ("en", "Which plane fell into no man's land?"),
    ("en", "Which actor played Dr. No?"),
    ("en", "Which play is called Much Ado About Nothing?"),
    ("en", "Which pact had nothing but enemies?"),
    ("en", "Who promised that no troops would come?"),
    ("en", "Which minister was second to none in cunning?"),
    ("en", "Which poem ends with the word nobody?"),
    ("en", "Which deputies answered “no” in 1938?"),
    ("en", "Which prize did no one less than Einstein receive?"),
    ("cs", "Kdo v neděli promluvil?"),
    ("cs", "Která země leží v Německu?"),
    ("cs", "Který vládce nechal zbořit pomník?"),
    ("cs", "Která řeka je nejdelší?"),
    ("cs", "Která země je největší?"),
    ("cs", "Kdo byl nejmladší prezident?"),
    ("cs", "Který německý kancléř vládl nejdéle?"),
    ("cs", "Který stát získal nezávislost?"),
    ("cs", "Která země je neutrální?"),
    ("cs", "Které nemocné zvíře přežilo?"),
    ("cs", "Která nedávná válka skončila mírem?"),
    ("cs", "Který národ žije v neúrodné zemi?"),
    ("cs", "Kdo založil neziskovou organizaci?"),
    ("cs", "Který z ministrů nesl vinu?"),
    ("cs", "Kdo nesl odpovědnost?"),
    ("cs", "Která kniha nese název Babička?"),
    ("cs", "Kdo nechal postavit hrad?"),
    ("cs", "Který z nich řekl, že nikdy neustoupí?"),
    ("cs", "Která země nejen podepsala, ale i ratifikovala?"),
    ("cs", "Co znamená slovo neděle?"),
    ("cs", "Kdo v nebezpečí zachránil loď?"),
    ("cs", "Která nemoc neustále zabíjela děti?"),
    ("cs", "Který děj probíhá nepřetržitě?"),
    ("cs", "Kdo napsal Nesnesitelnou lehkost bytí?"),
    ("cs", "Která nehoda se stala roku 1986?"),
    ("cs", "Kdo nenáviděl krále?"),
    ("cs", "Které nerosty se těží v Kutné Hoře?"),
    ("cs", "Kdo nebo co ohrožovalo město?"),
    ("cs", "Co se nestalo až do roku 1945?"),
    ("cs", "Která žena neznámého původu vládla?"),
    ("sk", "Ktorá rieka je najdlhšia?"),
    ("sk", "Kto bol nemecký kancelár?"),
    ("sk", "Ktorá krajina je neutrálna?"),
    ("sk", "Kto nechal postaviť hrad?"),
    ("de", "Welcher Niederländer malte die Nachtwache?"),
    ("de", "Wer sagte, er habe nie gelogen?"),
    ("de", "Was geschah nicht vor 1918?"),
    ("de", "Welche keimfreie Lösung nimmt man?"),
    ("de", "Wer war kein Geringerer als der Kaiser selbst?"),
    ("cs", "Který nepřítel přepadl město?"),
    ("de", "Wer war nicht nur General?"),
    ("de", "Wer war nichts als ein Schauspieler?"),
    ("ru", "Кто был не только генералом?"),
)


def _asked(folder: Path, language: str, prompt: str) -> list[str]:
    """Return what is told of a question with three options, by the word."""
    bank = f"""
bank: bank
language: {language}
questions:
  - {{id: q, prompt: "{prompt}", choices: [right: A1, wrong: B1, wrong: C1]}}
"""
    (folder / "bank.yaml").write_text(bank.lstrip(), "utf-8")
    found = [each for each in check([folder]).problems if each.code == "unmarked-negative"]
    return [each.message.split("`")[1] for each in found]


@pytest.mark.parametrize(("language", "prompt", "word"), NEGATIVE)
def test_a_prompt_that_asks_for_what_is_not_so_is_told(
    tmp_path: Path, language: str, prompt: str, word: str
) -> None:
    assert _asked(tmp_path, language, prompt) == [word]


@pytest.mark.parametrize(("language", "prompt"), POSITIVE)
def test_a_prompt_with_such_a_word_that_asks_for_what_is_so_is_not(
    tmp_path: Path, language: str, prompt: str
) -> None:
    assert _asked(tmp_path, language, prompt) == []


def test_a_prompt_asks_leaves_a_blank_or_tells_what_to_do(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: term, prompt: The first prime minister, answer: Karel Kramář}
      - {id: asks, prompt: "Who was he, the first prime minister?", answer: Karel Kramář}
      - {id: blank, prompt: The first prime minister was ____., answer: Karel Kramář}
      - {id: dots, prompt: The first prime minister was ..., answer: Karel Kramář}
      - {id: order, prompt: Name the first prime minister., answer: Karel Kramář}
      - {id: cesky, prompt: Uveďte prvního ministerského předsedu., answer: Karel Kramář}
      - {id: statement, prompt: He was the first prime minister., truth: true}
      - {id: fill, prompt: From the speech., cloze: "The [iron] curtain"}
    """
    assert told("no-question") == ["3 The first prime minister"]


ORDERS = (
    ("en", "Translate “house” into Latin."),
    ("en", "Calculate 3 + 4 × 2."),
    ("en", "Correct the mistake."),
    ("cs", "Přeložte slovo „dům“ do angličtiny."),
    ("cs", "Vypočítejte 3 + 4."),
    ("sk", "Vypočítajte 3 + 4."),
    ("de", "Übersetze „Haus“ ins Englische."),
    ("ru", "Переведите слово «дом»."),
    ("fr", "Nommez la capitale de la France."),
    ("ja", "日本の首都はどこですか。"),
)
NO_ORDERS = (
    ("en", "Statement on enzymes"),
    ("en", "Named after a god"),
    ("en", "Matches of 1954"),
    ("cs", "Hlavní město Peru"),
)


@pytest.mark.parametrize(("language", "prompt"), [*ORDERS, *NO_ORDERS])
def test_an_order_is_known_by_its_verb_in_the_languages_that_are_looked_at(
    tmp_path: Path, language: str, prompt: str
) -> None:
    bank = f"""
bank: bank
language: {language}
questions:
  - {{id: q, prompt: {prompt}, answer: domus}}
"""
    (tmp_path / "bank.yaml").write_text(bank.lstrip(), "utf-8")
    found = [each.code for each in check([tmp_path]).problems if each.code == "no-question"]
    assert found == (["no-question"] if (language, prompt) in NO_ORDERS else [])


def test_a_sentence_that_each_option_ends_asks_enough(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: begun, prompt: The longest river is the, choices: [right: Volga, wrong: Rhine]}
      - {id: typed, prompt: The longest river is the, answer: Volga}
      - {id: no-verb, prompt: The longest river, choices: [right: Volga, wrong: Rhine]}
    """
    assert told("no-question") == ["4 The longest river is the", "5 The longest river"]


def test_a_prompt_has_forty_words_at_most(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: forty-one
        prompt:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 a40 a41?
        answer: A
      - id: forty
        prompt:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 a40?
        answer: A
    """
    assert [each.split()[0] for each in told("long-prompt")] == ["5"]


def test_a_text_with_gaps_has_forty_words_at_most_gaps_among_them(told: Told) -> None:
    """
    bank: bank
    questions:
      - id: forty-one
        cloze:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 [A and]
      - id: forty
        cloze:
          a1 a2 a3 a4 a5 a6 a7 a8 a9 a10 a11 a12 a13 a14 a15 a16 a17 a18 a19 a20 a21 a22 a23 a24
          a25 a26 a27 a28 a29 a30 a31 a32 a33 a34 a35 a36 a37 a38 a39 [A]
    """
    assert [each.split()[0] for each in told("long-prompt")] == ["5"]


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


def test_two_prompts_with_the_same_telling_words_are_told(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: one, prompt: When was the treaty of alliance with Moscow signed?, date: 1935-05-16}
      - {id: two, prompt: When did Moscow sign the treaty of alliance?, date: 1935-05-17}
      - {id: who, prompt: Who signed the treaty of alliance with Moscow?, answer: Edvard Beneš}
      - {id: year, prompt: When was the treaty of alliance with Moscow of 1943?, date: 1943-12-12}
    """
    assert told("near-duplicate") == ["4 When did Moscow sign the treaty of alliance?"]


def test_prompts_made_alike_on_purpose_ask_for_different_things(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: lungs, prompt: Which vessel leads from the heart to the lungs?, answer: an artery}
      - {id: heart, prompt: Which vessel leads from the lungs to the heart?, answer: a vein}
      - {id: be, prompt: What is the past participle of be?, answer: been}
      - {id: do, prompt: What is the past participle of do?, answer: done}
      - {id: do-again, prompt: What is the past participle of do?, answer: did}
      - {id: yo, prompt: "hablar: yo", cloze: "Yo [hablo] español."}
      - {id: tu, prompt: "hablar: tú", cloze: "Tú [hablas] español."}
      - {id: one-key, prompt: What is the past participle of the do?, answer: done}
    """
    assert [each.split()[0] for each in told("near-duplicate")] == ["7", "10"]


def test_prompts_with_one_key_that_nearly_say_the_same_are_told_but_not_of_two_years(
    told: Told,
) -> None:
    """
    bank: bank
    questions:
      - {id: one, prompt: Which foreign minister signed the alliance with Moscow?, answer: Beneš}
      - {id: two, prompt: Which foreign minister of Prague signed the alliance with Moscow?,
          answer: Beneš}
      - {id: first-year, answer: Beneš,
          prompt: Which old professor led the young republic in Prague through the crisis of 1935?}
      - {id: next-year, answer: Beneš,
          prompt: Which old professor led the young republic in Prague through the crisis of 1938?}
    """
    assert [each.split()[0] for each in told("near-duplicate")] == ["4"]


def test_a_twin_is_named_with_its_line_and_the_bank_where_that_is_another(folder: Path) -> None:
    """
    == course.yaml
    course: course
    == bank.yaml
    bank: bank
    questions:
      - {id: one, prompt: When was the treaty of alliance with Moscow signed?, date: 1935-05-16}
      - {id: two, prompt: When did Moscow sign the treaty of alliance?, date: 1935-05-17}
    == other.yaml
    bank: other
    questions:
      - {id: three, prompt: When was the alliance treaty with Moscow signed?, date: 1935-05-18}
    """
    told = [each.message for each in check([folder]).problems if each.code == "near-duplicate"]
    assert told == [
        "this asks nearly the same as the question `one` in line 3",
        "this asks nearly the same as the question `one` in line 3 of bank.yaml",
    ]


def test_a_prompt_that_says_nothing_counts_with_what_is_to_be_done(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: one, prompt: Put these in order of time., order: [Munich, Moscow]}
      - {id: two, prompt: Put these in order of time., order: [Warsaw, Paris]}
      - {id: three, prompt: Put these in order of time., order: [Paris, Warsaw]}
      - {id: pick, prompt: Which statement is true today?, choices: [right: Yes, wrong: No]}
      - {id: other, prompt: Which statement is true today?, choices: [right: Up, wrong: Down]}
      - {id: gap-one, cloze: "The treaty was signed in [Prague]"}
      - {id: gap-two, cloze: "The treaty was signed in [Moscow]"}
    """
    assert told("near-duplicate") == [
        "5 Put these in order of time.",
        '9 "The treaty was signed in [Moscow]"',
    ]
