"""Words before a personal name that do not belong to it, without accents."""

TITLES = frozenset(
    """
    admiral baron captain chairman chancellor col colonel commissar comrade count cardinal doctor dr
    emperor first foreign gen general generalissimo judr king leader lord major marshal monsignor mr
    mrs ms msgr mudr phdr pm pope premier president prime prof professor rndr secretary sir sen
    senator soviet tsar czar minister vice deputy ing mgr father archbishop bishop interior
    defence defense british american french czechoslovak czech slovak german russian

    prezident prezidenta predseda premier ministr minister general marsal plukovnik kancler kardinal
    soudruh soudruzka sudruh pan pani cisar car kral vudce tajemnik generalni generalny prvni prvy
    profesor doktor otec tajomnik

    prasident kanzler genosse herr frau aussenminister ministerprasident generalsekretar marschall
    kaiser konig

    президент премьер министр маршал генерал товарищ господин доктор профессор царь император
    секретарь вождь
    """.split()  # noqa: SIM905 - a column of quoted words would be a page of quotation marks
)

PARTICLES = frozenset({"von", "van", "de", "der", "den", "di", "da", "du", "zu", "фон"})
"""Small words inside a name that may be left out."""
