"""Words that look alike and are two things."""

import pytest

from cssr_quiz.wording.affixes import turns_meaning


@pytest.mark.parametrize(
    "pair",
    """
    hypertension/hypotension intercellular/intracellular microeconomics/macroeconomics
    endothermic/exothermic introvert/extrovert inductive/deductive bilateral/trilateral
    biathlon/triathlon abductor/adductor afferent/efferent ascending/descending
    nitrate/nitrite sulfates/sulfides chlorid/chlorit сульфат/сульфит propane/propene
    propan/propin ethanol/ethanal lactose/lactase zelezity/zeleznaty
    iceland/ireland australian/austrian irlandsky/islandsky prussia/russia wales/walesa
    astronomy/astrology immigrants/emigrants revolution/evolution inflation/deflation
    symmetric/asymmetric perimeter/parameter cyclobutane/cyclobutene
    """.split(),
)
def test_two_words_are_two_things(pair: str) -> None:
    one, other = pair.split("/")
    assert turns_meaning(one, other)
    assert turns_meaning(other, one)


@pytest.mark.parametrize(
    "pair",
    """
    methane/methan propan/propane nitrates/nitrate walessa/walesa newtons/newton
    definite/definate independance/independence revolutoin/revolution russian/russia
    smetena/smetana granate/granite universaty/university hypertention/hypertension
    """.split(),
)
def test_two_words_are_one_misspelt(pair: str) -> None:
    one, other = pair.split("/")
    assert not turns_meaning(one, other)
    assert not turns_meaning(other, one)
