/// The names of months and their abbreviations, folded.
///
/// English, German, French, Spanish, Portuguese, Italian, Dutch, Swedish, Danish, Norwegian,
/// Finnish, Polish, Czech and romanised Russian.
enum MonthNames {
    static let lexicon: Lexicon<Int> = {
        var months = Lexicon<Int>()
        for (index, line) in names.split(separator: "\n").enumerated() {
            months.add(words: String(line), index + 1)
        }
        return months
    }()

    private static let names = """
        january jan januar janner jaenner janvier janv enero ene janeiro gennaio gen januari tammikuu styczen stycznia sty leden ledna yanvar yanvarya
        february feb februar februari fevrier fevr fev febrero fevereiro febbraio febr helmikuu luty lutego lut unor unora fevral fevralya
        march mar marz maerz mrz mars marzo marco maart mrt marts maaliskuu marzec marca brezen brezna mart marta
        april apr avril avr abril abr aprile huhtikuu kwiecien kwietnia kwi duben dubna aprel aprelya
        may mai mayo maio maggio mag mei maj toukokuu maja kveten kvetna maya
        june jun juni juin junio junho giugno giu kesakuu czerwiec czerwca cze cerven cervna iyun iyunya
        july jul juli juillet juil julio julho luglio lug heinakuu lipiec lipca lip cervenec cervence iyul iyulya
        august aug aout agosto ago augustus augusti elokuu sierpien sierpnia sie srpen srpna avgust avgusta
        september sep sept septembre septiembre setembro settembre set syyskuu wrzesien wrzesnia wrz zari sentyabr sentyabrya
        october oct oktober okt octobre octubre outubro out ottobre ott lokakuu pazdziernik pazdziernika paz rijen rijna oktyabr oktyabrya
        november nov novembre noviembre novembro marraskuu listopad listopada lis listopadu noyabr noyabrya
        december dec dezember dez decembre diciembre dic dezembro dicembre desember des joulukuu grudzien grudnia gru prosinec prosince dekabr dekabrya
        """
}
