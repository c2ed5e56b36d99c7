"""Whether words mean one thing or several."""

import re

from cssr_quiz.bank.drafting.grammar import english

_BEHIND_NOUN = re.compile(r"\s(?:of|for|from|in|at|on|to|with|by|under|between|against|over)\s")
_OWNER = re.compile(r"(?:[’']s|s[’'])\s")
# `Festivities` opens a sentence and is no name.
# `Articles 100 to 108`.
_NUMBERED = re.compile(r"[A-Z][a-z]+s \d")
# `the Quakers`, `the Young Irelanders`
_PEOPLE = re.compile(r"[A-Z][a-z]+(?:ers|ists|ians|eers|iks|ites)")
_ONE_THING = re.compile(
    r"(?:[Tt]he )?(?:[A-Z][\w’']* )*(?P<first>[A-Z]\w*) and (?:[A-Z]\w* )*(?P<thing>[A-Z]\w*)"
)
_DEEDS = re.compile(r"[A-Z][a-z]+(?:ities|tions|sions|ments|ings|ances|ences)")


def is_several(noun: str) -> bool:
    """Tell whether a common noun means several: nobody asks for the day of `the first trains`."""
    noun = noun.lower()
    return english().has("plurals", noun) or (
        noun.endswith("s") and not noun.endswith(("ss", "us", "is"))
    )


def _is_one_thing(head: str) -> bool:
    """Tell whether a name with an `and` is that of one thing: `the Social and Political Union`."""
    name = _ONE_THING.fullmatch(head)
    sets = english().sets
    return (
        name is not None
        and name["thing"].lower() in sets["things"]
        and name["thing"].lower() not in sets["plurals"]
        and name["first"].lower() not in sets["things"]
    )


def is_plural(subject: str) -> bool:
    """Tell whether a subject means several; a name in `-s` is mostly one, but not `the Pacts`."""
    owned = _OWNER.split(subject)[-1]
    head = _BEHIND_NOUN.split(owned, maxsplit=1)[0]
    last = head.rsplit(maxsplit=1)[-1]
    if (" and " in head and not _is_one_thing(head)) or (last.isdigit() and _NUMBERED.match(head)):
        return True
    is_name = last[0].isupper() and not (
        _DEEDS.fullmatch(last)
        or (head.startswith(("the ", "The ")) and _PEOPLE.fullmatch(last))
        or english().has("plurals", last)
        or subject.startswith(f"{last} of ")
    )
    return is_several(last) and not is_name
