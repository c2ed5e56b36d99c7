"""Questions that ask the same thing twice."""

from pathlib import Path

from tests.bank.rules.conftest import Told

from cssr_quiz.bank.check import check


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


def test_prompts_with_one_key_of_which_one_says_more_are_told_however_it_is_asked(
    told: Told,
) -> None:
    """
    bank: bank
    questions:
      - {id: river, prompt: Which river did Caesar cross in 49 BC?, answer: Rubicon}
      - {id: legion, prompt: Which river did Caesar cross with one legion in 49 BC?,
          answer: Rubicon}
      - {id: sea, prompt: Into which sea does the Danube flow?, answer: Black Sea}
      - id: options
        prompt: Which sea does the Danube flow into?
        choices: [right: black sea, wrong: Baltic Sea]
      - {id: claim, prompt: The heart has four chambers., truth: true}
      - {id: more, prompt: The heart of a bird has four chambers like ours., truth: true}
      - {id: cuba, prompt: How many days did the missile crisis in Cuba last?, number: 13}
      - {id: cuban, prompt: For how many days did the Cuban missile crisis last?, number: 13}
      - {id: two-words, prompt: Who was the first president?, answer: Masaryk}
      - {id: of-what, prompt: Who was the first president of the academy?, answer: Masaryk}
    """
    assert [each.split()[0] for each in told("near-duplicate")] == ["4", "8", "13"]


def test_inflected_question_words_say_nothing(told: Told) -> None:
    """
    == cs.yaml
    bank: cs
    language: cs
    questions:
      - {id: one, prompt: Kdy byla podepsána smlouva?, date: 1935-05-16}
      - {id: two, prompt: Ve kterém roce byla smlouva podepsána?, date: 1935-05-16}
    == de.yaml
    bank: de
    language: de
    questions:
      - {id: one, prompt: Wann fiel die Berliner Mauer?, date: 1989-11-09}
      - {id: two, prompt: An welchem Tag fiel die Mauer in Berlin?, date: 1989-11-09}
    """
    assert [each.split()[0] for each in told("near-duplicate")] == ["5", "5"]


def test_sums_with_other_signs_or_turned_round_are_other_sums(told: Told) -> None:
    """
    bank: bank
    questions:
      - {id: times, prompt: What is 6 × 9?, number: 54}
      - {id: turned, prompt: What is 9 × 6?, number: 54}
      - {id: plus, prompt: What is 6 + 9?, number: 15}
      - {id: twice, prompt: What is 2 × 2?, number: 4}
      - {id: two, prompt: What is 2 + 2?, number: 4}
      - {id: less, prompt: "Solve 2x - 16 = 400: what is x?", number: 208}
      - {id: more, prompt: "Solve 2x + 16 = 400: what is x?", number: 192}
      - {id: again, prompt: How much is 6×9?, number: 54}
    """
    assert told("near-duplicate") == ["10 How much is 6×9?"]


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
