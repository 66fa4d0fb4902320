package okaybot.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreTranslator;
import okaybot.search.talk.QuestionSimplifier;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NamePatternTest {
    private static final NamePattern SEEDS = NamePattern.of(TestChat.withSeeds().lore());
    private static final WordPattern WHOLE = WordPattern.of("^(?:%s|%s)$".formatted(SEEDS.latin(), SEEDS.korean()));

    @Test
    void has_whole_and_given_names_of_everybody() {
        assertThat(NamePattern.of(SampleLore.LIGHTHOUSE)).isEqualTo(new NamePattern(
                "seo\\W?deung\\W?dae|deung\\W?dae|seo\\W?pado|pado|ha\\W?neul|neul|jo\\W?bada|bada",
                "서등대|등대|서파도|파도|하늘|조바다|바다"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"gang-tae", "Gangtae", "moon gang tae", "강태", "문강태", "kim soo-hyun", "수현", "edd", "에드",
        "la tercera", "NYT"})
    void finds_the_people_of_the_seeds(String name) {
        assertThat(WHOLE.isIn(name)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"moon", "kim", "문", "김", "browser", ""})
    void finds_no_family_and_nobody_else(String name) {
        assertThat(WHOLE.isIn(name)).isFalse();
    }

    /// Their content has the Hangul name first.
    @Test
    void has_given_names_for_readers_of_korean() {
        var korean = LoreTranslator.translate(TestChat.withSeeds().lore(), Locale.KOREAN);
        assertThat(NamePattern.of(korean).korean().split("\\|")).contains("문강태", "강태", "수현").doesNotContain("브스");
    }

    @Test
    void finds_nothing_without_names() {
        var lore = SampleLore.LIGHTHOUSE;
        var nobody = new Lore(lore.show(), lore.plot(), lore.secondSeason(), lore.sources(), List.of(), List.of(),
                List.of(), List.of(), List.of(), List.of(), List.of(), lore.vocabulary());
        assertThat(WordPattern.of(NamePattern.of(nobody).latin()).isIn("pado")).isFalse();
    }

    /// The rules hold for every show.
    @Test
    void a_rule_knows_the_names_of_another_show() {
        assertThat(new QuestionSimplifier(NamePattern.of(SampleLore.LIGHTHOUSE)).simplify("파도는 누가 했더라", _ -> false))
                .isEqualTo("파도 역 누가 연기했더라");
    }
}
