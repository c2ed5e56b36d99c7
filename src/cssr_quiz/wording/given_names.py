"""First names, without accents: a name that begins with one of them is a person's."""

GIVEN_NAMES = frozenset(
    """
    aaron abel abigail abraham achille ada adalbert adam adela adele adolf agatha agnes agnieszka
    ahmed akira alan albert albin albrecht aldous aleksandr aleksei alena ales alessandra alessandro
    alexander alexandr alexandra alexandre alexandros alexandru alexei alexej alfons alfonso alfred
    alfredo alice alicia alina alison allan allen alois alojz alphonse alvaro amadeo amadeus amalie
    amanda ambrose ambroz amedeo amelia amerigo amy ana anastas anatole anatolij anatoly anders
    andre andrea andreas andrei andrej andres andrew andrey andrzej andy angela angelo anita ann
    anna anne annette annie ansel anthony antoine anton antonella antoni antonia antonie antonin
    antonio anwar archibald aristide armand arne arnold arnost arthur arturo astrid atahualpa attila
    aubrey audrey auguste augustin augusto aung aurelio avram axel balthasar barack barbara barbora
    barry bartholomew bartolomeo baruch bashar bastien beatrice beatriz bedrich bela ben benedetto
    benedict benedikt bengt benito benjamin benoit benvenuto bernard bernardo bernd bernhard bertha
    berthold bertolt bertrand bill birgit bjarne bjorn blaise blanche blanka bob bogdan bohdan
    bohumil bohumir bohus bohuslav boleslaw boris borivoj boudica boutros bozena bram bretislav
    brian bridget brigitte bronislava bronislaw bruce bruno bryan burrhus buzz caitlin calvin
    camille camillo carl carla carlo carlos carmen carol carole caroline caspar catherine cecil
    cecilia cenek cesar cesare charles charlie charlotte che chester chiang chinua chloe chris
    christa christiaan christian christina christine christoph christopher cindy clara clarence
    claude claudia claudio claus clemens clement clifford connie constantin constantine constanze
    cornelius craig crispus cristiano cristina cristobal ctibor cynthia cyril cyrus czeslaw dag
    dagmar daisy dalibor dana daniel daniela daniele dante danuta darius dariusz dave david debbie
    deborah deng denis denise dennis derek desmond diana diane diego dieter dietrich dilma dimitri
    dmitri dmitrij dmitriy dmitry dominic dominik dominique donald donatello donna dora doris dorota
    dorothea dorothy doug douglas drahomir duncan dusan dwight edgar edith edmond edmund edmundo
    edouard edsger eduard eduardo edvard edward edwin egon eileen ekaterina elaine eleanor elena
    eleonora elias elie elisa elisabeth elise eliska elizabeth ella ellen elliot elmar eloise elsa
    elvis emanuel emanuele emil emile emilia emiliano emilie emilio emily emma emmanuel emmanuelle
    emmeline emmy enrico enrique enver enzo erasmus eric erich erik erika ernest ernestine ernesto
    ernst ervin erwin esteban esther ethel etienne ettore eugen eugene eugenia eugenio eustace eva
    evangelista evariste evelyn evgeny evo evzen fabian fabio fatima federico felipe felix ferdinand
    ferdynand ferenc fernand fernando fidel filip filippo fiona fjodor florence florian frances
    francesca francesco francis francisco franciszek franco francois francoise franjo frank franklin
    frantisek franz fred freddie frederic frederica frederick frederik frida fridtjof frieda
    friederike friedrich fritz fryderyk fyodor gabriel gabriela gabriele gabrielle gaetano gaius
    galileo gamal gary gaston gavin gavrilo genevieve genghis geoffrey georg george georges georgi
    georgij georgina georgy gerald geraldine gerard gerd gerhard gerolamo gertrude gheorghe giacomo
    gian gianni gilbert giles gillian gino gioachino giordano giorgio giovanni girolamo giulia
    giulio giuseppe glenn golda gordon gottfried gotthold gottlieb grace graham greg gregor gregory
    greta grete grigori grigorij grigory grover guglielmo guido guillaume guillermo gunter gunther
    gus gustav gustave gustaw guy gyorgy gyula haakon haile hana hannah hannelore hannes hannibal
    hans harald harold harper harriet harry haruki harvey hassan hector hedvika hedwig heidi
    heinrich heinz helen helena helene helga helmut helmuth hendrik henri henrietta henriette henrik
    henry henryk herbert herman hermann hernan hernando hideki hieronymus hilary hilda hildegard
    hillary hiroshi honore horace horatio horst hosni howard hubert hugo huldrych humphrey humphry
    hynek iain ian ibn ibrahim ida idi ignac ignacio ignacy ignatius ignaz igor ilja ilona ilse ilya
    immanuel imre indira ines ingeborg ingmar ingrid ion iosif irena irene irina irma irving isaac
    isaak isabel isabella isabelle isadora isidor isolde isoroku istvan italo ivan ivana ivo ivona
    jaap jacek jack jackson jacob jacopo jacqueline jacques jadwiga jakob jakub james jan jana jane
    janet janina janos janusz jared jarmila jaromir jaroslav jason javier jawaharlal jean jeanne
    jeff jefferson jeffrey jennifer jenny jens jeremiah jeremy jerome jerry jerzy jesse jessica
    jiang jill jim jimmy jindrich jiri jitka joachim joan joanna joanne joao joaquin jochen joe joel
    johan johann johanna johannes john jomo jonas jonathan jons joost jorg jorge jorgen jose josef
    josefa josefina joseph josephine joshua josip joyce jozef jozsef juan juanita judith juho jules
    julia julian juliane julie juliet juliette julius juraj jurgen juri jurij justin justine justus
    kaja kamil karel karen karin karl karla karol karolina karoline kaspar katarina katarzyna kate
    katerina katherine kathleen kathrin kathryn kathy katja katrin kazimir keith kelly kemal ken
    kenneth kevin kim kirsten kjell klara klaus klemens klement kliment knut kofi konrad konstantin
    konstantyn kristian kristina krystyna krzysztof kublai kurt kveta kvetoslav kwame ladislav lajos
    larry lars laszlo laura lauren laurence laurent lavr lavrentij lavrentiy lavrenty lawrence lazar
    lea leah lech lee leif lena lenka leo leon leonard leonardo leonhard leonid leonora leopold leos
    leslie lev lewis libuse lidia lila lilian lina linda linus lionel lisa lise livia liza lope
    lorenz lorenzo lothar lotte louis louisa louise lubomir lubos luca lucas luchino lucia lucian
    luciano lucie lucien lucjan lucrezia lucy ludmila ludovit ludvik ludwig luigi luis luisa lukas
    luke lutz lydia lyndon lynn lyudmila madeleine magda magdalena mahatma maksim malcolm manfred
    mansa manuel manuela mao marc marcel marcello marcin marco marcos marcus marek margaret
    margarete margarethe margarita margot maria marian mariana marianne marie marietta marilyn
    marina mario marion marius marjorie mark marketa marko markus marlene marta martha martin
    martina mary mateusz mathias mathieu mathilde matilda matteo matthew matthias matthieu maud
    maureen maurice mauricio mauro max maxim maximilian maximilien mechthild megan mehmet melanie
    menachem metodej michael michaela michail michal michel michelangelo michele michelle mick
    mieczyslaw miguel mihail mikael mike mikhail miklos mikulas milada milan mildred milena miles
    millicent milos miloslav miloslava milous milton mircea miriam mirka mirko miroslav mitchell
    moctezuma modest mohamed mohammed mohandas moishe moritz moses moshe mstislav muammar muhammad
    muriel mustafa nadezhda nadia nadine nancy naomi napoleon natalia natalie natasha nathan
    nathaniel neil nelly nelson neville niccolo nicholas nick nicola nicolae nicolas nicolaus nicole
    niels nigel nikita nikola nikolai nikolaj nikolay nils nina noam noel nora norbert norman nzinga
    octavian octavio odette olaf olav oldrich oleg olga oliver olivia olof olympe omar ondrej orson
    orville osama oscar oskar osman osvaldo oswald ota otakar oto otokar ottilie otto ottokar pablo
    palmiro pamela pancho paolo pascal patrice patricia patrick patrik paul paula pauline paulo
    pavel pavla pavol pedro peggy penelope percy perry pete peter petr petra phil philip philipp
    philippe phillis phyllis pia pierre pieter pietro piotr pius pjotr pol premysl priscilla prokop
    pyotr rabindranath rachel radek radim radola radovan rafael raimund rainer raissa rajiv ralf
    ralph ramon ramsay randolph raoul raphael raul ray raymond rebecca reinhard reinhold renata
    renate rene reuben reza ricardo riccardo richard rick ringo rita roald rob robert roberto rod
    roderick rodrigo roger roland rolf romain romano ron ronald ronnie rosa rosalie rosalind
    rosemarie rosemary rostislav roy rudi rudolf rudolph rudyard ruhollah rupert russell ruth
    ryszard sabina sabine saddam sadie sally salman salvador salvatore sam samantha samuel samuil
    sandra sandro sara sarah saul scott sean sebastian sebastien selma serena serge sergei sergej
    sergey sergio seth shaka shane sharon sheila shimon shirley sholem sidney siegfried siegmund
    sigismund sigmund sigrid silvestr silvia silvio simon simona simone siobhan slavoj slavomir
    slobodan sofia soledad sonia sonya sophia sophie soren srinivasa stafford stanislav stanislaw
    stanley stefan stefania stefano steffi stella stepan stephanie stephen steve steven stuart sue
    suleiman susan susanna susanne suzanne svante svatopluk sven svetlana svetozar sylvester sylvia
    sylvie syngman szymon tadeusz tamara tanya tatiana tatyana ted teddy tenzing terence teresa
    terezie terry thelma theo theodor theodora theodore theresa therese thierry thomas thorsten
    thorvald tiberius tibor tim timothy tobias toby todor tom tomas tomasz toni tonia tony torsten
    toshiro toussaint traudl tristan trygve tycho tyrone ugo ulf ulrich ulrike ulysses umberto urho
    ursula usain ute uwe vaclav valentin valentina valeria valerian valerie valerij vanessa vasco
    vasil vasilij vasily vasyl vavro vera veronica veronika veronique vicente victor vidkun viktor
    vilem vilhelm vilhelmina viliam vilma vincenc vincent vincente vincenzo virginia vit vitezslav
    vito vittorio vivian vivien vjaceslav vladimir vladislav vlado vlasta vlastimil vojtech volker
    volodymyr voytech vratislav vyacheslav wallace walt walter walther waltraud wanda warren wassily
    wat wayne wenceslas wendell wendy wenzel werner wilbur wilfred wilfried wilhelm wilhelmina
    wilhelmine willem willi william willibald willy wilma winfried winifred winnie winston wladyslaw
    wojciech wole wolfgang woodrow xaver xavier xi yasser yehudi yitzhak yukio yuri yuriy yves
    yvette yvonne zachary zaha zbigniew zbynek zdenek zdenka zdenko zelda zhores zhou zikmund
    zinovij zita zlata zoltan zora zuzana zygmunt

    адам александр александра алексей алла анастас анастасия анатолий андрей анна антон антонин
    аркадий артем артём афанасий богдан богумил богуслав борис вадим валентин валентина валерий
    валерия варвара василий василиса василь вацлав вацлава вера вероника виктор виктория вильям
    виссарион виталий владимир владислав войтех всеволод вячеслав галина геннадий георгий герман
    герта глеб григорий густав даниил дарья денис джон джордж дмитрий евгений евгения егор екатерина
    елена елизавета ефим зинаида зоя иван игнат игорь илья имре инна иннокентий иосиф ирина исаак
    йозеф йозефа карел карл карла кирилл клемент климент константин ксения лаврентий ладислав лазарь
    лариса лев леонид лидия любовь людвиг людвик людмила макар максим маргарита марина мария марк
    матвей милан милош мирослав михаил надежда наталья никита никифор николай нина оксана олег ольга
    ольдржих осип отто павел павла пантелеймон петр платон полина прокофий пётр раиса рихард ричард
    роберт родион роман рональд рудольф самуил светлана семен семён сергей софья станислав степан
    тамара тарас татьяна тимофей томас томаш уильям уинстон федор филипп фома франтишек франц
    фридрих фёдор чарльз эдвард эдуард эльдар эмиль эмма юлий юлия юрий яков якуб ян янина ярослав
    """.split()
)
