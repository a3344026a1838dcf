extension NicknameGroups {
    /// English given names from A to I with their nicknames, diminutives and spellings.
    ///
    /// - Source: the facts of "nicknames" by Carlton Northern and others (Apache-2.0), corrected,
    ///   joined by spelling and extended by us.
    static let englishAToI = """
        aaron erin ron ronnie; abbigail abbigale abigale abbe abbey abbi abbie abby gail nabby;
        abednego bedney; abel ab abe eb ebbie; abiel ab; abigail abby gail abbe abbey abbi abbie
        nabby; abijah ab bige; abner ab; abraham abram ab abe; absalom ab abbie app; ada addy
        adie; adaline ada addy adie delia dell lena; addison addie addy; adela adie della;
        adelaide addy adele adie dell della heidi; adele addy dell; adeline ada addy delia dell
        lena; adelphia addy adele dell delphia philly; adena adina deena dena dina; adolphus ado
        adolph dolph; adrian rian; adriane riane; adrienne addie enne rienne; agatha aga aggy;
        agnes aggy inez nessa; aileen allie lena; alan al; alanson al lanson; alastair al; alazama
        ali; albert al bert bertie; alberta allie bert bertie; aldo al; aldrich rich riche richie;
        aleksandr alek alex; aleva leve levy; alex al; alexander alex sandy xander lex al alec;
        alexandra alex sandra lexi sandy alexa lexie alla; alexis alex lexi; alfonse al; alfred al
        fred freddy; alfreda alfy freda freddy frieda; algernon algy; alice ali allie elsie lisa;
        alicia allie elsie lisa; aline adeline; alison ali allie; alixandra alix; allan al alan
        allen; allen al alan allan; allisandra allison allyson allyssa ali allie ally; almena ali
        allie ally mena; almina minnie; almira myra; alonzo al lon lonzo; alphinias alphus; althea
        ally; alverta vert virdie; alyssa al ally lissia; alzada zada; amanda mandy manda; ambrose
        brose; amelia amy emily mel millie; amos moses; anastasia ana stacy; anderson andy; andre
        drea; andrea andi andrew andy drea rea; andrew andy drew randy; andriane ada adri rienne;
        angela angie angel; angelica angel angelika angelique angie; angelina angel angie lina;
        ann annie nan; anna ann anne annie nan; anne ann annie nan; annette anna nettie; annie ann
        anna; anselm ance anse ansel selma; anthony tony antony ant; antoinette antonia ann netta
        tony; antonio ant tony; appoline appie appy; aquilla quil quillie; ara arry belle;
        arabella arabelle ara arry bella belle; araminta armida middie minty ruminta; archibald
        archie; archilles kill killis; ariadne ari arie; arielle arie; aristotle telly; arizona
        ona onie; arlene arly lena; armanda mandy; armena arry mena; armilda milly; arminda
        mindie; arminta minite minnie; arnold arnie; aron erin ron ronnie; artelepsa epsey;
        artemus art; arthur art artie; arthusa thursa; arzada zaddi; asahel asa; asaph asa;
        asenath assene natty sene; ashley ash ashly leah lee; aubrey bree; audrey audree dee;
        august gus; augusta augustina aggy gatsy gussie tina; augustine augustus august austin
        gus; aurelia aurilla ora orilla ree rilly; avarilla rilla; azariah aze riah; bab barby;
        barbara barb babs barbie bab barby bobbie; barbery barbara; barnabas barney; barney
        barnabas; bart bartholomew; bartholomew bart bartel bat mees meus; barticus bart; bazaleel
        basil; bea beatrice; beatrice bea trisha trix trixie; becca beck; beck becky; bedelia
        bridgit delia; belinda belle linda; benedict ben bennie; benjamin ben benny benji benjy
        bennie jamie; bernard bernie barney berney berny; berney bernie; bert bertie bob bobby;
        bertha bert bertie birdie; bertram bert; bertrand randy; bess bessie; bethena beth thaney;
        beverly bev; bezaleel zeely; biddie biddy; blanche bea; bobby bob rob; boetius bo; brad
        bradford ford; bradford brad ford; bradley brad; brady brody; breanna bree bri; breeanna
        bree; brenda brandy; brian bryan bryant brien; brianna bri; bridget biddie biddy bridgie
        bridie; brittany brittney britt brittnie; broderick brady brody rick ricky rod; bryanna
        ana anna bri briana brianna; caitlin caitlyn cait caity; caldonia calliedona; caleb cal;
        california callie; calista kissy; calpurnia cally; calvin cal vin vinny; cameron cam ron
        ronny; camile cammie; camille cammie millie; campbell cam; candace candy dacey; carla
        carly karla; carlotta lottie; carlton carl; carmellia mellia; carmelo melo; carmon cammie
        carm charm; carol carrie caroline carole carolann carri cassie kara kari lynn; carolyn
        carrie cassie lynn; carrie cassie; carthaette etta etty; casper jasper; cassidy cass
        cassie; caswell cass; catherine cathy kate cate cat catharine cathie katherine kathryn
        casey cassie kathy katy kay kit kittie lena trina; cathleen casey cassie cathy kathy katy
        kay kit kittie lena trina; cecilia celia cissy; cedric ced rick ricky; celeste celia
        lessie; celinda linda lindy lynn; charity chat; charles charlie chuck chas charley chaz
        chip carl chick; charlotte char lotta lottie sherry; chauncey chan; chelsey chelsie;
        cheryl cher; chesley chet; chester chet; chet chester; chick caroline charlotte chuck;
        chloe clo; chris kris; christa chris; christian chris kit; christiana ann chris christy
        crissy kris kristy tina; christiano chris; christina chris chrissy christy crissy kris
        kristy tina; christine chris chrissy tina christina kristine kristin chrissie kristina
        christie christy crissy kris kristy; christoffer chris; christoph chris; christopher chris
        kit christoph kristopher topher; christy crissy; cicely cilla; cinderella arilla cindy
        rella rilla; cindy cinderella; claire clair clara clare; clara clarissa; clare clara;
        clarence clair clare; clarinda clara; clarissa cissy clara; claudia claud; cleatus cleat;
        clement clem; clementine clem clement; clifford cliff ford; clifton cliff tony; clinton
        clint; cole colie; columbus clum; con conny; conrad con conny; constance connie; cordelia
        cordy delia; corey cory coco cordy ree; corinne cora ora; cornelia cornie corny nelia
        nelle nelly; cornelius con conny corny neil niel; courtney court curt; crystal chris crys
        stal tal; curtis curt; cynthia cindy cyndi cintha; cyrenius cene cy renius serene swene;
        cyrus cy; dahl dal; dalton dahl dal; daniel dan danny dani dann; danielle dani ellie;
        daphne daph daphie; darlene darry lena; david dave davey davy davie day; daycia dacia
        daisha; deanne ann dee; debby deb; debora deb debbie debby; deborah deb debbie debra
        debby; debra deb debbie; deidre deedee; delbert bert del; delia cordelia delius fidelia;
        delilah dell della lil lila; deliverance della delly dilly; della adela adelaide delilah
        dell; delores dee dell della lola lolly; delpha philadelphia; delphine del delf delphi;
        demaris demerias dea maris mary; democrates mock; dennis denny denis den dennie; dennison
        dennis denny; derek derrek rick ricky; derick rick ricky; derrick eric rick ricky;
        deuteronomy duty; diana di dicey didi; diane di dian dianne dicey didi; dicey dicie;
        dickson dick; dolores lola lolly; domenic dominic dom nic; dominick dom nick nicky;
        dominico dom; donald don donnie donny dony; donato don; donna dona; donovan don donnie
        donny dony; dorcus darkey; dorinda dora dorothea; doris dora; dorothea doda dora; dorothy
        dot dottie dolly dorothea dora dortha dotty; dotha dotty; dotty dot; douglas doug dougie;
        drusilla silla; duncan dunk; earnest ernestine ernie; ebbie eb; ebenezer eb ebbie eben;
        eddie ed; eddy ed; edgar edmond eduardo ed eddie eddy; edith edyth edythe edie edye;
        edmund ed eddie eddy ned ted; edna edny; edward ed eddie ted ned teddy eddy; edwin ed
        eddie eddy ned win; edwina edwin; egbert bert burt; eighta athy; eileen helen; elaine
        helen lainie; elbert bert; elbertson bert elbert; eldora dora; eleanor ellie nell nora
        lenore elaine ellen lanna lenora nelly; eleazer lazar; elena helen; elias eli lee lias;
        elijah eli lige; eliphalel life; eliphalet left; elisa lisa; elisha eli lish; elizabeth
        liz beth betty lizzie eliza elisabeth betsy libby lisa bess elsie ellie lizzy bette betsey
        elspeth bessie lib liza; ella el ellen; ellender ellen helen nellie; ellie elly; ellswood
        elsey; elminie minnie; elmira ellie elly mira; elnora nora; eloise heloise louise; elouise
        louise; elsie elsey; elswood elsey; elvira elvie; elwood woody; elysia lisa lissa; elze
        elsey; emanuel manny manuel; emeline em emily emma emmy milly; emil em emily; emily em
        emmy emmie emma mel millie; emma em emmy; epaphroditius dite ditus dyce dyche eppa;
        ephraim eph; erasmus rasmus raze; eric rick ricky; ernest ernie; ernestine erna ernest
        teeny tina; erwin irwin; eseneth senie; essy es; estella estelle essy stella; esther essie
        hester; eudicy dicey; eudora dora; eudoris dosie dossie; eugene gene; eunice nicie;
        euphemia effie effy; eurydice dicey; eustacia stacia stacy; eva eve; evaline eva eve lena;
        evangeline ev evan vangie; evelyn evie eve ev evelina; experience exie; ezekiel ez zeke;
        ezideen ez; ezra ez; faith fay; fallon fal falcon fall fallie fally falon lon lonnie;
        felicia fel feli felix; felicity flick tick; feltie felty; ferdinand ferdie fred freddie
        freddy; ferdinando ferdie fred nando; fidelia delia; fionna fiona; florence flo flossie
        flora flossy; floyd lloyd; fran frannie; frances fran francie frankie cissy fanny frannie
        franniey franny sis; francie francine; francine fran francie frannie franniey franny;
        francis frank fran frankie; frank frankie franklin; freda frieda; frederica erica erika
        freddy frederick rickey; frederick fred freddie freddy frederic fredrick derick erick
        fritz rick ricky; fredericka ericka freda freddy frieda ricka rickey; frieda fred freddie
        freddy; gabriel gabe gaby gabby; gabriella ella gabby; gabrielle gaby gabby gabi ella;
        gareth gare gary; garrett barrett gare garratt garret garry gary jerry rhett; garrick
        garri; gary gaz garry garth; genevieve eve jean jenny; geoffrey geoff jeff; george georgie
        geordie; georgiana georgia; georgine george; gerald jerry gerry jerald; geraldine dina
        gerri gerrie gerry jerry; gerhardt gay; gertie gert gertrude; gertrude gert gertie trudy;
        gilbert gil bert wilber; giovanni gio; glenn glen; gloria glory; gordon gordy; governor
        govie; greenberry berry green; greggory gregg; gregory greg gregg gory; gretchen margaret;
        griselda grissel; guadalupe lupe lupita; gum monty; gus gussie; gustavus gus gussie; gwen
        wendy; gwendolyn gwen wendy; hailey haylee hayley; hamilton ham; hannah anna nan nanny;
        harold harry hal hap haps; harriet hattie; harrison hap haps harry; haseltine hassie;
        haylee hailey hayley; hayley hailey haylee; heather hetty; helen nell nellie ellen helena
        ella ellie lena; helena aileen eileen elaine eleanor ellen lena nell nellie; helene ella
        ellen ellie lena; heloise eloise elouise lois; henrietta etta etty hank henny nettie
        retta; henry hank harry hal hap haps; hephsibah hipsie; hepsibah hipsie; herbert bert
        herb; herman dutch harman; hermione hermie; hester esther hessy hetty; hezekiah hez hy
        kiah; hillary hilary; hipsbibah hipsie; hiram hy; honora honey nora norah norry; hopkins
        hop hopp; horace horry; hortense harty tensey; hosea hosey hosie; howard hal howie; hubert
        bert hub hugh; ignatius iggy nace nate natius; ignatzio iggy nace naz; immanuel emmanuel
        manuel; india indie indy; inez agnes; iona onnie; irene rena; irvin irving; irving irv;
        irwin erwin; isaac ike zeke; isabel bell bella belle ib issy nib nibby tibbie; isabella
        bella izzy isabel belle ib issy nib nibby tibbie; isabelle bella belle ib issy nib nibby
        tibbie; isadora dora issy; isadore izzy; isaiah zadie zay; isidore izzy; iva ivy;
        """
}
