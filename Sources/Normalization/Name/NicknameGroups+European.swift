extension NicknameGroups {
    /// Given names of other European languages with diminutives and spellings; collected by us.
    static let european = """
        johann johannes hans hannes jo hansi; matthias mathias matze matti hias; sebastian basti
        sebi wastl bastian; maximilian max maxi; katharina katarina kathi kati kathrin katrin
        katja kaethe kathe catharina; elisabeth lisa elli sissi liesel lisbeth elsbeth else ilse
        bettina lisl sisi elise elsa elizabeth; margarete margarethe grete gretel gretchen greta
        margret margit margareta gitta meta; friedrich fritz frieder fred friedel frederik;
        heinrich heinz heiner heini hinnerk; josef joseph sepp jupp beppi; wilhelm willi willy
        helmut wim; ludwig lutz wiggerl luggi; georg jorg joerg schorsch jurgen juergen georgius;
        andreas andi andy anderl andre; michael michi michel micha; thomas tom tommi thommy;
        christian chris christl krischan; christoph chris stoffel christof kristof; stefan stephan
        steffen steff; alexander alex sascha axel xandi; alexandra alex sandra sascha; anton toni
        tonio; franz franzl frank franziskus; franziska franzi fanny ziska sissy; johanna hanna
        hannah hanne jo; susanne susi sanne suse susanna; barbara babsi barbel baerbel bab;
        brigitte gitte gitti birgit brigitta britta; gabriele gabi gaby gabriela; ulrike uli ulla
        rike; ulrich uli ulli utz; theresia resi thea therese theresa; magdalena leni magda lena
        madeleine magdalene; helene leni helena lena hella; ferdinand ferdi; rudolf rudi rolf;
        siegfried sigi siggi; wolfgang wolfi wolf; walter walt walther; werner wernher; gunter
        guenter gunther guenther; jurgen juergen; gerhard gerd gert; gertrud trude gerti traudl;
        hildegard hilde hilda; kunigunde gundi; angelika geli angie angelica; veronika vroni vera
        veronica; waltraud traudl waltraut; ernst erni; eduard edi edward; benedikt benni bene
        benedict; dominik nick nik; florian flo flori; tobias tobi; philipp phil lipp philip;
        nikolaus klaus niklas nico nikolas claus nikki; klaus claus; lukas lucas luca; markus
        marcus marc; konrad conny kurt conrad; leopold poldi leo; annemarie annemie; annelies
        anneliese; karl carl charly karli; karoline caroline lina karo; kristina christina tina
        christine christa; martina tina; bettina tina; valentin valle veit; valentina vale tina;
        ralf ralph rolf; detlef detlev; dietmar didi; dieter didi dietrich; manfred manni fred;
        bernhard bernd berni bernard hardy; reinhard reini hardy; eberhard ebi hardy; albrecht
        albert; arnold arno arni; august gustl gus; gustav gustl; xaver xavi; ignaz naz; kaspar
        caspar kasper; katarzyna kasia kaska; malgorzata gosia malgosia; agnieszka aga; aleksandra
        ola olka; aleksander olek alek; krzysztof krzysiek krzys; tomasz tomek; piotr piotrek;
        pawel pawelek; andrzej jedrek; jan janek jasiek jas; jakub kuba; joanna asia aska;
        elzbieta ela; barbara basia; anna ania anka anka; magdalena magda; katarina katka; maria
        marysia mania maryla; zofia zosia; ewa ewka; stanislaw staszek stas; wojciech wojtek;
        grzegorz grzesiek; michal michalek; marcin marcinek; mateusz mati; tadeusz tadek; wladyslaw
        wladek; zbigniew zbyszek; jozef jozek; jerzy jurek; ryszard rysiek; jean jeannot;
        jeanne jeannette jeannot; pierre pierrot; jacques jacquot; francois francis fanfan;
        francoise fanchon francine; catherine cathy katy; margaux margot marguerite margot;
        philippe phil; alexandre alex; alexandra alex; christophe chris tophe; nicolas nico;
        frederic fred; frederique fred; isabelle isa; veronique vero; dominique dom domi;
        stephane steph; stephanie steph fanny; emmanuel manu; emmanuelle manu; laurent lolo;
        patrick pat; sebastien seb; sylvain syl; sylvie syl; valerie val; vincent vince; benoit ben;
        benjamin ben benji; gregoire greg; gregory greg; guillaume guy will; jerome jeje; maxime
        max; mathieu mat matthieu; thibault thibaut tib; theophile theo; antoine toine tonio;
        gabrielle gaby; genevieve ginette; josephine josette jo fifi; madeleine mado; marie manon
        marion mimi; virginie gigi ninie; francisco paco pancho curro kiko fran francis cisco
        quico; jose pepe pepito chepe; josefa pepa josefina pepita fina; ignacio nacho inaki;
        manuel manolo manu lolo; manuela manoli lola manola; dolores lola loli; guadalupe lupe
        lupita; concepcion concha conchita conchi; rosario charo chayo; mercedes merche meche;
        pilar pili; isabel isa chabela bel; maria mari marita; josemaria chema; jesus chuy suso
        chus; antonio tono toni antuan; antonia toni tona; rafael rafa; eduardo edu lalo; enrique
        quique kike; fernando nando fer; alejandro ale alex jandro; alejandra ale alex; alberto
        beto berto tito; roberto beto rober tito; guillermo memo guille willy; gregorio goyo;
        joaquin quino ximo; luis lucho luisito; miguel migue micky; ricardo ricky richi caco;
        santiago santi diego yago; sebastian seba sebas; vicente chente vicen; javier javi xavier;
        daniel dani; gabriel gabi; ramon moncho; salvador salva chava; francisca paca paqui
        frasquita pancha; teresa tere maite; consuelo chelo; encarnacion encarna; remedios reme;
        montserrat montse; inmaculada inma; beatriz bea; cristina cris tina; patricia patri paty;
        soledad sole; susana susi; victoria vicky toya; veronica vero; natalia nati; carolina caro;
        mariateresa maite; giuseppe beppe peppe pino peppino beppino giuse; giovanni gianni nino
        vanni giova gio; giovanna gianna vanna; francesco franco checco cecco ciccio; francesca
        franca fra checca; antonio tonino toni nino toto; domenico mimmo nico; vincenzo enzo
        vince cenzo; lorenzo renzo enzo lori; salvatore toto tore salvo turi toto; luigi gigi gino
        luigino; luigia gina gigia; raffaele lello raffa; raffaella raffa lella; alessandro sandro
        ale alex; alessandra sandra ale; leonardo leo nardo; michele micky lele; gabriele lele
        gabri; emanuele lele manu; daniele dani lele; pasquale lino pasqualino; nicola nico cola;
        stefano ste; stefania stefi; roberta robi; roberto robi berto; elisabetta betta elisa lisa
        betty; margherita rita ghita; caterina rina cate katia; teresa resi teresina; concetta
        tina titti; giuseppina pina giusy pinuccia; maddalena lena; federico fede chicco; federica
        fede; eleonora nora ele; joao joaozinho joca; jose ze zeca zezinho; francisco chico xico
        quico; antonio toninho tonho to; manuel manel neca; luiz lula luizinho luis; eduardo duda
        edu dudu; roberto beto; alberto beto; fernando nando; ricardo cadu rica; carlos cacau
        carlinhos caca; pedro pedrinho; maria mariazinha; aparecida cida; conceicao ceicao; rita
        ritinha; henrique rick kiko; guilherme gui guiga; rafael rafa; rodrigo digo; johannes jan
        hans joop jo johan; jan johan johannes; cornelis kees cor cees nelis; wilhelmus wim willem
        pim; willem wim pim bill; hendrik henk rik hein henri; jacobus koos jaap co cobus; petrus
        piet peter pieter; pieter piet peter pier; antonius ton toon anton; adrianus ad adri arie
        janus; gerardus gerard gerrit ger; gerrit gert ger; leendert leen; theodorus theo dirk;
        franciscus frans frank cis; nicolaas klaas nico niek; bartholomeus bart mees; matthijs thijs
        ties; maarten martin mart; elisabeth els lies betje elly bep; johanna jo hanneke jannie
        joke; wilhelmina mien willy mina minnie; catharina trijntje toos katrien rina; margaretha
        griet greet margriet; cornelia corrie cor nel; hendrika riek rika; maria mieke ria mia miep
        marijke riet; anna annie anneke anke; gustav gosta gusten; karl kalle; fredrik fredde figge;
        mikael micke; anders ante; lars lasse; bengt benke; sven svenne; nils nisse; per pelle;
        jan janne; bo bosse; johan johnny jojo jocke; joakim jocke kim; magnus mange manne;
        kristina stina kicki kia; katarina kattis kajsa karin; margareta greta maggan marit;
        elisabeth lisa bettan lisbet; birgitta gittan britta brita; susanne sussi; christina kicki
        stina; gunilla nilla; marianne maja; annika ann anna; alexander aleksandr sasha sanya shura
        aleksander; aleksandra sasha shura; aleksei alexei alyosha lyosha alexey; anastasia nastya
        anastasiia anastasiya nastia; andrei andrey andryusha; boris borya; dmitri dmitry dima mitya
        dmitriy dmitrii; ekaterina katya yekaterina katia kate; elena lena yelena alyona; evgeny
        zhenya yevgeny evgeniy evgenii eugene; evgenia zhenya yevgenia; galina galya; grigory
        grisha grigori grigoriy; ivan vanya; konstantin kostya; larisa lara; lyudmila ludmila lyuda
        mila; maria masha mariya mariia marusya; mikhail misha mihail; nadezhda nadya; natalia
        natasha nataliya natalya nataly natali; nikolai kolya nikolay nikolaj; oksana ksyusha; olga
        olya; pavel pasha; petr pyotr petya; roman roma; sergei sergey seryozha sergiy serge; sofia
        sonya sofya sophia; stepan styopa; svetlana sveta; tatiana tanya tatyana tatjana; valentina
        valya; vasily vasya vasili vasiliy; vera verochka; viktor vitya victor; viktoria vika
        victoria viktoriya; vladimir volodya vova wladimir; vyacheslav slava viacheslav; yaroslav
        slava jaroslav; yulia yuliya julia julija; yuri yury jurij yuriy; ioannis giannis yannis
        yiannis; georgios giorgos george yorgos; konstantinos kostas costas dinos; dimitrios
        dimitris mitsos dimitri; nikolaos nikos nicos; panagiotis panos takis; athanasios thanasis
        sakis; vasileios vasilis vassilis; evangelos vangelis; christos chris; eleni lena nelly;
        aikaterini katerina katia; mohammed muhammad mohamed mohammad muhammed mohamad mo; ahmed
        ahmad; abdullah abdallah; yusuf yousef youssef yosef; hussein husain hussain husayn; hasan
        hassan; fatima fatma fatimah; aisha ayesha aysha; mehmet memo; mustafa mostafa; ibrahim
        ebrahim; yasmin yasmine jasmin jasmine; leila layla laila leyla; susana susanna; lucia luci
        lucy; sofia sophia sophie sofie; anna ana anne; isabel isabelle isabella; michel michele;
        eric erik erick; marc marco marcus; carl karl; caroline carolyn carolina; catarina caterina
        """
}
