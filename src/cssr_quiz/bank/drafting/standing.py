"""Whether a text can stand alone as a question: nothing in it points at what was said before."""

import re
from typing import Final

from cssr_quiz.bank.drafting.definite import RANK, Definite, definites
from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.leaning import leans
from cssr_quiz.bank.drafting.names import could_be_person, is_given_name
from cssr_quiz.bank.drafting.predicate import is_verb
from cssr_quiz.dates.months import ENGLISH

LONGEST_PROMPT: Final = 28
"""Words of a prompt that is drafted."""

_BARE_NAME = re.compile(
    r"\b[Tt]he (?:Union|Treaty|Pact|Court|Commission|Council|Assembly|Party|League|University|"
    r"Academy|Institute|Company|Act|Agreement|Convention|Republic|Kingdom|Empire)\b"
    r"(?! of| against| for|[ -][A-Z])"
)
# `replied by founding one himself`.
_ONE = re.compile(r"\b[a-z]+(?:ing|ed) one(?: (?:him|her|it)self\b|[,.;:])")
# `cannons that they had captured`: no `that` that points at something.
_RELATIVE = re.compile(
    r"(?<=[a-z]) that (?=(?:the|an?|he|she|they|his|had|was|were|has|is|are|would|could|"
    r"[A-Z]\w*|[a-z]+ed)\b)"
)
# `a fire destroyed two more in 1982`.
_MORE = re.compile(
    r"\b(?:one|two|three|four|several|many|some) more(?= (?:in|on|at|by|from)\b|[.,;?])"
)
# `burned 300 of the 400 copies`
_OF_THE = re.compile(
    r"\b(?:\d+|[a-z]+) of the "
    r"(?:\d[\d,]*|[a-z]+teen|[a-z]+ty|two|three|four|five|six|seven|eight|nine|ten) [a-z]+s"
    r"(?:\?|\s(?:in|on)\b)"
)
# `left by this line`
_THIS = re.compile(r"(?<=[a-z,] )(?:this|these) (?!day\b)[a-z]+")
# `lost that title in 1937`; behind `said that prices` a verb follows.
_THAT = re.compile(
    r"(?<=[a-z]) that (?P<said>[a-z]+(?=[.,;?]| (?:in|on|at|with|from|for|to|by)\b)[^.;?]*)"
)
_TWO = re.compile(r"\b[Tt]he (?:two|three|four) (?:[a-z]+s|men|women|people)\b(?! of\b)")
_QUOTES = str.maketrans("", "", '“”"')
_DANGLING = re.compile(
    r"\b(?:and|or|of|the|an?|to|from|fewer|more|less|than|with|by|at|as|his|her|its|their|all|in|"
    r"during|between|into|starting|including|under|for|after|before|until|since|against|upon|"
    r"onto|towards?|behind|within|without|among|despite|at last|so|such|"
    r"in front|on top|one|past|"
    r"not to [a-z]+|"
    r"to (?:be|become|bring|find|get|give|have|live|make|put|see|take))\?$"
)
# `did the railway come, the people having voted`; a question asks of no deed done twice.
_BROKEN = re.compile(
    r"\bhaving\b|\b(?:again|twice|thrice|repeatedly|(?:two|three|several) times|"
    r"(?:a second|a third|another) time)\b"
)
# `between Valentia Island`, and what else?
_BETWEEN = re.compile(r"\bbetween (?:the )?[A-Z](?:(?! and )[^?])*\?$")
# A day that is told would be the half of a date.
_DAY = re.compile(
    rf"\b(?:\d{{1,2}}\s(?:{'|'.join(ENGLISH)})|(?:{'|'.join(ENGLISH)})\s\d{{1,2}})\b(?!,?\s\d{{4}})"
)
_BOTH = re.compile(
    r"\bboth (?:[a-z-]+ )?[a-z-]+s\b(?! (?:of|and)\b)|\bone of them\b|\bd(?:id|o) so\b"
)
_HEADLESS = re.compile(
    r"(?:an?|one|another|the)\s(?:second|third|first|last|few|longer|other)(?:\sone)?",
    re.IGNORECASE,
)
_TIMES = re.compile(r"\b(?:later|earlier|ago|before|afterwards|meanwhile)\b|\bback\?$")
_FOLLOWS = re.compile(
    r"\b(?:therefore|thus|hence|thereby|accordingly|consequently)\b"
    r"|\b(?:on|in|at|for|of|from|after|before|since) (?:that|this|those|these) (?:[a-z]+ )?"
    r"(?:occasion|year|day|month|time|date|event|place|purpose|reason|point)s?\b"
    r"|(?<![\d\]\ue000-\uf8ff]), the (?:same )?(?:year|day|month) (?:in|on|when)\b"
)
_COUNTED = re.compile(
    r"\b[Tt]he (?:two|three|four|five|six|seven|eight|nine|ten|twelve)"
    r"(?: (?:were|was|had|did|to|into|from|with|for|at|on|in|by|[a-z]+ed|[a-z]+ly)\b|[?,])"
)
_FRAGMENT = re.compile(r"([^,]+), (?:which|who|whose|where) [^,]+\.")
_BRACKET = re.compile(r"\s\([^()]*\)")
_ITS = re.compile(r"\W*(?:\w+\s)?(?:its|their)\b")
_AS_ITS = re.compile(r"\W*as (?:its|their)\b")
_ITS_EARLY = re.compile(r"(?:\W*[a-z]+){0,4}\W*\bits\b")
_REASON = re.compile(r"\b(?:the|a) (?:consequence|result)")
# Nobody becomes his own president.
_OFFICE_OF_IT = re.compile(
    r"\b(?:become|remain|(?:was|were) [^?]*(?:appointed|elected|made|named)) (?:its|their)\b"
)
_HER = re.compile(r"\bher (?!(?:an?|the|as|to|with|in|on|for|at|by|from|and)\b)(?=[a-z-]+)")


def stands_alone(text: str) -> bool:
    """Tell whether a text can be understood by whoever has not read what stands before it."""
    sets = english().sets
    text = _BRACKET.sub("", text) if "(" in text else text
    text = _RELATIVE.sub(" which ", text) if " that " in text else text
    said = _HER.sub("his ", text).translate(_QUOTES).split()
    low = [word.lower() for word in said if len(word) == 1 or not word.isupper()]
    words = {word.strip(".,;:?!") for word in low}
    if words & sets["objects"] or words & sets["pointing"] or low[-1:] == ["so?"]:
        return False
    if hangs(text):
        return False
    return any(map(str.isalpha, text)) and not _TIMES.search(text) and not points_back(text)


def hangs(text: str) -> bool:
    """Tell whether a text follows from another, as `was therefore sent`, or is half a sentence."""
    half = _FRAGMENT.fullmatch(text)
    fragment = half is not None and not any(map(is_verb, half.group(1).split()))
    return fragment or _FOLLOWS.search(text) is not None or leans(text)


def lacks_owner(subject: str, rest: str) -> bool:
    """Tell whether a person comes before an `its`: `became its president`.

    Police that `fired on its supporters` own none of them either.
    """
    if subject.rsplit(" ", maxsplit=1)[-1].lower() in english().sets["armed"]:
        return _ITS_EARLY.match(rest) is not None
    alone = could_be_person(subject) or is_given_name(subject)
    return alone and (_ITS.match(rest) or _AS_ITS.match(rest)) is not None


def is_headless(text: str) -> bool:
    """Tell whether a text is like `a second`: it leaves out what it counts."""
    return _HEADLESS.fullmatch(text) is not None


def points_back(text: str) -> bool:
    """Tell whether a text says `the treaty` or `the two states` of something named before it."""
    unique = english().sets["unique"]
    loose = [
        each
        for each in definites(text)
        if not (each.tied or each.noun in unique or RANK.search(each.before))
    ]
    if any(_is_anaphor(each) for each in loose):
        return True
    if any(not any(map(is_verb, each["said"].split())) for each in _THAT.finditer(text)):
        return True
    patterns = (_BOTH, _ONE, _MORE, _TWO, _COUNTED, _BARE_NAME, _THIS)
    if " of the " in text and _OF_THE.search(text):
        return True
    return any(pattern.search(text) for pattern in patterns)


def _is_anaphor(each: Definite) -> bool:
    """Tell whether a description is such as `the treaty`, `the laws` or `the necessary steps`."""
    noun, sets = each.noun, english().sets
    single = noun[:-3] + "y" if noun.endswith("ies") else noun.removesuffix("s")
    pointing = each.before.split(" ")[-1] in sets["referring"]
    return noun in sets["anaphors"] or pointing or (not each.before and single in sets["anaphors"])


def is_well_formed(prompt: str) -> bool:
    """Tell whether a prompt is short, closed and stands alone."""
    return (
        len(prompt.split()) <= LONGEST_PROMPT
        and not _DANGLING.search(prompt)
        and not _BROKEN.search(prompt)
        and not _BETWEEN.search(prompt)
        and not (prompt.endswith("?") and (_DAY.search(prompt) or _OFFICE_OF_IT.search(prompt)))
        and prompt.count("(") == prompt.count(")")
        and prompt.count("“") == prompt.count("”")
        and prompt.count('"') % 2 == 0
        and "  " not in prompt
        and stands_alone(prompt)
    )


def tail_that_stands(text: str) -> str:
    """Return what may stay behind a date: a phrase that stands alone, else nothing."""
    text = text.strip()
    first = text.split(" ", 1)[0]
    opens = first in english().sets["tails"]
    return text if opens and stands_alone(text) and not _REASON.search(text) else ""
