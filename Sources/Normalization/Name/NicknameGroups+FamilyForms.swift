/// Romanisations of East Asian family names that are one name in its own writing.
///
/// - Source: collected by us; Korean names in the Revised Romanization and as people spell them, Chinese
///   names in Pinyin, Wade-Giles and the spellings of Hong Kong and South-East Asia.
extension NicknameGroups {
    static let familyForms = NicknameGroups(
        """
        gim kim; i lee yi rhee; bag bak park pak; choe choi; jeong jung chung cheong; gang kang; jo cho;
        yun yoon; im lim rim yim; sin shin; gwon kwon; hwang whang; an ahn; ryu yoo ryoo yu; jeon jun
        chun; go ko koh; mun moon; son sohn; bae pae; baeg baek paik; heo hur huh; sim shim; no noh roh;
        gwag kwak; seong sung; ju joo; u woo; gu koo ku; jin chin; ji chi; o oh; seo suh; gong kong;
        chen chan tan tran; lin lam lim; huang wong hwang; wang wong ong; li lee; zhang cheung chang
        teo; liu lau low; wu ng goh; zhou chow chau; yang yeung yeo; xu hsu tsui khoo; zheng cheng tay;
        guo kwok kuo quek; he ho; ye yip yeh; cai tsai choi chua; liang leung neo; zhao chiu chao;
        xie hsieh tse chia; zhu chu choo; luo lo law; jiang chiang keung; qiu chiu yau; deng tang;
        xiao hsiao siu; gao kao; feng fung; lu lui; tang tong; ma mah; hu woo wu; zeng tsang chan;
        peng pang; pan poon; su so soh; shen shum sim; cao tso; xue hsueh sit; fan hwan; hong hung ang
        """)
}
