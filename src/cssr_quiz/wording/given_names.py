"""First names, without accents: a name that begins with one of them is a person's."""

GIVEN_NAMES = frozenset(
    """
    adam adolf alan albert albin alena ales alexander alexandr alexandra alexej alexei aleksandr
    aleksei alfred alois alojz ambroz anastas anatolij anatoly andrej andrei andrew andrey anna
    anne anthony anton antonin antonio aristide arnost arthur augustin barbara bedrich
    ben benito benjamin bernard bohdan bohumil bohumir bohuslav bohus boleslaw boris borivoj
    bozena bretislav bruno carl charles christian clement cyril cyrus dalibor dana daniel david
    denis dimitri dmitri dmitrij dmitry dominic dominik drahomir dusan dwight edgar edouard
    eduard edvard edward egon ekaterina elena eliska elizabeth emanuel emil enver eric erich
    ernest ernst erwin eugen eugene eva evzen felix ferdinand ferdynand filip fidel frank
    franklin frantisek franz fred frederick friedrich fritz gabriel georg george georges georgi
    georgij georgy gerald gerhard gheorghe golda grigorij grigory gustav gustaw hana hans
    harold harry heinrich helena helmut henri henry herbert hermann hubert hugo ignac igor ilja
    ilya imre indira ion iosif irena ivan ivo ivona jakub james jan jana janos jaromir jaroslav
    jean jerzy jimmy jindrich jiri jiang joachim john johann johannes jonas josef joseph josip
    joyce jozef jozsef juan juho julian julius juraj juri jurij jurij kamil karel karl karol
    kathleen kazimir kim klement kliment klaus konrad konstantin konstantyn kurt kwame ladislav
    lavrentij lavrenty lazar lech leo leon leonid leopold lev libuse louis lubomir lubos lucian
    ludmila ludovit ludvik ludwig luigi lyndon magdalena maksim marcel marek margaret maria marie
    marian mario mark marta martin mathias matthias maurice max maxim maximilian metodej
    michael michail michal mihail mikhail mikulas milada milan milena milos milous
    miloslav miroslav mstislav natalia neville nicolae nicolas nikita nikola nikolai nikolaj
    nikolay nina norbert oldrich oleg olga ondrej oskar oswald ota otakar otokar oto otto palmiro
    patrik paul pavel pavol peter petr petra philip philippe pierre pius radola radovan rafael
    ralph ramsay raymond reinhard richard robert rostislav ronald rosa rudolf samuel
    sergej sergei sergey silvestr simon slavomir stafford stanislav stanislaw stefan stepan
    stephen svatopluk svetozar tadeusz terezie theodor thomas tibor todor tom tomas tomasz urho
    vaclav valentin valerian valerij vasil vasily vasilij vasyl vavro vera viktor victor viliam
    vilem vilma vincenc vit vitezslav vladimir vladislav vlado vlasta vojtech volodymyr
    voytech vyacheslav vjaceslav walter walther warren wenzel werner wilhelm willem william
    willy winston wladyslaw wojciech wolfgang woodrow yuri yuriy zbigniew zbynek zdenek zdenka
    zdenko zhores zikmund zinovij zita

    адам александр алексей анастас анатолий андрей антон антонин богумил борис вацлав василий
    василь виктор вильям владимир владислав войтех вячеслав георгий григорий густав даниил
    дмитрий иван игорь имре иосиф йозеф карел карл клемент климент константин лаврентий ладислав
    лазарь лев леонид людвик максим марк милан милош мирослав михаил николай никита николай ольдржих
    отто павел пётр петр рудольф сергей степан томаш уинстон франтишек эдвард эдуард юрий ян
    ярослав
    """.split()  # noqa: SIM905 - a column of quoted words would be a page of quotation marks
)
