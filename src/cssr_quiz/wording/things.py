"""Words, without accents, by which a name of several capitals is known not to be a person's."""

THINGS = frozenset(
    """
    academy accord accords act action adviser affair agency agreement airlift alliance anschluss
    appeal archive army army assembly association attack autonomy base battle bank bill bloc
    blockade board border brigade broadcast bureau cabinet camp canal cathedral castle centre
    center chamber channel charter church city club coalition command commission committee
    commonwealth communique communism company conference confederation congress constitution
    convention cooperation corps corridor council country coup court crisis curtain day decade
    declaration decree decrees defence defense democracy department development diktat directive
    directorate district divorce doctrine document economy election elections embassy empire
    entente era escape european exchange executive exercise expedition federation festival fleet
    force forces forum free front gate general germans germany government great group guard
    guards hall heroes hill history hotel house independence industry initiative institute
    intelligence international intervention invasion iron january february march april june july
    september october november december jury kingdom labour land law laws leader leaders league
    legion legions letter liberation library line lion lions litovsk little locomotive manifesto
    market massacre mechanism memorandum memorial military ministry mission model monument
    movement murder museum national nation nations nationalisation nationalization nato neutrality
    new news night non normalisation normalization north note occupation office offensive
    officers operation opera opposition orchestra order organisation organization pact palace
    parliament partisan partisans partnership party pass peace people peoples perestroika period
    petition plan plant plans plenum poland police policy politburo powers prague precinct press
    principle principles prison prisoners prize program programme proclamation project protectorate
    protest protests protocol province publishing purge purges putsch question radio raid railway
    rebellion red reform reforms regime region reich reparations report republic republics
    resistance resolution revolt revolution rising river road round russia russian ruthenia scandal
    school secret secretariat section security senate service settlement siege silesia slovak
    social socialism society south soviet soviets spring square staff state states station statement
    strategy street strike struggle students sudeten sudetenland summit symphony system talks
    television territories territory terror theatre theory thousand throne train transfer transport
    treaty treaties trial trials tribunal troops truce ultimatum union united university uprising
    valley velvet victory visit vote wall war wars warsaw weapons week west white winter wave words
    works world year years youth zone east

    armada blok cara ceta dekret dekrety dohoda dohody doktrina front fronta hnuti hranice hrad
    jar jaro kanal komise komuniste konference kongres kraj kralovstvi krize legie leto liga list
    listy lide lid ludova mesto ministerstvo mir most namesti narod nadeje noviny obrana odboj okres
    organizace pakt palac parlament plan pochod povstani pravo program protektorat proces procesy
    prevrat puc radi rada rady republika republiky revoluce rok rus ruske sjezd sjezdy slova slovo
    sluzba smlouva smlouvy smluva snem soud sovet soviet spolecenstvi spolek spoluprace stat staty
    strana strany svaz svazu svet tabor telo trida ustav ustava unor uzemi valka valky vek vlada
    vlady vojna vojsko vojska vyzva zakon zakony zem zeme zmluva zvaz

    abkommen abteilung armee aufstand bund bundnis dekrete diktat einmarsch entente erklarung fruhling
    frieden front gesetz heer kommission konferenz krieg krise land macht mauer note pakt partei plan
    protektorat rat regierung reich republik revolution staat staaten union verband vertrag volk
    volker wende

    армия блок весна война восстание вторжение декларация день доктрина договор конференция кризис
    легион мир народ оборона организация пакт партия переворот план правительство программа
    революция республика россия русь совет соглашение союз стена съезд фронт хартия
    """.split()  # noqa: SIM905 - a column of quoted words would be a page of quotation marks
)

ADJECTIVE_ENDINGS = ("ý", "á", "é", "ské", "cké", "ian", "ish", "ese", "ern", "ist", "istic", "ová")
"""Endings of a first word that is no first name: Banská Bystrica, Carpathian Ruthenia."""
