/// Readings of the commonest Japanese names, which their characters do not tell.
///
/// - Source: collected by us; in Hepburn's spelling without marks, long vowels short.
enum JapaneseReadings {
    /// The reading of a family or given name in Chinese characters; nil where it is not known.
    static func reading(of word: [UInt8]) -> [UInt8]? {
        families.meaning(of: word.span) ?? givens.meaning(of: word.span)
    }

    /// Whether a text is a family name that is Japanese without doubt.
    static func isFamilyName(_ text: String) -> Bool { families.meaning(of: text) != nil }

    private static func table(_ text: String) -> Lexicon<[UInt8]> {
        var readings = Lexicon<[UInt8]>()
        var words = TableWords(text, delimiter: TableWords.semicolon)
        var group: [[UInt8]] = []
        var isOpen = words.next()
        while isOpen {
            if !words.word.isEmpty { group.append(words.word) }
            let end = words.end
            isOpen = words.next()
            if end == TableWords.semicolon || !isOpen {
                if let reading = group.popLast() {
                    for word in group { readings.add(word.span, reading) }
                }
                group = []
            }
        }
        return readings
    }

    private static let families = table(
        """
        佐藤 sato; 鈴木 suzuki; 高橋 髙橋 takahashi; 田中 tanaka; 伊藤 ito; 渡辺 渡邊 渡邉 watanabe;
        山本 yamamoto; 中村 nakamura; 小林 kobayashi; 加藤 kato; 吉田 𠮷田 yoshida; 山田 yamada;
        佐々木 sasaki; 山口 yamaguchi; 松本 matsumoto; 井上 inoue; 木村 kimura; 斎藤 斉藤 齋藤 齊藤 saito;
        清水 shimizu; 山崎 山﨑 yamazaki; 阿部 安部 abe; 池田 ikeda; 橋本 hashimoto; 山下 yamashita;
        石川 ishikawa; 中島 nakajima; 前田 maeda; 藤田 fujita; 小川 ogawa; 後藤 goto; 岡田 okada;
        長谷川 hasegawa; 村上 murakami; 近藤 kondo; 石井 ishii; 坂本 阪本 sakamoto; 遠藤 endo; 青木 aoki;
        藤井 fujii; 西村 nishimura; 福田 fukuda; 太田 大田 ota; 三浦 miura; 藤原 fujiwara; 岡本 okamoto;
        松田 matsuda; 中川 nakagawa; 中野 nakano; 原田 harada; 小野 大野 ono; 田村 tamura; 竹内 takeuchi;
        金子 kaneko; 和田 wada; 中山 nakayama; 石田 ishida; 上田 植田 ueda; 森田 morita; 柴田 shibata;
        酒井 坂井 sakai; 工藤 kudo; 横山 yokoyama; 宮崎 miyazaki; 宮本 miyamoto; 内田 uchida;
        高木 takagi; 安藤 ando; 谷口 taniguchi; 丸山 maruyama; 今井 imai; 河野 kono; 藤本 fujimoto;
        村田 murata; 武田 竹田 takeda; 上野 ueno; 杉山 sugiyama; 増田 masuda; 平野 hirano; 大塚 otsuka;
        千葉 chiba; 久保 kubo; 松井 matsui; 小島 児島 kojima; 岩崎 iwasaki; 桜井 櫻井 sakurai;
        野口 noguchi; 松尾 matsuo; 木下 kinoshita; 野村 nomura; 菊地 菊池 kikuchi; 佐野 sano;
        大西 onishi; 杉本 sugimoto; 新井 荒井 arai; 浜田 濱田 hamada; 市川 ichikawa; 古川 furukawa;
        水野 mizuno; 小松 komatsu; 島田 shimada; 小山 koyama; 高田 takada; 山内 yamauchi; 西田 nishida;
        吉川 yoshikawa; 五十嵐 igarashi; 北村 kitamura; 安田 yasuda; 本田 本多 honda; 川口 kawaguchi;
        平田 hirata; 岩田 iwata; 中田 nakata; 服部 hattori; 樋口 higuchi; 川崎 kawasaki; 飯田 iida;
        土屋 tsuchiya; 久保田 kubota; 馬場 baba; 小池 koike; 松岡 matsuoka; 大久保 okubo; 星野 hoshino;
        黒田 kuroda; 大橋 ohashi; 松下 matsushita; 大島 oshima; 西川 nishikawa; 中西 nakanishi;
        広瀬 廣瀬 hirose; 須藤 sudo; 熊谷 kumagai; 松浦 matsuura; 吉村 yoshimura; 川上 kawakami;
        小西 konishi; 永井 nagai; 荒木 araki; 望月 mochizuki; 渋谷 shibuya; 片山 katayama; 田口 taguchi
        """)

    private static let givens = table(
        """
        太郎 taro; 一郎 ichiro; 次郎 二郎 jiro; 三郎 saburo; 健太 kenta; 健一 謙一 憲一 kenichi;
        大輔 大介 daisuke; 翔太 shota; 拓也 卓也 takuya; 達也 tatsuya; 和也 kazuya; 哲也 tetsuya;
        直樹 naoki; 直人 naoto; 大樹 daiki; 浩二 孝二 koji; 浩一 孝一 幸一 koichi; 洋子 陽子 yoko;
        花子 hanako; 恵子 慶子 啓子 keiko; 京子 恭子 kyoko; 裕子 優子 祐子 yuko; 和子 kazuko;
        幸子 sachiko; 久美子 kumiko; 由美子 yumiko; 真由美 mayumi; 由美 yumi; 美咲 misaki; 陽菜 hina;
        結衣 yui; 直美 naomi; 智子 朋子 tomoko; 明美 akemi; 美穂 miho; 麻衣 mai; 千尋 chihiro;
        亜美 ami; 美香 mika; 和夫 kazuo; 幸雄 yukio; 義雄 yoshio; 健二 賢二 賢治 健司 kenji;
        雄太 裕太 yuta; 雄一 裕一 yuichi; 祐介 裕介 雄介 yusuke; 亮太 涼太 ryota; 亮介 ryosuke;
        慎也 真也 信也 晋也 shinya; 俊介 shunsuke; 圭介 啓介 keisuke; 浩之 博之 弘之 裕之 hiroyuki;
        正樹 昌樹 masaki; 雅之 正之 masayuki; 孝之 隆之 takayuki; 英樹 秀樹 hideki; 秀明 英明 hideaki;
        康弘 泰弘 yasuhiro; 義明 yoshiaki; 美智子 道子 michiko; 典子 紀子 noriko; 理恵 rie;
        里美 聡美 satomi; 香織 kaori; 沙織 saori; 真理子 麻里子 mariko; 綾子 ayako; 文子 fumiko;
        順子 純子 淳子 junko; 弘子 博子 浩子 hiroko; 千恵子 chieko; 悦子 etsuko; 節子 setsuko;
        洋平 yohei; 洋介 陽介 yosuke; 康介 kosuke; 信一 伸一 真一 shinichi; 正人 雅人 masato;
        隆志 孝志 takashi; 美紀 miki; 恵美 emi; 友美 智美 tomomi; 奈々 nana; 美奈子 minako
        """)
}
