extension NicknameGroups {
    /// English given names from J to Z with their nicknames, diminutives and spellings.
    ///
    /// - Source: the facts of "nicknames" by Carlton Northern and others (Apache-2.0), corrected,
    ///   joined by spelling and extended by us.
    static let englishJToZ = """
        jackson jack; jacob jake jakob jaap jay; jacobus jacob; jacqueline jackie jacky jacqui
        jaclyn jack; jahoda hoda hodie hody; jakob jake; jalen al alen haylen jaelin jaelyn jailyn
        jay jaye jaylin jaylyn len lennie lenny; james jim jimmy jamie jem jimbo jimmie; jamey
        james jamie; jane janie jean jennie jessie; janet jan janice jessie; janice jan; jannett
        nettie; jasper casper jap; jayme jay; jean jeanne jane jeannie; jeanette janet jean jessie
        nettie; jebadiah jeb; jedediah jedidiah diah dyer jed; jefferey jeff; jefferson jeff
        sonny; jeffery jeff; jeffrey jeff geoffrey geoff jeffery jeffry; jehiel hiel; jehu gee
        hugh; jemima mima; jennet jenn jenny jessie; jennifer jen jenny jenn jenna jennie jenni;
        jeremiah jerry jeremy jereme; jeremy jez jezza; jerita rita; jerome jerry; jerry geraldine
        geri gerry jereme; jessica jess jessie; jillian jill; jim jimmie; jincy jane; jinsy jane;
        joan jo nonie; joann jo; joanna hannah jo joan jodi jody; joanne jo; jody jo; joe joey;
        johanna jo; johannah hannah jo joan jody nonie; john jack johnny jon johnnie jonny ian
        jock jonnie; jonathan jon jonny johnathan jonathon johnathon johny jonnie; jose pepe;
        joseph joe joey jo jos jody; josephine fina jo jody joey josey josie; josetta jettie;
        josey josophine; joshua josh joe jos; josiah jos; josophine jo joey josey; joyce joy;
        juanita nettie nita; judah jude juder; judith judy judi jude juda judie; judson jud sonny;
        julian julias jule jules; julie jules julia jule; june junius; junior jr june junie;
        justin justina juston justus; kaitlin kaitlyn kaitlynn kait kaitie; kalli cali kali;
        kameron kam; karen kari karin; karla carla carly; katarina catherine tina; kate kay;
        katelin katelyn kate kay kaye; katherine kathy kate katie katharine kathryn kat kit kitty
        katy kay cassie cathy kaye kittie lena trina; kathleen kathy kath kathie kathryn cassie
        cathy katy kay kit kittie lena trina; kathryn katy kate kathy katie; katia kate katie;
        kayla kay; kelley kelli kellie kelly; kendall kendrick kendrik ken kenny; kendra kay kenj
        kenji kenny; kenneth ken kenny kendrick; kent ken kendrick kenny; kerry kerri; kevin kev;
        keziah kizza kizzie; kimberly kim kimmy kimberley kimberli; kingsley king; kingston king;
        kit kittie; kris chris; kristel kris; kristen chris; kristin chris; kristine chris christy
        crissy kris kristy tina; kristofer kristoffer kristopher chris kris; kristy chris;
        kymberly kym; lafayette fate laffie; lamont monty; laodicia cenia dicy; latisha tish
        tisha; laurel laurie; lauren laurie ren; laurence larry lon lonny lorne lorry; laurinda
        laura lawrence; lauryn laurie; laveda veda; laverne verna vernon; lavina lavinia ina vina
        viney; lavonia vina viney vonnie wyncha; lavonne von; lawrence larry laurence lawrie lon
        lonny lorne lorry; leanne annie lea; lecurgus curg; leilani lani; lemuel lem; lena ellen;
        lenora lee nora; leo leon; leonard len lenny leo leon lineau; leonidas lee leon; leonora
        nell nellie nora; leonore elenor honor nora; leroy lee roy; lesley les; leslie les; lester
        les; letitia lettice lettie tish titia; levi lee; levicy vicy; levone von; lib libby;
        lidia lyddy; lil lilly lily; lillah lil lilly lily lolly; lillian lily lil lilian lilly
        lolly; lilly lil lily; lincoln link; linda lindy lin lynda lynn; lindsay lindsey lindsie
        lindsy; lindy lynn; lionel leon; lisa liz; littleberry berry little; lizzie liz; lonzo
        lon; lorelei laurie lori lorrie; lorenzo loren; loretta etta lorie lorrie retta; lorraine
        lorie lorrie; lotta lottie; louis lou louie lewis; louisa eliza lois lou; louise lou eliza
        lois; louvinia vina viney vonnie wyncha; lucas luke; lucia lucius lucy; lucias luke;
        lucille lucy cille lou lu; lucina sinah; lucinda cindy lou lu lucy; lucretia creasey; lucy
        lucinda; luella ella lu lula; luke lucas; lunetta nettie; lurana lura; luther luke; lydia
        lyddy; lyndon lindy lynn; mabel amabel mehitabel; mac mc; mack mac mc; mackenzie kenzy mac
        mack; maddison maddi maddie; maddy madeline madelyn madge; madeline lena maddi maddie
        maddy madge madie magda maggie maud; madelyn maddy madie; madie madeline madelyn; madison
        maddy mattie; maegen meg; magdalena lena maggie; magdelina lena madge magda maggie; mahala
        hallie; makayla kayla; malachi mally; malcolm mac mal malc; malinda lindy; manda mandy;
        mandie amanda; manerva eve minerva nerva nervie; manny manuel; manoah noah; manola nonnie;
        manuel emanuel manny; marcus marc mark; margaret maggie peggy meg marge margie madge greta
        rita margo daisy marjorie gretta maggy margery margy midge peg; margaretta daisy gretta
        madge maggie marge margery margie meg midge peg peggy rita; margarita daisy greta madge
        maggie maisie marge margo meg megan metta midge peggie rita; margie marjorie; marguerite
        peggy; maria mia mariah; marian marianna marion; marilyn mary; marion mary; marissa rissa;
        marjorie margie margy; mark marc; marni marnie; marsha marcia marcie mary; martha marty
        marti patsy mat mattie patty; martin marty mart; martina tina; martine tine; marv marvin;
        marvin marv; mary molly polly may mae mollie mamie marie mitzi; masayuki masa; mat mattie;
        mathew mat matt maty; mathilda patty tillie; matilda matty maud tilla tilly; matthew matt
        mathew matty mattie thias thys; matthews matt mattie matty; matthias matt thias thys; maud
        middy; maureen mary; maurice morey; mavery mave; mavine mave; maximilian max; maximillian
        max; maxine max; maxwell max; may mae; mckenna ken kenna meaka; medora dora; megan meg;
        meghan meg; mehitabel hetty hitty mabel mitty; melanie mellie; melchizedek dick zadock;
        melinda linda lindy lynn mel mindy; melissa missy mel lissa lisa milly; mellony mellia;
        melody lodi; melvin mel; melvina vina; mercedes merci mercy sadie; merv mervin; mervin
        merv; mervyn merv; micajah cage; michael mike mick mikey mickey micky mitch micheal mikel
        micah; micheal mike mikey miky; michelle shelly shell michele chelle mickey shelley
        shellie shely; mick micky; miguel michael miggy miguael miguaell miguail miguaill miguayl
        miguayll miguell mike; mildred milly; millicent milly missy; minerva minnie; minnie
        wilhelmina; miranda mandy mira randi randy; miriam mimi mitzi mitzie; mitch mitchell;
        mitchell mitch; mitzie mittie mitty; monet nettie; monica monna monnie; monteleon monte;
        montesque monty; montgomery gum monty; monty lamont; morris morey; mortimer mort; moses
        amos mose moss; muriel mur; myrtle mert myrt myrti; nadine deedee nada; nancy nan nance
        ann nanny; naomi omi; napoleon leon nap nappy; natalie natty nettie; natasha nat tasha;
        nathan nate nat; nathaniel nate nat nathanael natty than; nelle nelly; nelson nels; newt
        newton; newton newt; nicholas nick nicky nicolas nicholaus nico claas claes nic nickie;
        nicholette cole nichole nickey nicki nicky nicole nikki; nicodemus nicolas nic nick nickie
        nicky nico; nicole cole nicki nicky nikki nole; nikolas claes nic nick nickie nicky nico;
        nikole nikki; nora nonie; norbert bert norby; norbusamte norbu; norman norm; nowell noel;
        obadiah diah dyer obed obie; obediah obie; obedience beda beedy biddie obed; obie obediah;
        octavia tave tavia; odell odo; olive olivia livia nollie ollie; oliver ollie olly;
        onicyphorous cy cyphorus one osaforum osaforus syphorous; orilla ora rilly; orlando
        roland; orphelia phelia; ossy ozzy; oswald ossy ozzy waldo; otis ode ote; pamela pam;
        pandora dora; parmelia amelia melia milly; parthenia parsuny pasoonie phenie teeny;
        patience pat patty; patricia pat patty tricia trish patti pattie trisha patsy; patrick pat
        paddy pate patsy; patsy patty; paul paulie pauly polly; paula paulina lina polly; pauline
        polly; peggy peg; pelegrine perry; penelope penny; percival percy; peregrine perry;
        permelia mellie melly milly; pernetta nettie; persephone seph sephy; peter pete pate;
        petronella nellie; pheney josephine; pheriba ferbie pherbia; philadelphia delphia;
        philander fie; philetus leet phil; philinda linda lindy lynn; philip phil phillip pip;
        philipina penie phoebe pip; phillip phil pip; philly delphia; philomena menaalmena; phoebe
        fifi; phyllis phil; pinckney pink; pleasant ples; pocahontas pokey; posthuma humey;
        prescott pres scott scotty; priscilla cilla cissy prissy; providence provy; prudence prudy
        prue; prudy prudence; rachel rachael shelly; rafaela rafa; ramona mona; randall randy
        rand; randolf dolph randy; randolph randy dolph; raphael ralph; raymond ray; reba becca
        beck; rebecca becky becca beck becki reba; regina gina reggie; reginald reg reggie naldo
        renny; relief leafa; reuben rube; reynold reginald; rhoda rodie; rhodella della; rhyna
        rhynie; ricardo rick ricky; rich dick rick; richard rick dick rich ricky richie dickie
        rickie dickon dicky; rick ricky; ricky dick rich; robert bob rob bobby robbie bert bobbie
        robby roberto dob dobbin hob hobkin; roberta bert bertie birdie birtie bobbie robbie roby;
        roberto rob; roderick rod erick rickie roddy; rodney rod; roger rodge bobby hodge rod
        rodger roge; roland lanny orlando rollo rolly; ron ronnie ronny; ronald ron ronnie ronny
        naldo; rosa rose; rosabel belle rosa rose roz; rosabella bella belle rosa rose roz;
        rosaenn ann; rosaenna ann; rosalinda rosalyn linda rosa rose roz; roscoe ross; rose rosie;
        roseann roseanna ann rose rosie roz; roseanne ann; rosemary rose rosie marie rosemarie
        rosey; rosina sina; roxane rox roxie; roxanna roxanne ann rose roxie; rudolph rudolphus
        dolph olph rolf rudy; russell russ rusty; ryan ry; sabrina brina; safieel safie; salome
        loomie; salvador sal sally; sam sammy; samantha sam sammie mantha sammy; sampson samson
        sam sammy; samuel sam sammy; samyra myra sam sammy; sandra sandy cassandra; sanford sandy;
        sarah sally sadie sara; sarilla silla; savannah anna savanna vannie; scott scotty scottie
        sceeter squat; sebastian seb sebby; selma anselm; serena rena; serilla rilla; seymour
        morey see; shaina sha shay; sharon shari sherry sha shay; shaun shawn; shawn shaun; sheila
        cecilia; sheldon shelly; shelton shel shelly tony; sheridan dan danny sher; sheryl cheri
        cherie sher sheri sherri sherry sherryl; shirley lee sherry shirl; sibbilla sibbell sibbie
        sybill; sidney sid syd sydney; sigfired sid; sigfrid sid; sigismund sig; silas si; silence
        liley; silvester si sly syl vest vester; simeon simon si sion; smith smitty; socrates
        crate; solomon sol sal salmon saul solly zolly; sondra dre sonnie; sophia sophie;
        sophronia frona fronia sophia; stacey staci stacie stacy; stacie stacey staci stacy; stacy
        staci; stanley stan; stephan steve; stephanie steph stephie stefanie steffi annie steffie
        stephani stephany stephine stevie; stephen steph steve; steven steve stephen stevie steph
        stefan; stuart stu; sullivan sully van; susan sue suzie susie suzy hannah sukey; susannah
        hannah sue sukey susie; susie suzie; suzanne sue suzy suki susie; sybill sibbie; sydney
        sid; sylvanus sly syl; sylvester si sly sy syl vessie vester vet; tabby tabitha; tabitha
        tabby; tamarra tammy; tammie tami tammy; tammy tami tammie; tanafra tanny; tasha tash
        tashie; ted teddy; temperance tempy; terence terry terrence terrance; teresa terry tess
        theresa terri tessa tessie; terri teri terrie terry; thad thaddeus; thaddeus thad;
        theodora dora; theodore ted theo teddy; theodosia dosia theo theodosius; theophilus ophi;
        theotha otha; theresa terry tess tessa tessie thirza thursa traci tracie tracy; thomas tom
        tommy thom tomas; thomasa tamzine; tiffany tiff tiffy; tilford tillie; tim timmy; timothy
        tim timmy; tina christina; tisha tish; tobias toby tobie bias; tranquilla quilla trannie;
        trix trixie; trudy gertrude; tryphena phena; unice eunice nicie; uriah riah; ursula uschi
        ulla sula sulie; valentina felty val vallie; valentine felty; valeri val valerie; valerie
        val; vanburen buren; vandalia vannie; vanessa essa nessa vanna; vernisee nicey; veronica
        franky frony ron ronie ronna ronnie ronny vonnie; vic vicki vickie vicky victor; victor
        vic; victoria vicky tori vicki vickie torie torri torrie tory vic; vijay vij; vincent
        vince vinnie vinny vin vic; vincenzo vic vin vince vinnie vinny; vinson vin vince vinnie
        vinny; viola ola vi; violetta lettie; virginia ginny ginger gin jane jennie virgy; vivian
        viv vivien vi; waldo ossy ozzy; wallace wally; wally walt; walter walt wally; washington
        wash; webster webb; wendy wen; wesley wes; westley farmboy wes west; wilber bert will;
        wilbur wilson will willie willy; wilda willie; wilfred wilf fred wil will willie; wilhelm
        wil willie; wilhelmina mina minnie willie wilma; will bill fred wilbur willie; william
        bill will billy liam willy willie bil wil bela bell; willis bill willy; winfield field win
        winny; winifred winnie freddie winnet; winnie winnifred; winnifred fred freddie freddy
        winnie winny; winny winnifred; winton wint; woodrow drew wood woody; yeona ona onie;
        yoshihiko yoshi; yulan lan yul; yvonne vonnie vonna; zach zack zak; zachariah zachery zac
        zach zachy zack zak zakk zeke; zachary zach zack zak zachery zac zachy zakk zeke; zack
        zach zak; zebedee zeb; zedediah diah dyer zed; zephaniah zeph; zoe zoey;
        """
}
