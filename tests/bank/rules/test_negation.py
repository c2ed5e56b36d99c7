"""Prompts that ask for what is not so, in a small word that is easily overlooked."""

from pathlib import Path

import pytest
from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check


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
    ("en", "Where can sound not travel?", "not"),
    ("en", "In water, when does it not sink?", "not"),
    ("cs", "Kde se nemluví česky?", "nemluví"),
    ("sk", "Kde nerastie buk?", "nerastie"),
    ("de", "Wo leben keine Pinguine?", "keine"),
    ("ru", "Где не живут пингвины?", "не"),
    ("en", "Choose well: which of these is not a fish?", "not"),
    ("en", "Which party in the U. S. Senate did not agree?", "not"),
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
    ("en", "When a body does not move, what acts on it?"),
    ("en", "Where there is no air, what happens to sound?"),
    ("en", "Choose the right word: there isn't ___ milk in the fridge."),
    ("en", "Choose the right article. She is not ___ honest woman."),
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
