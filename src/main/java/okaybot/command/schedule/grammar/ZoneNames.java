package okaybot.command.schedule.grammar;

import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// Names of time zones that are not among their ids: countries with one zone, large cities that have no zone of their own, cities in
/// the languages of the bot, and abbreviations. Without accents.
final class ZoneNames {
    /// A name, and behind it the zones that it may mean.
    private static final String NAMES = """
            korea=Asia/Seoul
            south korea=Asia/Seoul
            busan=Asia/Seoul
            japan=Asia/Tokyo
            osaka=Asia/Tokyo
            china=Asia/Shanghai
            beijing=Asia/Shanghai
            philippines=Asia/Manila
            vietnam=Asia/Ho_Chi_Minh
            hanoi=Asia/Ho_Chi_Minh
            thailand=Asia/Bangkok
            malaysia=Asia/Kuala_Lumpur
            india=Asia/Kolkata
            delhi=Asia/Kolkata
            mumbai=Asia/Kolkata
            indonesia=Asia/Jakarta,Asia/Makassar,Asia/Jayapura
            germany=Europe/Berlin
            munich=Europe/Berlin
            hamburg=Europe/Berlin
            france=Europe/Paris
            spain=Europe/Madrid
            barcelona=Europe/Madrid
            italy=Europe/Rome
            milan=Europe/Rome
            uk=Europe/London
            england=Europe/London
            manchester=Europe/London
            brazil=America/Sao_Paulo,America/Manaus,America/Fortaleza
            brasil=America/Sao_Paulo,America/Manaus,America/Fortaleza
            rio de janeiro=America/Sao_Paulo
            sao paulo=America/Sao_Paulo
            mexico=America/Mexico_City,America/Tijuana,America/Cancun
            argentina=America/Argentina/Buenos_Aires
            peru=America/Lima
            colombia=America/Bogota
            chile=America/Santiago
            usa=America/New_York,America/Chicago,America/Denver,America/Los_Angeles
            us=America/New_York,America/Chicago,America/Denver,America/Los_Angeles
            canada=America/Toronto,America/Winnipeg,America/Edmonton,America/Vancouver
            boston=America/New_York
            washington=America/New_York
            miami=America/New_York
            atlanta=America/New_York
            dallas=America/Chicago
            houston=America/Chicago
            san francisco=America/Los_Angeles
            seattle=America/Los_Angeles
            las vegas=America/Los_Angeles
            한국=Asia/Seoul
            서울=Asia/Seoul
            부산=Asia/Seoul
            일본=Asia/Tokyo
            도쿄=Asia/Tokyo
            중국=Asia/Shanghai
            마닐라=Asia/Manila
            자카르타=Asia/Jakarta
            베를린=Europe/Berlin
            파리=Europe/Paris
            런던=Europe/London
            상파울루=America/Sao_Paulo
            뉴욕=America/New_York
            로스앤젤레스=America/Los_Angeles
            corea=Asia/Seoul
            coreia=Asia/Seoul
            seul=Asia/Seoul
            tokio=Asia/Tokyo
            toquio=Asia/Tokyo
            berlim=Europe/Berlin
            londres=Europe/London
            espana=Europe/Madrid
            istanbul=Europe/Istanbul
            madri=Europe/Madrid
            lisboa=Europe/Lisbon
            roma=Europe/Rome
            nueva york=America/New_York
            nova york=America/New_York
            ciudad de mexico=America/Mexico_City
            cidade do mexico=America/Mexico_City
            utc=UTC
            gmt=UTC,Europe/London
            kst=Asia/Seoul
            jst=Asia/Tokyo
            pht=Asia/Manila
            wib=Asia/Jakarta
            wita=Asia/Makassar
            wit=Asia/Jayapura
            brt=America/Sao_Paulo
            est=America/New_York,America/Panama
            edt=America/New_York
            et=America/New_York
            cst=America/Chicago,America/Mexico_City,Asia/Shanghai
            cdt=America/Chicago,America/Havana
            ct=America/Chicago
            mst=America/Denver,America/Phoenix
            mdt=America/Denver
            pst=America/Los_Angeles,Asia/Manila
            pdt=America/Los_Angeles
            pt=America/Los_Angeles
            ist=Asia/Kolkata,Europe/Dublin,Asia/Jerusalem
            bst=Europe/London,Asia/Dhaka
            cet=Europe/Berlin,Europe/Paris,Europe/Madrid,Africa/Algiers
            cest=Europe/Berlin,Europe/Paris,Europe/Madrid
            eet=Europe/Athens,Europe/Kyiv,Africa/Cairo
            eest=Europe/Athens,Europe/Kyiv
            wet=Europe/Lisbon,Atlantic/Canary
            aest=Australia/Sydney,Australia/Brisbane
            sgt=Asia/Singapore
            hkt=Asia/Hong_Kong
            """;
    /// Those that are offered.
    private static final List<String> POPULAR = List.of("UTC", "Asia/Seoul", "Asia/Tokyo", "Asia/Manila",
            "Asia/Shanghai",
            "Asia/Singapore", "Asia/Jakarta", "Asia/Bangkok", "Asia/Kolkata", "Asia/Dubai", "Europe/Moscow",
            "Europe/Istanbul", "Europe/Athens", "Africa/Cairo", "Europe/Berlin", "Europe/Paris", "Europe/Madrid",
            "Africa/Lagos", "Europe/London", "Europe/Lisbon", "America/Sao_Paulo", "America/Argentina/Buenos_Aires",
            "America/Santiago", "America/New_York", "America/Bogota", "America/Lima", "America/Chicago",
            "America/Mexico_City", "America/Denver", "America/Phoenix", "America/Los_Angeles", "America/Anchorage",
            "Pacific/Honolulu", "Australia/Sydney", "Australia/Perth", "Pacific/Auckland");

    private ZoneNames() {}

    static Map<String, List<String>> byName() {
        return NAMES.lines().map(line -> line.split("=", 2))
                .collect(Collectors.toMap(line -> line[0], line -> List.of(line[1].split(","))));
    }

    static List<ZoneId> popular() {
        return POPULAR.stream().map(ZoneId::of).toList();
    }

    /// Some zones where readers of a language are likely to live; for other languages, those of the most readers.
    static Stream<ZoneId> likely(String language) {
        var zones = switch (language) {
            case "ko" -> List.of("Asia/Seoul");
            case "es" -> List.of("America/Mexico_City", "America/Bogota", "America/Lima",
                    "America/Argentina/Buenos_Aires", "Europe/Madrid");
            case "pt" -> List.of("America/Sao_Paulo", "America/Manaus", "Europe/Lisbon");
            case "id" -> List.of("Asia/Jakarta", "Asia/Makassar", "Asia/Jayapura");
            default -> List.of("America/New_York", "America/Los_Angeles", "Europe/London", "Europe/Berlin",
                    "Asia/Manila", "Asia/Seoul");
        };
        return zones.stream().map(ZoneId::of);
    }
}
