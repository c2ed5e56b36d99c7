"""Which half of the globe stands behind a number of degrees: `33° S`, `70 west`."""

from cssr_quiz.wording.fold import fold

_OTHER_HALF = frozenset(
    """
    south southern west western jizne jizni zapadne zapadni juzne juznej zapadnej
    sud suden sudlich sudliche sudlicher west westen westlich westliche westlicher
    юг южной южная запад западной западная s w
    """.split()
)
_AROUND = frozenset(
    """
    of latitude longitude sirky delky sirka delka dlzky breite lange широты долготы
    degree degrees deg stupen stupne stupnu stupnov grad градус градуса градусов
    """.split()
)


def is_other_half(unit: str) -> bool:
    """Tell whether a unit says nothing but south or west, which a minus says as well.

    `S` and `W` alone may be anything; behind degrees they are not.
    """
    words = set(fold(unit).split())
    halves, others = words & _OTHER_HALF, words - _OTHER_HALF - _AROUND
    is_spelt = bool(halves - {"s", "w"} or "°" in unit or words & _AROUND)
    return bool(halves) and is_spelt and not others
