"""What asks the same in other words, and what asks something else: a table of each."""

import pytest

from cssr_quiz.bank.asking import Wording, asks_else

REWORDED = [
    ("Who was the first president?", "Name Czechoslovakia's first president.", "Masaryk"),
    ("Who followed Dubček as First Secretary?", "Who came after Dubček as First Secretary?",
     "Gustáv Husák"),
    ("When did Husák come to power?", "In which year did Gustáv Husák come to power?", "1969"),
    ("When was the Warsaw Pact founded?", "In what year was the Warsaw Pact formed?", "1955"),
    ("Germany invaded Poland.", "Poland was invaded by Germany.", "True"),
    ("Who led Czechoslovakia after Munich?", "After Munich, who led Czechoslovakia?", "Hácha"),
    ("When did the war begin?", "When did the war start?", "1939"),
    ("In what year did the war begin?", "In which year did the war break out?", "1939"),
    ("Which two countries signed the pact?", "Which 2 states signed the pact?", "USSR; Germany"),
    ("When did the Second World War end?", "When did World War II end?", "1945"),
    ("Who wrote the Czech letter to Brezhnev?",
     "Who was the author of the Czech letter to Brezhnev?", "Vasil Biľak"),
    ("Stalin and Gottwald met in Moscow.", "Gottwald and Stalin met in Moscow.", "True"),
    ("The communists took power in February 1948.", "In February 1948 the Communists seized power.",
     "True"),
    ("When was NATO founded?", "When was the North Atlantic Treaty Organization founded?", "1949"),
    ("What was Stalin's title?", "What was the title of Stalin?", "Generalissimo"),
    ("When did Poland join the pact?", "When did the Polish state join the pact?", "1955-05-14"),
    ("Who did not sign the letter?", "Who didn't sign the letter?", "Dubček"),
    ("When was the treaty with Moscow signed?",
     "On what day was the treaty with Moscow concluded?", "1935-05-16"),
    ("Who was foreign minister under Beneš?",
     "Who served as foreign minister under President Beneš?", "Jan Masaryk"),
    ("How many tanks crossed the border?", "What number of tanks crossed the border?", "2000"),
    ("What did Beneš sign in Moscow in 1943?", "In 1943, what did Beneš sign in Moscow?",
     "A treaty of alliance"),
    ("Which party won the elections of 1946?",
     "Which party was victorious in the elections of 1946?", "Communist Party"),
    ("Why did Masaryk travel to Moscow?", "For what reason did Jan Masaryk go to Moscow?",
     "To discuss the Marshall Plan"),
    ("Kdo byl prvním prezidentem Československa?",
     "Kdo se stal prvním československým prezidentem?", "Masaryk"),
    ("Kdy skončila druhá světová válka?", "V kterém roce skončila 2. světová válka?", "1945"),
    ("Kdo vedl stranu po Novotném?", "Kdo vedl stranu po Antonínu Novotném?", "Dubček"),
    ("Who was the first president?", "Who was the first president of Czechoslovakia?", "Masaryk"),
    ("In February 1948 the communists [took power].",
     "The communists [took power] in February 1948.", "cloze"),
]  # fmt: skip

CHANGED = [
    ("Which city did Stalin and Gottwald visit in July?",
     "Which city did Stalin and Molotov visit in July?", "Karlsbad"),
    ("The communists took power.", "The communists did not take power.", "True"),
    ("In what year did the war begin?", "In what year did the occupation of Prague begin?", "1939"),
    ("Germany invaded Poland.", "Poland invaded Germany.", "True"),
    ("In what year did the war begin?", "In what year did the war end?", "1939"),
    ("Which country did parliament grant autonomy?", "Which country did parliament deny autonomy?",
     "Slovakia"),
    ("Which city did Stalin and Gottwald visit?", "Which city did Stalin visit?", "Karlsbad"),
    ("Which city did Stalin visit?", "Which city did Stalin and Molotov visit?", "Karlsbad"),
    ("The communists took power.", "The communists took power in Hungary.", "True"),
    ("Who led the party before the war?", "Who led the party during the war?", "Gottwald"),
    ("Who was president until 1948?", "Who was president since 1948?", "Gottwald"),
    ("Who was the first president?", "Who was the second president?", "Beneš"),
    ("Two countries signed the pact.", "Three countries signed the pact.", "True"),
    ("When did Germany invade Poland?", "When did Poland invade Germany?", "1939"),
    ("What did Stalin write to Gottwald?", "What did Gottwald write to Stalin?", "A letter"),
    ("Who wrote Stalin's letter to Tito?", "Who wrote Tito's letter to Stalin?", "A secretary"),
    ("Which party won the elections of 1946?", "Which party lost the elections of 1946?", "KSČ"),
    ("Who was president of the republic?", "Who was prime minister of the republic?", "Beneš"),
    ("The treaty was legal.", "The treaty was illegal.", "False"),
    ("All parties agreed.", "Some parties agreed.", "True"),
    ("Who recognised the government?", "Who never recognised the government?", "USA"),
    ("When did East Germany join the pact?", "When did Germany join the pact?", "1955"),
    ("Who was President in 1989?", "Who was Vice President in 1989?", "Husák"),
    ("When was World War I declared?", "When was World War II declared?", "1914"),
    ("Where was the treaty with Austria signed?", "Where was the treaty with Australia signed?",
     "Vienna"),
    ("Kdy začala válka?", "Kdy skončila válka?", "1939"),
    ("Komunisté převzali moc.", "Komunisté nepřevzali moc.", "Pravda"),
    ("Kdo vedl stranu před válkou?", "Kdo vedl stranu po válce?", "Gottwald"),
    ("Který prezident podepsal smlouvu?", "Který prezident odmítl smlouvu?", "Beneš"),
    ("Německo napadlo Polsko.", "Polsko napadlo Německo.", "Pravda"),
    ("Wer gewann die Wahl?", "Wer verlor die Wahl?", "KSČ"),
    ("Кто был первым президентом?", "Кто был последним президентом?", "Гавел"),
    ("Who failed to sign the charter?", "Who signed the charter?", "Husák"),
    ("Who followed Dubček?", "Who preceded Dubček?", "Novotný"),
    ("The army crossed the border.", "The army crossed the border from Hungary.", "True"),
    ("In 1938 the [Germans] took the land.", "In 1939 the [Germans] took the land.", "cloze"),
]  # fmt: skip


def wordings(old: str, new: str, key: str) -> tuple[Wording, Wording]:
    """Return two wordings of a question; a cloze is its own key."""
    language = "cs" if set(old) & set("ěřůčžš") and "K" in old[:1] + new[:1] else "en"
    texts = ((each, each if key == "cloze" else key) for each in (old, new))
    one, other = (Wording(*each, language) for each in texts)
    return one, other


@pytest.mark.parametrize(("old", "new", "key"), REWORDED)
def test_other_words_ask_the_same(old: str, new: str, key: str) -> None:
    one, other = wordings(old, new, key)
    assert (asks_else(one, other), asks_else(other, one)) == ("", "")


@pytest.mark.parametrize(("old", "new", "key"), CHANGED)
def test_another_question_is_told(old: str, new: str, key: str) -> None:
    one, other = wordings(old, new, key)
    assert asks_else(one, other) != ""
    assert asks_else(other, one) != ""
