/// The gender that common given names tell.
///
/// Only names that are given to one gender in all languages that we know them from. Its use is the
/// contradiction of siblings and couples who share address and family name; a name that is not
/// here tells nothing.
enum GivenNameGender {
    /// The gender of the first word of folded given names; nil where it is not known.
    static func of(given: [UInt8]) -> PersonName.Gender? {
        if given.count < 2 { return nil }
        let first = Array(given.prefix { $0 != Ascii.space })
        return lexicon.meaning(of: first.span)
    }

    /// Reads a column of gender: `F`, `female`, `weiblich`, `Mr`; nil for anything else.
    static func of(column raw: [UInt8]) -> PersonName.Gender? {
        guard let token = NameTokenizer(raw).tokens.first else { return nil }
        return columnWords.meaning(of: token.text.span) ?? NameLexicon.title(token.text)?.gender
    }

    private static let columnWords: Lexicon<PersonName.Gender> = {
        let words: [(PersonName.Gender, String)] = [
            (
                .female,
                "f w female woman girl weiblich feminin femme mujer femenino femmina donna k vrouw vrouwelijk kvinna kvinde kobieta feminino"
            ),
            (
                .male,
                "m male man boy mannlich maennlich masculin homme hombre masculino maschio uomo mannelijk mies mezczyzna"
            ),
        ]
        var genders = Lexicon<PersonName.Gender>()
        for (gender, line) in words { genders.add(words: line, gender) }
        return genders
    }()

    private static let lexicon: Lexicon<PersonName.Gender> = {
        var genders = Lexicon<PersonName.Gender>()
        genders.add(words: female, .female)
        genders.add(words: male, .male)
        return genders
    }()

    private static let female = """
        mary patricia linda barbara elizabeth jennifer maria susan margaret dorothy lisa nancy
        karen betty helen sandra donna carol ruth sharon michelle laura sarah kimberly deborah
        jessica cynthia angela melissa brenda amy anna rebecca virginia kathleen pamela martha
        debra amanda stephanie carolyn christine catherine katherine janet diane alice julie
        heather teresa doris gloria evelyn cheryl mildred judith rose janice nicole judy christina
        kathy theresa beverly denise tammy irene jane lori rachel marilyn kathryn louise sara anne
        wanda bonnie julia ruby lois tina phyllis norma paula diana annie lillian emily peggy
        gladys rita dawn connie florence tiffany carmen rosa cindy edna victoria sylvia ellen
        josephine thelma juanita charlotte monica esther pauline emma sheila anita amber marjorie
        danielle megan eva ethel lucille debbie valerie clara eleanor alicia suzanne gail joanne
        bertha geraldine yvonne cathy joann regina erica beatrice bernice audrey yolanda ida renee
        ana vivian samantha roberta katie agnes vanessa olivia ava isabella sophia mia amelia ella
        chloe lily grace hannah zoe claire lucy molly isabel isabelle sophie marie elena natalia
        natasha svetlana olga tatiana irina ekaterina galina ludmila anastasia nadia katharina
        ursula ingrid helga gisela renate monika petra sabine brigitte claudia susanne birgit
        heike ute silke anja katja stefanie nadine melanie franziska johanna elisabeth gertrud
        hildegard ilse inge annette bettina cornelia martina angelika karin kerstin jutta elke
        gudrun heidi astrid anneliese lieselotte nathalie sylvie veronique martine monique
        jacqueline chantal francoise sandrine celine aurelie emilie delphine celia lucia josefa
        dolores pilar francisca cristina mercedes concepcion rosario marta beatriz silvia raquel
        montserrat inmaculada manuela juana antonia encarnacion giulia chiara francesca federica
        valentina elisa paola giovanna giuseppina rosaria antonella daniela simona alessandra
        stefania caterina patrizia ornella kristina birgitta marianne annika malin helena sofia
        linnea ebba maja elsa agnieszka katarzyna malgorzata krystyna ewa elzbieta zofia joanna
        magdalena jadwiga danuta irena halina beata dorota fatima aisha khadija leila layla yasmin
        zainab mariam
        """

    private static let male = """
        james john robert michael william david richard charles joseph thomas christopher daniel
        paul mark donald george kenneth steven edward brian ronald anthony kevin jason matthew
        gary timothy jose larry jeffrey frank scott eric stephen andrew raymond gregory joshua
        jerry dennis walter patrick peter harold douglas henry carl arthur ryan roger joe juan
        jack albert jonathan justin terrence gerald keith samuel ralph lawrence nicholas roy
        benjamin bruce brandon adam harry fred wayne billy steve louis jeremy aaron howard eugene
        carlos russell bobby victor martin ernest phillip todd craig alan shawn philip chad
        clarence earl antonio danny bryan tony luis mike stanley leonard nathan dale manuel rodney
        curtis norman allen marvin vincent jeffery travis jeff jacob alfred bradley herbert
        frederick ray joel edwin don eddie ricky troy randall barry alexander bernard mario leroy
        francisco marcus micheal theodore clifford miguel oscar jay jim tom calvin jon bill lloyd
        tommy leon derek warren darrell jerome floyd leo alvin tim wesley gordon dean greg jorge
        dustin pedro derrick dan lewis zachary corey herman maurice vernon roberto clyde hector
        shane ricardo lester ramon oliver liam noah ethan lucas mason logan harrison archie toby
        alfie ian neil graham stuart nigel trevor geoffrey hugh simon hans klaus wolfgang jurgen
        dieter manfred uwe gunter helmut horst gerhard heinz werner bernd rainer stefan andreas
        matthias jorg ralf torsten markus sven dirk karl heinrich friedrich otto wilhelm hermann
        fritz ernst rudolf kurt johann johannes ludwig georg josef franz anton sebastian tobias
        florian maximilian lukas felix jonas niklas pierre michel philippe alain nicolas
        christophe pascal laurent thierry olivier stephane sebastien frederic francois jacques
        gerard guillaume julien mathieu antoine javier fernando alejandro sergio pablo alberto
        alvaro diego enrique rafael jesus vicente ignacio joaquin salvador andres gonzalo ruben
        ivan emilio gabriel eduardo raul jaime felipe giuseppe giovanni luigi francesco angelo
        vincenzo pietro salvatore carlo franco domenico bruno paolo giorgio aldo luciano marco
        alessandro matteo lorenzo davide riccardo stefano claudio massimo fabio enrico federico
        giacomo filippo erik lars anders johan per nils lennart emil gunnar olof mikael bjorn
        magnus fredrik gustav oskar axel mats piotr krzysztof andrzej tomasz pawel marcin michal
        grzegorz jerzy tadeusz zbigniew wojciech dmitri dmitry sergei sergey vladimir aleksandr
        aleksei alexei mikhail nikolai yuri boris igor oleg pavel andrei ahmed mohamed mohammed
        muhammad mohammad hassan hussein omar khalid ibrahim yusuf mustafa mahmoud abdullah kwame
        chukwuemeka rajesh sanjay vijay rahul
        """
}
