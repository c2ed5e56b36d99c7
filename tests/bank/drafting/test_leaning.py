"""Whether a text leans on one before it: `the latter` of two that it doesn't name."""

import pytest

from cssr_quiz.bank.drafting.leaning import leans

DATE = "\ue000"
"""The sign that stands for a date in a sentence."""


@pytest.mark.parametrize(
    "text",
    [
        "Forced from office, the latter set up a rival government.",
        "Officials of Norway thereupon met in Bergen.",
        "At a meeting in Brno, held that same Saturday, 49,911 votes were cast.",
        "Of 187 million francs Italy paid 45 and each of the other two 20.",
        "In memory of the other victims the sculptor Jan Vela modelled a relief.",
        f"Earlier still, on {DATE}, Paul Robeson had sung to the workmen.",
        f"In {DATE} Benjamin Disraeli bought those of the bankrupt khedive.",
        f"The ultimatum followed on the 30th; it was rejected on {DATE}.",
        f"Seven weeks after the resignation Peter Hall was appointed in {DATE}.",
        "Congresses have met every year since then.",
        f"The Treaty of Brno had been signed in the meantime, on {DATE}.",
        f"Jan Novák visited the troops that winter and died on {DATE}.",
        f"Editions in Polish came out before the year was over, English ones in {DATE}.",
        "Some 200,000 left before the border was closed in the spring.",
        "Jan Novák passed on 35,000 pages of such papers.",
        "When did the second of the two break down?",
        "Three builders offered to lay one for horses.",
        f"Jan Novák began the eastern one in {DATE}.",
        f"Jan Novák tried his own on {DATE}.",
        f"In Brno, on the other hand, Jan Novák was sent away in {DATE}.",
        f"An even more famous bridge was built in {DATE}.",
        f"A still more famous bridge was built in {DATE}.",
        "Within three weeks, on 3 May 1920, Norway gave way.",
        "At the time Anna Nováková was secretary of the league.",
        "Baldwin gave way on the very last day and granted a subsidy.",
        f"A new Peacock followed in {DATE}.",
        f"Norway followed only in {DATE}, Finland in 1973.",
        "The vote had again gone against Norland, this time by 52.2 per cent.",
        "When did the Allies drive the king into exile?",
        "When did a new Peacock follow?",
        "When did a new Peacock follow in Brno?",
    ],
)
def test_what_leans_on_a_sentence_before_does(text: str) -> None:
    assert leans(text)


@pytest.mark.parametrize(
    "text",
    [
        "Novák and Suk were rivals, and the latter set up a government.",
        "Officials met in Brno and thereupon went home.",
        f"The tunnel was opened on {DATE}, and since then only buses have used the bridge.",
        f"The law was passed on {DATE} and fell before the year was over.",
        f"Jan Novák left on {DATE} and died that winter.",
        f"In the summer of {DATE} Jan Novák left.",
        "Such a bridge had never been seen.",
        "Two bridges fell, the first of the two in Brno.",
        f"The law was passed on {DATE}, and that same Saturday the king signed it.",
        "One ship was lost, the other two came home.",
        "The shares of the company and those of the bankrupt khedive were sold.",
        f"The ultimatum followed on {DATE}, and on the 30th, it was rejected.",
        f"Seven weeks after the resignation of Jan Utzon he left in {DATE}.",
        f"Seven weeks after the first performance in Brno it closed in {DATE}.",
        "Some ships were lost, the other ships came home.",
        "In May Norland left, and the other members were angry.",
        "Brno was the largest town at the time.",
        "At the time of the war Brno was besieged.",
        "On the very last day of the war Brno fell.",
        f"The Pact followed in {DATE} and was ratified in Brno.",
        "After the fall of George I the Allies sent the king into exile.",
        "When did Norland transfer the powers of the king to the cabinet?",
        "The first line was opened in 1890; a second followed in 1895.",
        "Novák was followed in 1920 by Suk.",
        "When did Norland follow the advice of its allies?",
    ],
)
def test_what_stands_in_front_holds_it_up(text: str) -> None:
    assert not leans(text)
