package okaybot.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import okaybot.lore.TextHash;
import okaybot.lore.TranslatedText;
import okaybot.lore.Translation;
import okaybot.problem.Location;
import okaybot.problem.Problem;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;

class TranslationReportTest {
    @Test
    void shows_what_is_translated_what_is_outdated_and_what_is_missing() {
        var lore = SampleLore.LIGHTHOUSE;
        var first = lore.plot().premise().getFirst().text();
        var texts = Map.of("plot", Map.of(first, new TranslatedText("…", List.of())));
        var translated = lore
                .withTranslations(Map.of(Locale.KOREAN, new Translation(texts, lore.vocabulary(), List.of())));
        var warnings = List.of(Problem.of(new Location("ko/plot.yaml", 3, 11), "is old", ""),
                Problem.of(new Location("plot.yaml", 3, 11), "of another file", ""));

        var report = new TranslationReport(translated, Locale.KOREAN, warnings);
        assertThat(report.summary()).matches("   ko +\\d+ % translated, 1 of \\d+ texts, 1 warning");
        assertThat(report.describe()).startsWith("Korean: ").contains("\nwarning: ko/plot.yaml:3:11: is old\n")
                .doesNotContain("another file").containsPattern("\n  plot +\\d+ % translated, 1 of \\d+ texts\n")
                .contains("\ntranslations:\n").doesNotContain(TextHash.of(first).hex());
        var missing = lore.secondSeason().status().getFirst().text();
        assertThat(report.describe())
                .containsPattern("\n  second-season:\n(?s).*    - of: " + TextHash.of(missing) + "  # "
                        + missing);
    }
}
