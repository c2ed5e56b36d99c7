"""What a clause says of its subject, and when."""

from tests.bank.drafting.conftest import told


def test_what_somebody_had_to_do_is_asked() -> None:
    assert told("Karel Suk had to leave Brno in 1797.") == [
        "When did Karel Suk have to leave Brno?"
    ]


def test_a_day_by_its_name_stands_between_date_and_subject() -> None:
    text = "On 26 March 1812, Maundy Thursday, an earthquake destroyed Brno."
    assert told(text) == ["When did an earthquake destroy Brno?"]


def test_what_several_founded_was_founded_by_none_of_them_alone() -> None:
    text = "The Brno Club was founded in Brno in 1903 by Eva Malá, her son Karel and two others."
    assert told(text) == ["When was the Brno Club founded in Brno?"]


def test_what_happened_when_something_ended_did_not_go_on_as_long() -> None:
    text = "The siege lasted from 29 January to 24 September 1877, when Karel Suk died at Prague."
    assert not any("Karel Suk die" in each for each in told(text))


def test_the_region_behind_a_town_ends_no_clause() -> None:
    text = "Karel Suk raided Columbus, New Mexico, on 9 March 1916, whereupon nobody came."
    assert told(text) == ["When did Karel Suk raid Columbus?"]


def test_an_initial_is_part_of_a_name_beside_an_office() -> None:
    text = (
        "On 5 June 1947 the Secretary of State, George C. Marshall, gave a speech at Brno College."
    )
    assert told(text) == ["When did George C. Marshall give a speech at Brno College?"]


def test_another_who_did_the_same_is_no_object() -> None:
    text = "Philip II of France reached Acre on 20 April 1191 and Richard I of England on 8 June."
    assert not any("reach Richard" in each for each in told(text))


def test_what_was_done_again_later_has_no_one_date() -> None:
    text = "Karel Suk was found in Brno on 16 May 1920 and again on several days after."
    assert not any("when" in each.lower() for each in told(text))


def test_what_somebody_or_something_was_does_not_part_it_from_the_date() -> None:
    text = "Karel Suk founded the Brno Line, the first railway of the valley, on 16 November 1909."
    assert told(text) == ["When did Karel Suk found the Brno Line?"]
    text = "Karel Suk left Brno, and the king, a friend, in May 1920 founded the Brno Line."
    assert not any("leave Brno" in each for each in told(text))


def test_two_deeds_of_one_day_are_two_questions() -> None:
    text = "Karel Suk swore in the Club of Brno on 3 May 1920, and resigned on 3 May 1920."
    assert told(text) == [
        "When did Karel Suk swear in the Club of Brno?",
        "When did Karel Suk resign?",
    ]
