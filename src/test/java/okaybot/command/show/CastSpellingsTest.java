package okaybot.command.show;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

/// Every spelling that a source uses finds the right person, in any case and with or without hyphens.
class CastSpellingsTest {
    private static final Map<String, List<String>> SPELLINGS = Map.ofEntries(
            Map.entry("moon-gang-tae",
                    List.of("Moon Gang-tae", "Moon Gang-Tae", "Moon Gang Tae", "Moon Kang-tae", "Kang-tae",
                            "문강태")),
            Map.entry("ko-moon-young", List.of("Ko Moon-young", "Ko Moon-Young", "Ko Moon Young", "Ko Mun-yeong",
                    "Ko Mun-Yeong", "고문영")),
            Map.entry("moon-sang-tae", List.of("Moon Sang-tae", "Moon Sang-Tae", "Moon Sang Tae", "문상태")),
            Map.entry("nam-joo-ri", List.of("Nam Joo-ri", "Nam Ju-ri", "Nam Ju Ri", "남주리")),
            Map.entry("oh-ji-wang", List.of("Oh Ji-wang", "오지왕")),
            Map.entry("lee-sang-in", List.of("Lee Sang-in", "이상인")),
            Map.entry("kim-soo-hyun", List.of("Kim Soo-hyun", "Kim Soo Hyun", "김수현")),
            Map.entry("seo-ye-ji", List.of("Seo Ye-ji", "Seo Yea-ji", "Seo Ye Ji", "서예지")),
            Map.entry("oh-jung-se", List.of("Oh Jung-se", "Oh Jung Se", "오정세")),
            Map.entry("park-gyu-young", List.of("Park Gyu-young", "Park Kyu Young", "박규영")),
            Map.entry("kim-chang-wan", List.of("Kim Chang-wan", "김창완")),
            Map.entry("kim-joo-hun", List.of("Kim Joo-hun", "김주헌")));

    private static final TestChat BOT = TestChat.withSeeds();

    private final TestChat chat = BOT.asNewReader();

    static Stream<Arguments> spellings() {
        return spellings(_ -> true);
    }

    private static Stream<Arguments> spellings(Predicate<String> filter) {
        return SPELLINGS.entrySet().stream().flatMap(entry -> entry.getValue().stream().filter(filter).map(
                spelling -> Arguments.of(spelling, entry.getKey())));
    }

    @Test
    void what_somebody_is_called_is_translated_without_its_english_spellings() {
        var spanish = chat.reading(Locale.of("es"));
        assertThat(spanish.say("/cast moon-youngs-mother")).startsWith("La madre de Moon-young")
                .doesNotContain("Moon-young's mother");
        assertThat(spanish.say("/cast nam-joo-ri")).contains("Nam Ju-ri");
    }

    private void assertFinds(String typed, String id) {
        assertThat(chat.ask("/cast " + typed).line().text()).as(typed).isEqualTo("cast " + id);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void finds_the_right_person(String spelling, String id) {
        assertFinds(spelling, id);
        assertFinds(spelling.toUpperCase(Locale.ROOT), id);
        assertFinds(spelling.replaceAll("[- ]", ""), id);
        assertFinds(spelling.replace("-", " "), id);
    }

    @ParameterizedTest
    @MethodSource("spellings")
    void finds_the_right_person_without_the_family_name(String spelling, String id) {
        var givenName = spelling.matches("[가-힣]+") ? spelling.substring(1) : spelling.replaceFirst("^\\S+ ", "");
        assertFinds(givenName, id);
    }

    @ParameterizedTest
    @MethodSource("longSpellings")
    void finds_the_right_person_despite_a_missing_letter(String spelling, String id) {
        assertFinds(spelling.substring(0, 6) + spelling.substring(7), id);
    }

    static Stream<Arguments> longSpellings() {
        return spellings(spelling -> spelling.length() > 8);
    }
}
