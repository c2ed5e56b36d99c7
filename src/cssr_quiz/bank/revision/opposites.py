"""Words of which one in place of the other turns what is asked: opposites, rivals, and `not`.

All words are folded; one that ends in a star stands for all that begin with it.
"""

import re
from collections.abc import Iterable
from functools import lru_cache
from typing import Final

_TABLE = """
begin* began begun start* commenc* outbreak launch* zaca* zacin* zahaj* vypukl* beginn* начал* |
    end ended ending ends conclusion finish* ceas* stop* terminat* konc* skonc* ukonc* konec
    ende* кончи* законч*
enter* | leave leaves leaving left exit* quit* withdr* depart* opust* vystoup* verliess* покин*
join* acced* vstoup* vstup* beitr* beitrat вступ* | leave leaves leaving left withdr* quit*
    vystoup* vystup* austrat* вышел вышла
arriv* came prijel* priset* ankam* | depart* left leaves leaving fled odjel* odcest*
grant* award* udel* gewahr* | deny denied denies denying refus* withh* revok* odepr* verweiger*
accept* approv* agreed agrees ratif* adopt* sign signed signs podeps* unterzeichn* prija* schval*
    angenomm* akzept* принял* одобр* | reject* refus* declin* veto* rebuff* odmit* zamit* ablehn*
    lehnte отверг* отклон*
allow* permit* legal* povol* erlaub* разреш* | forbid* forbad* prohibit* ban bans banned banning
    outlaw* zakaz* verbot* verbiet* запрет*
support* back backed backing favour* favor* podpor* unterstutz* поддерж* | oppos* resist*
    condemn* odmit* postavil* odsoud* bekampf*
win wins won winning victor* vitez* vyhr* gewann* gewonnen sieg* gewinn* победи* выигр* | lose
    loses lost losing defeat* prohr* porazk* verlor* verlier* niederlag* проигр* поражен*
gain* take takes took taken taking seize* conquer* captur* acquir* ziskal* dobyl* erober* захват*
    | lose loses lost losing cede* ceding surrender* ztrati* verlor* потерял*
give gives gave given giving lend* lent | receiv* borrow*
sell sells sold selling prodal* verkauf* продал* | buy buys bought buying purchas* koupil* kauf*
    купил*
export* vyvez* vyvaz* | import* dovez* dovaz*
rise* rose rising increas* grow* grew raise* expand* vzrost* stoup* rostl* steig* stieg* wuchs* |
    fall falls fell falling fallen decreas* declin* shrank shrink* drop* lower* reduc* kles* sank
    sink*
open* otevr* offn* открыл* | close closes closed closing shut* uzavr* zavr* schloss* schliess*
    закрыл*
found founded founding create* creati* establish* form formed set zaloz* vznik* zridi* grundet*
    gegrundet основа* созда* | dissol* abolish* disband* liquidat* zrus* rozpad* rozpust*
    aufgelost auflos* распу* упраздн*
build* built rebuil* erect* postavi* gebaut | demolish* destroy* raze* tore bour* zbor* zerstor*
unite* unif* merge* sjedno* spoji* vereini* объедин* | divide* split* separat* rozdel* geteilt
    trenn*
attack* invade* offens* utoc* napad* angriff* angegriffen напа* | defen* retreat* bran* ustup*
    verteidig*
occup* obsad* besetz* оккуп* | left leave* withdr* evacuat* liberat* osvobo* befrei* освобо*
fled flee* escap* emigr* exile* uprchl* floh* geflohen | return* vrati* zuruck*
advanc* postup* | retreat* ustoup* ustup*
appoint* elect elected elects install* jmenov* zvol* ernann* gewahlt назнач* избра* | dismiss*
    remov* oust* depos* sack* resign* odvol* sesad* abgesetzt entlass* уволен* снят*
arrest* imprison* detain* jail* zatk* zatce* uvezn* verhaft* арест* | releas* freed free
    rehabilit* propust* freigelass* освобо*
convict* sentenc* odsou* verurteil* | acquit* pardon* osvobo* freigesproch*
nationali* znarod* verstaatlich* национал* | privati* приватиз*
born birth narod* geboren* geburt* родил* | die died dies dying death umrel* zemrel* gestorben
    starb tod умер*
marri* ozeni* vdala heirat* | divorc* rozvedl*
mobili* | demobili*
succeed* success* uspe* | fail* neuspe*
succeed* successor* follow* | preced* predecess*
before prior pred vor перед | after following po nach после
earlier drive fruher раньше | later pozdeji spater позже
until till bis | since seit
early | late
always vzdy immer всегда | never nikdy nie никогда
all every everybody everyone vsichni alle jeder все | none nobody some few nikdo niemand никто
both oba beide | neither either zadny
most nejvic* | least fewest nejmen*
more mehr | less fewer mene mensi weniger
majorit* vetsin* mehrheit* | minorit* mensin* minderheit*
largest biggest highest greatest nejvets* nejvyss* grosst* hochst* | smallest lowest nejmens*
    nejniz* kleinst* niedrigst*
large big high | small low
longest nejdels* langst* | shortest nejkrats* kurzest*
oldest eldest nejstars* altest* | youngest nejmlads* jungst*
older elder stars* | younger mlads*
best nejleps* | worst nejhors*
strong* siln* stark* | weak* slab* schwach*
rich* bohat* | poor poorer poorest chud*
maximum | minimum
enemy enemies nepritel* feind* враг* | ally allies allied friend* spojen* verbundet* союзник*
war valk* krieg* война войн* | peace mir frieden*
east* vychod* ost* восто* | west* zapad* запад*
north* sever* nord* север* | south* jih* jizn* sud* юг южн*
inside internal domestic | outside external foreign
upper horni ober* | lower doln* unter*
public* verejn* | secret* tajn* geheim*
temporar* docasn* | permanent* trval*
guilty vin* schuldig* | innocent* nevin* unschuldig*
men man male muz* mann* | women woman female zen* frau*
husband* manzel ehemann | wife wives manzelk* ehefrau*
father* otec otce vater отец | mother* matk* mutter мать
son sons syn* sohn* сын* | daughter* dcer* tochter* дочь
brother* bratr* bruder* брат* | sister* sestr* schwester* сестр*
king* kral* konig* корол* | queen* kralovn*
president* prezident* prasident* президент* | premier* prime ministerprasident* премьер* |
    chancellor* kancler* kanzler* канцлер* | king* kral* konig* | ambassador* velvyslan*
    botschafter* посол | marshal* marsal* marschall*
army armies armad* heer* армия | navy navies flot* marin* | airforce letectv* luftwaffe
city cities town* mest* stadt* город* | river* rek* fluss* река | country countries state states
    zeme stat* staat* стран* | mountain* hor* berg*
party parties stran* partei* парти* | republic* republik* республик* | parliament* assembl* diet
    parlament* snem* парламент* | government* cabinet* vlad* regierung* правительств* | church*
    cirkev* cirkv* kirche* церк* | army armies armad* armee* арми*
constitution* ustav* verfassung* | letter* dopis* brief* | speech* projev* rede* | treat* pact*
    agreement* smlouv* pakt* vertrag* abkommen договор*
spring jaro jare fruhling* весн* | summer leto lete sommer* лето летом | autumn podzim* herbst*
    осень* | winter* zim* зим*
right pravic* prave* recht* | left levic* leve* link*
admit* invit* include* prijat* | expel* exclud* banish* vylouc* vyhost*
ask* demand* request* pozad* | offer* nabid*
ask* question* otaz* | answer* repl* odpov*
become becomes became | ceas*
for pro fur | against proti gegen
prise* prisl* prich* kam kamen | odesl* odch* ging gingen
introduc* impos* zaved* eingefuhrt | abolish* repeal* revok* lift* zrus* abgeschafft
tighten* | relax* loosen*
promot* | demot*
praise* chval* | denounc* criticis* criticiz* condemn* kritiz*
friendly | hostile
peaceful* | violent*
official | secret
native | foreign*
survive* prezi* uberleb* | perish* die died dies zahynul*
kill* zabi* | save* saving rescu* zachran*
hid hide* hidden conceal* | reveal* disclos* uncover*
publish* vyda* | suppress* censor* zakaz*
remember* | forget* forgot*
send* sent posl* | receiv* recall* obdrz*
stay* remain* zust* | leave* leaving left opust*
keep* kept hold held udrze* | lose loses losing lost ztrati*
long* | short*
fast* quick* | slow*
easy easier easiest | hard* difficult*
major | minor
senior | junior
complete* total whole cel* | partial*
same stejn* | different jin*
central | regional local
monarch* | republic*
democra* | dictat*
soldier* vojak* | civilian* civilist*
killed dead mrtv* tote* | wounded injured zranen* verwundet* | missing | captured prisoners
tank tanks | plane planes aircraft letad* | ship ships lod*
coal | steel | oil | gas | grain
wrote write* writing author* napsal* autor* | translat* preloz* | illustrat*
novel* | poem* poet* | opera* | film* | symphon* | painting*
urban | rural
paint* | compos* | directed
secret* | openly
industr* | agricult* zemedel*
government* vlad* | opposition* opozic*
day | night
morning | evening
uncle | aunt
nephew | niece
mayor* | governor*
imports | exports
teacher* ucitel* lehrer* | student* pupil* zak*
"""

_NEGATIONS = frozenset(
    """
    not no never without except neither nor nobody none nothing nowhere cannot cant didnt
    doesnt dont isnt wasnt arent werent hasnt hadnt havent wont wouldnt couldnt shouldnt ne
    ani nikdy nikdo nic zadny zadna zadne bez krome neni nie okrem nicht kein keine keinen
    keiner keines nie niemals niemand ohne ausser не нет ни без никогда никто кроме
    """.split()  # noqa: SIM905 - a column of quoted words would be a page of quotation marks
)
_NEGATED = re.compile(
    r"\b(?:(?:fail|failed|fails|refus\w+|declin\w+|unable|ceas\w+) to|other than|apart from)\b"
)
_QUANTIFIERS = frozenset(
    "all every always only some most many few half vsechny jen pouze alle nur все только".split()  # noqa: SIM905 - likewise
)
_PREFIXES = ("un", "in", "im", "il", "ir", "dis", "non", "ne", "de", "anti", "re", "не", "анти")
_SHORT = 4
"""Letters up to which a word is too short to be told by its prefix: `to` and `into`."""

_SET_APART = frozenset({"non", "anti", "ex", "pro", "re"})


def _lines() -> Iterable[str]:
    """Yield the lines of the table; one that stands deeper goes on with the one before."""
    return _TABLE.strip().replace("\n    ", " ").split("\n")


_GROUPS: Final = tuple(tuple(tuple(side.split()) for side in line.split("|")) for line in _lines())


@lru_cache(maxsize=4096)
def _sides(word: str) -> frozenset[tuple[int, int]]:
    """Return in which lines of the table a word stands, and on which side of each."""
    return frozenset(
        (line, side)
        for line, sides in enumerate(_GROUPS)
        for side, words in enumerate(sides)
        if any(word.startswith(each[:-1]) if each[-1] == "*" else word == each for each in words)
    )


def turned(one: str, other: str) -> bool:
    """Tell whether a folded text says the opposite of another, or speaks of a rival of it."""
    words, more = set(one.split()), set(other.split())
    lost, come = words - more, more - words
    if _is_negated(one, words) != _is_negated(other, more) or _prefixed(lost, come):
        return True
    was, now = _standing(words), _standing(more)
    return any(
        line == place and side != against and (line, against) not in was and (line, side) not in now
        for line, side in was - now
        for place, against in now - was
    )


def _standing(words: Iterable[str]) -> frozenset[tuple[int, int]]:
    return frozenset().union(*map(_sides, words))


def _is_negated(text: str, words: set[str]) -> bool:
    return not words.isdisjoint(_NEGATIONS) or _NEGATED.search(text) is not None


def _prefixed(lost: set[str], come: set[str]) -> bool:
    """Tell whether a word came or went with a prefix that turns it: known and unknown."""
    if (lost | come) & _SET_APART:
        return True
    return any(
        long == prefix + short and len(long) > _SHORT
        for some, others in ((lost, come), (come, lost))
        for short in some
        for long in others
        for prefix in _PREFIXES
    )


def quantifiers(text: str) -> frozenset[str]:
    """Return the words of a folded text that say of how many it holds."""
    return _QUANTIFIERS & set(text.split())
