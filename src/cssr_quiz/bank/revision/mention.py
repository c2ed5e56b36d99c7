"""The names in a prompt: which they are, how they stand to one another, and whether two are one."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import lru_cache
from typing import Final

from cssr_quiz.bank.revision.figures import ORDINALS, is_roman
from cssr_quiz.wording import fold
from cssr_quiz.wording.titles import TITLES

PLAIN: Final = frozenset(
    """
    a an the this that these those it its he his him she her they their them there i we one
    who whom whose what which when where why how many much name tell say list give put call called
    choose pick fill arrange match order complete say true false
    was were is are be been being did does do done had has have would could should can will may
    of in on at to by for from with into under over about against between among through according
    and or but as so than then also just exactly later because if while during until since before
    after following after behind beside upon within year years day days month months date dates time
    up out off down away
    kdo koho komu kym kdy kde kam co ceho cim ktery ktera ktere kterem kterou kteri kterym kterych
    jaky jaka jake jak kolik proc jmenuj jmenujte uved uvedte dopln vyber serad prirad
    byl byla bylo byli byly je jsou byt se si ho jeho jeji jejich ten ta to
    v ve na o ob od do z ze k ke s u po pred za pri pro podle mezi nad pod i ale roku rok roce roky
    den dne dni datum kolikateho
    wer wen wem wessen was wann wo wohin welche welcher welches welchen welchem wie warum nenne
    nennen der die das den dem des ein eine einen einem einer eines und oder
    im am an auf aus bei mit nach von vor zu zum zur uber unter durch wurde wurden ist sind
    hatte haben wird werden sich jahr jahre tag tage
    кто кого кому кем когда где куда что чего чем какой какая какое какие каком какую сколько почему
    назовите укажите был была было были в во на о об от до из к с у по за при для между и или но год
    году день
    """.split()
)
"""Words, folded, that say little of what is asked."""

_TOKEN = re.compile(r"[^\W_]+(?:['’][^\W\d_]+)?|[^\w\s]")
_BEGINNINGS = frozenset(".?!:“„«\"'(")
_NEXT = frozenset({"and", "or", ",", "&", "-", "–", "—", "/", "a", "i", "und", "oder", "и"})
_ARTICLES = frozenset({"the", "a", "an", "der", "die", "das", "den", "dem", "des"})
_PREPOSITIONS = frozenset(
    """
    of in on at to for from with into under over about against between among through during until
    since before after near without towards within beside behind per via upon as
    v ve na o od do z ze k ke s u po pred za pri pro podle mezi nad pod proti
    im am an auf aus bei mit nach von vor zu zum zur uber unter durch gegen
    в во на о об от до из к с у по за при для между против
    """.split()
)
_AGENTS = frozenset({"by", "von", "durch"})
_GERMAN = frozenset(
    """
    wann wer wen wurde wurden welche welcher welches welchen welchem nicht und ist
    """.split()
)
_BEFORE_NOUNS = frozenset(
    """
    der die das den dem des ein eine einen einem einer eines im am zum zur vom beim
    """.split()
)
_WITH_ARTICLE = frozenset({"tschechoslowakei", "slowakei", "sowjetunion", "turkei", "schweiz"})
_SIDES = frozenset(
    """
    east west north south eastern western northern southern new vice deputy former anti pro
    """.split()
)
_NO_NAME = ("s", "ed", "ing", "ly")
_PEOPLES = ("ans", "viets", "ovaks", "echs")
_FORMS = frozenset(
    """
    s n an ian ish ese ns ans ians ia y ic is es and us iet
    a u e i o em om ovi ova ove ovo ho mu m eho emu ou y ym ych ami ech
    sko ska sku skem sky ske skeho ska skou skych ku ka ek ku kem ky hu hy ze ha hou
    а у е и о ы ом ой ем ия ии ию ский ская ское ские скую ского ской
    """.split()
)
"""Endings, after what two words share, in which one is another form of the other."""

_KNOWN = frozenset(
    frozenset(pair.split("/"))
    for pair in ("france/french", "britain/british", "spain/spanish", "ireland/irish",
                 "finland/finnish", "denmark/danish", "turkey/turkish", "greece/greek")
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Mention:
    """A word of a name: folded, as written, and where it stands.

    `role` is the preposition it hangs on, `of` for a possessive, "" for none. `place` is the rank
    among those without one, from the doer on; names joined by `and` share it. `chain` tells which
    words make up one name.
    """

    word: str
    written: str
    role: str
    place: int
    chain: int


@lru_cache(maxsize=4096)
def mentions(text: str) -> tuple[Mention, ...]:
    """Return the words of a text's names in order."""
    tokens = _TOKEN.findall(text)
    found: list[Mention] = []
    last = -2
    for at, token in enumerate(tokens):
        if not _is_name(tokens, at):
            continue
        before = _before(tokens, at, last)
        sign = tokens[before].casefold() if before >= 0 else ""
        word, owner = bare(token)
        role = sign if sign in _PREPOSITIONS else ""
        place = -1 if sign in _AGENTS else at
        chain = found[-1].chain + (last != at - 1) if found else 0
        if found and (last == at - 1 or (last == before - 1 and sign in _NEXT)):
            role, place = found[-1].role, found[-1].place
        found.append(Mention(word, token, "of" if owner else role, place, chain))
        last = at
    return tuple(found)


def _before(tokens: Sequence[str], at: int, last: int) -> int:
    """Return the place of the word or sign before a name and its article, after the last name."""
    before = at - 1
    while before > last and tokens[before] not in _NEXT and _says_nothing(tokens[before]):
        before -= 1
    return before


def _says_nothing(token: str) -> bool:
    return fold(token) in _ARTICLES | {""}


def bare(token: str) -> tuple[str, bool]:
    """Return a word, folded, without the `'s` of an owner, and whether it had one."""
    plain = re.sub("['’]s$", "", token)
    return fold(plain) or plain.casefold(), plain != token


def _is_name(tokens: Sequence[str], at: int) -> bool:
    token = tokens[at]
    if not token[0].isupper() or is_roman(tokens, at):
        return False
    word, owner = bare(token)
    if len(word) == 1 or word in PLAIN or word in ORDINALS or _is_noun(tokens, at):
        return False
    if owner or (at and tokens[at - 1] not in _BEGINNINGS):
        return True
    # A sentence begins with a capital; in English, one thing without an article is a name.
    return not word.endswith(_NO_NAME) or word.endswith(_PEOPLES)


def _is_noun(tokens: Sequence[str], at: int) -> bool:
    """Tell whether a word has its capital because it is a German noun: one with an article."""
    if (
        tokens[at].isupper()
        or fold(tokens[at]) in _WITH_ARTICLE
        or _GERMAN.isdisjoint(map(str.lower, tokens))
    ):
        return False
    before = at - 1
    while before > 0 and tokens[before].islower() and tokens[before].endswith(("e", "en", "er")):
        if tokens[before] in _BEFORE_NOUNS:
            break
        before -= 1
    return tokens[before].lower() in _BEFORE_NOUNS


def same_name(one: str, other: str) -> bool:
    """Tell whether two folded words are forms of one name: Czechoslovak, Czechoslovakia."""
    if one == other or frozenset((one, other)) in _KNOWN:
        return True
    shared = 0
    for a, b in zip(one, other, strict=False):
        if a != b:
            break
        shared += 1
    if shared < 3:  # noqa: PLR2004 - fewer letters make no stem
        return False
    return {one[shared:], other[shared:]} <= _FORMS | {""}


def apart(
    one: Sequence[Mention], other: Sequence[Mention], words: Iterable[str]
) -> tuple[Mention, ...]:
    """Return the mentions of one text that another, with these words, does not have.

    Left out are a title beside a name that it has, a first name where it has the surname alone,
    and an abbreviation of a name in it.
    """
    known = {*words, *(each.word for each in other)}
    lacking = [each for each in one if not _is_among(each.word, known)]
    ours = [each.word for each in one]
    full = {each.chain for each in other if not _is_among(each.word, ours) and not _is_title(each)}
    bare_ones = [each.word for each in other if each.chain not in full]
    kept = {each.chain for each in one if each not in lacking}
    short = {each.chain for each in one if _is_among(each.word, bare_ones)}
    initials = {_initials(other, chain) for chain in {each.chain for each in other}}
    capitals = {each.word for each in other if each.written.isupper()}
    return tuple(
        each
        for each in lacking
        if not (_is_title(each) and each.chain in kept)
        and not (each.chain in short and each.word not in _SIDES)
        and not (each.written.isupper() and each.word in initials)
        and _initials(one, each.chain) not in capitals
    )


def _is_among(word: str, words: Iterable[str]) -> bool:
    return any(same_name(word, each) for each in words)


def _is_title(mention: Mention) -> bool:
    return mention.word in TITLES and mention.word not in _SIDES


def _initials(found: Sequence[Mention], chain: int) -> str:
    """Return the first letters of a name's words, "" for a single word."""
    letters = "".join(each.word[0] for each in found if each.chain == chain)
    return letters if len(letters) > 1 else ""
