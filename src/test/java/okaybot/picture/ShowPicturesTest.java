package okaybot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import javax.imageio.ImageIO;
import okaybot.answer.PictureTheme;
import okaybot.lore.view.LoreFilter;
import okaybot.lore.view.LoreTranslator;
import okaybot.testing.GeneratedCast;
import okaybot.testing.ShowLore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The pictures of the show that the bot comes with.
class ShowPicturesTest {
    private static final int MAX_BYTES = 150 * 1024;

    private final PictureService service = new PictureService();

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko"})
    void are_small_files(String language) throws Exception {
        var lore = LoreTranslator.translate(ShowLore.LORE, Locale.of(language));
        var known = LoreFilter.upTo(lore, 0);
        var chart = new RelationsChart(lore, lore.lastEpisode(), PictureTheme.DARK);
        for (var drawing : Stream.of(chart.ofAll(), chart.of("ko-moon-young"),
                QuoteCard.of("edd-on-healing", known, PictureTheme.LIGHT),
                SeasonTimeline.of(known, 0, PictureTheme.LIGHT)).map(Optional::orElseThrow).toList()) {
            var png = service.png(drawing);
            assertThat(png).hasSizeLessThan(MAX_BYTES);
            assertThat(ImageIO.read(new ByteArrayInputStream(png)).getWidth()).isBetween(600, 1500);
            assertThat(drawing.altText()).hasSizeLessThanOrEqualTo(1024);
        }
    }

    @Test
    void thirty_characters_are_a_small_file_too() {
        var chart = new RelationsChart(LoreFilter.upTo(GeneratedCast.of(30, 2), 12), 12, PictureTheme.LIGHT).ofAll()
                .orElseThrow();
        assertThat(service.png(chart)).hasSizeLessThan(MAX_BYTES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"en", "ko", "es"})
    void say_all_in_words(String language) {
        var lore = LoreTranslator.translate(ShowLore.LORE, Locale.of(language));
        var chart = new RelationsChart(lore, lore.lastEpisode(), PictureTheme.LIGHT).ofAll().orElseThrow();
        var model = (RelationsChart.Content) chart.content();
        assertThat(model.model().cards()).allSatisfy(card -> assertThat(chart.altText()).contains(card.name()));
        assertThat(chart.altText().lines()).filteredOn(line -> line.contains(": "))
                .hasSizeGreaterThan(model.model().lines().size());
    }

    @Test
    void a_quotation_in_words() {
        assertThat(QuoteCard.of("edd-on-healing", LoreFilter.upTo(ShowLore.LORE, 0), PictureTheme.LIGHT).orElseThrow()
                .altText())
                .isEqualTo(
                        "“messy, nonlinear, and painfully slow” – Edd, of healing, in a review. It's Okay to Not Be Okay."
                                + " Source: Edd's takeaway");
    }

    @Test
    void a_timeline_in_words() {
        assertThat(SeasonTimeline.of(LoreFilter.upTo(ShowLore.LORE, 0), 0, PictureTheme.LIGHT).orElseThrow().altText())
                .isEqualTo("""
                Season 2: what was reported when (It's Okay to Not Be Okay)
                9 August 2020: The first season ends.
                25 January 2021: Fans expect a second season within the year; there is no official word.
                undated, after August 2021: More than a year has passed since the ending, and there is no revival.
                26 June 2023: Still no confirmation and no renewal.""");
    }

    @Test
    void an_unknown_quotation_has_no_card() {
        assertThat(QuoteCard.of("nothing", ShowLore.LORE, PictureTheme.LIGHT)).isEmpty();
    }
}
