"""Words before a personal name that do not belong to it, without accents."""

TITLES = frozenset(
    """
    the
    admiral american archbishop army baron bishop british captain cardinal chairman chancellor col
    colonel commissar comrade count czar czech czechoslovak defence defense deputy doctor dr
    emperor father first foreign french gen general generalissimo german ing interior judr king
    leader lord major marshal mgr minister monsignor mr mrs ms msgr mudr phdr pm pope premier
    madame mme monsieur queen empress prince princess duke
    pres president prime prof professor rndr russian secretary sen senator sir slovak soviet tsar
    archduke vice

    mistr knize vevoda hrabe kralovna cisarovna carevna
    car cisar doktor general generalni generalny kancler kardinal kral marsal minister ministr
    otec pan pani plukovnik predseda premier prezident prezidenta profesor prvni prvy soudruh
    soudruzka sudruh tajemnik tajomnik vudce

    konigin kaiserin furst herzog
    aussenminister frau generalsekretar genosse herr kaiser kanzler konig marschall
    ministerprasident prasident

    императрица королева король князь царица
    вождь генерал господин доктор император маршал министр президент премьер профессор секретарь
    товарищ царь
    """.split()
)

PARTICLES = frozenset({"von", "van", "de", "der", "den", "di", "da", "du", "zu", "фон"})
"""Small words inside a name that may be left out."""
