package okaybot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.answer.PictureTheme;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreFilter;
import okaybot.testing.GeneratedLore;
import org.junit.jupiter.api.Test;

/// Draws random shows in which every spoiler has words of its own: no picture and no description has any beyond the ceiling.
class PictureLeakTest {
    private static final int SHOWS = 40;
    private static final Pattern WORD = Pattern.compile("w\\d+x|뜻\\d+말");

    @Test
    void no_picture_has_a_word_beyond_the_ceiling() {
        var known = 0;
        for (var seed = 0; seed < SHOWS; seed++) {
            var show = new GeneratedLore(seed);
            var lore = show.lore();
            for (var ceiling : List.of(0, 5, 11, lore.lastEpisode())) {
                for (var drawing : drawings(lore, ceiling)) {
                    assertThat(secrets(drawing, ceiling, show.secrets())).as("show %d, episode %d", seed, ceiling)
                            .isEmpty();
                    known += secrets(drawing, 0, show.secrets()).size();
                }
            }
        }
        assertThat(known).as("spoilers that may be known").isGreaterThan(SHOWS);
    }

    private static List<Drawing> drawings(Lore lore, int ceiling) {
        var known = LoreFilter.upTo(lore, ceiling);
        var chart = new RelationsChart(known, ceiling, PictureTheme.LIGHT);
        return Stream.of(Stream.of(chart.ofAll(), SeasonTimeline.of(known, ceiling, PictureTheme.DARK)),
                lore.roles().stream().map(role -> chart.of(role.id())),
                lore.quotations().stream()
                        .map(quotation -> QuoteCard.of(quotation.id(), known, PictureTheme.DARK)))
                .flatMap(some -> some).flatMap(Optional::stream).toList();
    }

    private static List<String> secrets(Drawing drawing, int ceiling, Map<String, Integer> secrets) {
        return WORD.matcher(drawing.altText() + drawing.content()).results().map(found -> found.group())
                .filter(word -> secrets.getOrDefault(word, 0) > ceiling).toList();
    }
}
