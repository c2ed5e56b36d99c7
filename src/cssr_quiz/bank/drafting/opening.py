"""What stands in front of a clause: connectives, clefts, phrases of time and place."""

import re
from functools import cache
from typing import Final

from cssr_quiz.bank.drafting.grammar import english
from cssr_quiz.bank.drafting.names import CAP
from cssr_quiz.bank.drafting.sentence import SIGN

S: Final = SIGN.pattern
_LEAD_DATE = re.compile(
    rf"(?:On|In|From|During|Between|After|Before|By|Since|Until|on|in)\s(?:the\s)?({S}),?\s"
)
_LEAD = re.compile(
    r"(?:(?:On|In|At|From|During|Between|Under|With|By|For|After|Before|Since|Following|Until|"
    r"Against|Despite|As|Shortly|Immediately|Throughout|Over|To|Within|Among|When|While|Because|"
    r"Although|Though|If|Once|Due|Owing|Instead|Alongside|Unlike|Like)\b)([^,]*),\s"
)
# `At the council held at Sinaia on 3 August 1914 the king`: the date ends what stands in front.
_LEAD_WITH_DATE = re.compile(
    rf"(?:At|In|During|By|With|After|On|Under)\s[^,;:]{{3,70}}?\s{S}\s(?=(?:the|an?|[A-Z][\w’'-]*)\s)"
)
# What stands behind a date in front of the subject: `one day before the guns fell silent,`.
_APART = re.compile(
    r"(?:(?:the|an?|one|two|three|four|five|six|seven|eight|nine|ten|\d+) (?:[a-z]+ )?"
    r"(?:hour|day|week|month|year|decade|anniversary)s? "
    r"(?:before|after|of|earlier|later|when|that)\b[^,]*"
    r"|(?:an? |the )?(?:\w+ )?(?:\w+day|eve|christmas|easter)),\s",
    re.IGNORECASE,
)
_LEAD_TO_PRONOUN = re.compile(
    r"(?:On|In|At|From|During|With|By|For|After|Before|Since|Under|Until|That|Throughout|To|Against|"
    r"Despite|Following|Through|As|Back|Born|Left|Sent|Made|Brought|Taken|Driven|Given|"
    r"[A-Z][a-z]+(?:ed|ing))\s"
    r"[^;:]{2,80}?,?\s(?=(?:he|she|it|they)\s)|"
    r"(?:Under|With|After|Before|Against|For) (?:him|her|it|them|this|that) "
)
_HOWEVER_WORDS = ("theless", "however", "moreover", "meanwhile")
_HOWEVER = re.compile(
    r",? (?:nevertheless|nonetheless|however|moreover|meanwhile)(?:,(?= )|(?= [a-z]))"
)
# `It was in the square, in 1938, that he spoke` says `In the square, in 1938, he spoke`.
_CLEFT = re.compile(
    r"(?:Yet |But |And )?[Ii]t was (?:only |also )?"
    r"(?P<when>(?:in|on|at|under|during|by|from|after|with) .{3,80}?),? that (?P<said>.+)"
)
# `It was an official, Jan Suk, who in 1868 drew the plan` says `In 1868 Jan Suk drew the plan`.
_CLEFT_WHO = re.compile(
    r"(?:Yet |But |And )?[Ii]t was (?:an? [^,]{3,60}, )?"
    rf"(?P<who>{CAP}(?:\s(?:von |van |de )?{CAP})+),? "
    rf"who (?P<date>(?:in|on) {S},? )?(?P<said>.+)"
)


def without_connective(text: str) -> str:
    """Return a sentence without `However,` and the like in front."""
    if any(word in text for word in _HOWEVER_WORDS):
        text = _HOWEVER.sub("", text)
    if cleft := _CLEFT.match(text):
        text = f"{cleft['when'][0].upper()}{cleft['when'][1:]}, {cleft['said']}"
    elif cleft := _CLEFT_WHO.match(text):
        date = cleft["date"] or ""
        text = f"{date[:1].upper()}{date[1:]}{cleft['who']} {cleft['said']}"
    found = _connective().match(text)
    return text[found.end() :][:1].upper() + text[found.end() + 1 :] if found else text


@cache
def _connective() -> re.Pattern[str]:
    words = "|".join(map(re.escape, english().connectives))
    return re.compile(
        rf"(?:{words}),\s|(?:And|But|So|Yet)\s|There\s(?=(?:the\s)?[A-Z])|"
        r"(?:Instead|Eventually|Finally|Subsequently|Thereafter|Thereupon|Thus|Meanwhile|Later|Soon|"
        r"Afterwards|Then|Consequently|Accordingly)\s(?=(?:the|an?|his|her|its|their)\s|[A-Z])|"
        r"As a (?:result|consequence)\s(?!of)|"
        r"(?:By then|(?:By|At) that time|(?:Soon|Shortly) after(?:wards)?|From then on),?\s"
        r"(?=(?:the|an?|[A-Z]))"
    )


def without_lead(text: str) -> tuple[str, str]:
    """Part a phrase in front of the subject from the rest; behind a date a second is dropped."""
    found = (
        _LEAD_DATE.match(text)
        or _LEAD_TO_PRONOUN.match(text)
        or _LEAD.match(text)
        or _LEAD_WITH_DATE.match(text)
    )
    if found is None:
        return "", text
    rest = text[found.end() :]
    if _LEAD_DATE.match(text) and found.group()[-2] == ",":
        second = _LEAD.match(rest[:1].upper() + rest[1:]) or _APART.match(rest)
        if second is not None and not SIGN.search(second.group()):
            rest = rest[second.end() :]
    return found.group().rstrip(", "), rest
