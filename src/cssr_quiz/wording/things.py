"""Words, without accents, by which a name of several capitals is known not to be a person's."""

THINGS = frozenset(
    """
    academy accord accords act action adviser affair agency agreement airlift alliance anschluss
    appeal april archive army assembly association attack autonomy award awards bank base battle
    bay big bill black bloc blockade blue board book border brest bridge brigade broadcast bureau
    cabinet cadres camp canal castle cathedral center centre chamber channel charter church city
    club coalition command commission committee common commonwealth communique communism company
    confederation conference congress constitution convention cooperation corps corridor cosmonaut
    council country coup court crisis cross cup curtain day decade december declaration decree
    decrees defence defense democracy department detente development dialogue diktat directive
    directorate district divorce doctrine document east economy election elections embassy empire
    entente era escape european exchange executive exercise expedition february federation
    festival film final first five fleet force forces forest fortress forum four free front
    gallery games garden gardens gate general germans germany golden government grand great green
    group guard guards gulf gun hall heroes hill history home hotel house hradec independence
    industry initiative institute intelligence international intervention invasion iron island
    islands january july june jury karlovy kingdom kralove labour lake land last law laws leader
    leaders league legion legions letter liberation library line lion lions litovsk little
    locomotive manifesto march market massacre mechanism medal memorandum memorial military
    ministry missile missiles mission model monument mountain mountains movement murder museum
    nation national nationalisation nationalization nations nato neutrality new news night nizhny
    non normalisation normalization north note novel november occupation ocean october offensive
    office officers olympics open opera operation opposition orchestra order organisation
    organization pact palace park parliament partisan partisans partnership party pass peace
    people peoples perestroika period petition plan plans plant plenum poland police policy
    politburo powers prague precinct press principle principles prison prisoners prize
    proclamation program programme project protectorate protest protests protocol province
    publishing purge purges putsch question radio raid railway rebellion red reform reforms regime
    region reich reparations report republic republics resistance resolution revolt revolution
    rising river road rocket round russia russian ruthenia saint san satellite scandal school sea
    second secret secretariat section security senate september service settlement siege silesia
    slovak social socialism society south soviet soviets space spring square staff state statement
    states station straits strategy street strike struggle students sudeten sudetenland summit
    symphony system talks tank tanks television ten territories territory terror theatre theory
    third thousand three throne tower train transfer transport treaties treaty trial trials
    tribunal troops truce ultimatum union united university uprising valley vary velvet victory
    visit vote wall war wars warsaw wave weapons week west white winter words works world year
    years youth zone

    armada blok cara ceta dekret dekrety dohoda dohody doktrina front fronta hnuti hrad hranice
    jar jaro kanal komise komuniste konference kongres kraj kralovstvi krize legie leto lid lide
    liga list listy ludova mesto ministerstvo mir most nadeje namesti narod noviny obrana odboj
    okres organizace pakt palac parlament plan pochod povstani pravo prevrat proces procesy
    program protektorat puc rada radi rady republika republiky revoluce rok rus ruske sjezd sjezdy
    slova slovo sluzba smlouva smlouvy smluva snem soud sovet soviet spolecenstvi spolek
    spoluprace stat staty strana strany svaz svazu svet tabor telo trida unor ustav ustava uzemi
    valka valky vek vlada vlady vojna vojska vojsko vyzva zakon zakony zem zeme zmluva zvaz

    abkommen abteilung armee aufstand bund bundnis dekrete diktat einmarsch entente erklarung
    frieden front fruhling gesetz heer kommission konferenz krieg krise land macht mauer note pakt
    partei plan protektorat rat regierung reich republik revolution staat staaten union verband
    vertrag volk volker wende

    армия бархатная блок весна война восстание вторжение декларация день договор доктрина дом
    конференция кризис легион мир мост народ оборона организация орден пакт партия переворот план
    площадь правительство пражская программа революция республика россия русь совет соглашение
    союз стена съезд фронт хартия
    """.split()
)

ADJECTIVE_ENDINGS = tuple(
    "ý á é ské cké ian ish ese ern ist istic ová ский ская ское ный ная ное".split()
)
"""Endings of a first word that is no first name: Banská Bystrica, Carpathian Ruthenia."""
