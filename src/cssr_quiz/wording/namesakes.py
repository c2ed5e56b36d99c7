"""First names that are one name, in several languages or for short: Joseph, Josef, Joe."""

from cssr_quiz.wording.names import bare

_GROUPS = """
    john jan johann johannes jean juan giovanni ivan hans joao janos jack
    joseph josef jozef iosif josip giuseppe jose jozsef joe
    charles karel karl karol carl carlo carlos
    louis ludwig ludvik ludovit luis luigi lajos
    george jiri juraj georg georges jorge giorgio georgi georgij georgy jerzy gyorgy
    william wilhelm vilem viliam guillaume guillermo guglielmo willem bill will
    henry heinrich jindrich henri enrico enrique henrik henryk
    francis franz frantisek francois francisco francesco ferenc franciszek
    frederick frederic friedrich bedrich fridrich federico fryderyk
    peter petr pierre pedro pietro piotr pyotr pjotr
    paul pavel pavol paolo pablo pal pawel
    nicholas nikolaus mikulas nicolas nikolai nikolaj nikolay niccolo miklos
    michael michal mikhail michail michel miguel mihaly mike
    thomas tomas tommaso tomasz tamas tom
    stephen stefan stepan etienne istvan steven stephan
    andrew andrej ondrej andreas andre andrei andrey andrzej andras
    jakub jakob jacob jacques
    mary marie maria marija mariya
    elizabeth elisabeth alzbeta elizaveta jelizaveta erzsebet liz
    catherine katherine katharina katerina katarina caterina ekaterina jekaterina yekaterina
    anna anne ann
    helen helena helene elena yelena jelena
    alexander alexandr alexandre aleksandr aleksander alejandro alessandro sandor
    vladimir wladimir volodymyr
    wenceslas wenceslaus vaclav wenzel
    ladislaus ladislav laszlo wladyslaw
    sigismund zikmund sigmund
    rudolph rudolf
    edward eduard edvard edouard eduardo ted
    emanuel emmanuel immanuel
    leo leon lev lew
    philip filip philipp felipe philippe
    anthony anton antonin antoine antonio tony
    constantine konstantin constantin
    gregory gregor grigory grigorij grigori rehor
    eugene evgeny evgenij jevgenij yevgeny eugen evzen
    theodore theodor teodor fyodor fjodor fedor teddy
    sergey sergei sergej sergius serge
    dmitri dmitrij dmitry dimitri
    christopher krystof christoph cristoforo cristobal
    arthur artur
    abraham abe
    robert roberto bob rob
    richard dick rick
    victor viktor vittorio
    margaret marketa margarete margarethe margarita marguerite
    joan jeanne johanna jana juana
    theresa terezie theresia teresa tereza
    sophia sofie sofia zofia zofie sophie
    gustav gustave
    augustus august
    """.strip().splitlines()
_OF = {name: place for place, names in enumerate(_GROUPS) for name in names.split()}


def are_namesakes(one: str, other: str) -> bool:
    """Tell whether two first names are one in two languages."""
    return one in _OF and _OF[one] == _OF.get(other)


def renamed(text: str, name: str) -> str:
    """Return a text with its first word as a name begins, if both are one: `Ludwig XIV`."""
    first, _, rest = text.partition(" ")
    own = name.partition(" ")[0]
    return f"{own} {rest}" if are_namesakes(bare(first), bare(own)) else text
