package okaybot.picture;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import okaybot.answer.PictureTheme;
import okaybot.lore.Lore;
import okaybot.lore.Role;
import okaybot.lore.view.LoreFilter;
import okaybot.testing.GeneratedCast;
import okaybot.testing.SampleLore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Checks that a chart holds nothing beyond the ceiling, and that nothing tells that there is more.
class RelationsChartTest {
    /// A word of [GeneratedCast] that is a spoiler before an episode.
    private static final Pattern SECRET = Pattern.compile("\\bs(\\d+)x\\b");

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5, 6, 7, 8})
    void nothing_beyond_the_ceiling_is_in_a_chart(long seed) {
        var lore = GeneratedCast.of(8, seed);
        for (var ceiling = 0; ceiling <= lore.lastEpisode(); ceiling++) {
            for (var drawing : drawings(lore, ceiling)) {
                assertThat(secrets(drawing.altText() + drawing.content())).noneMatch(isBeyond(ceiling));
            }
        }
    }

    /// A show that has no secrets at all, but otherwise the same that a reader may know, has the same chart.
    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4})
    void a_chart_is_the_same_as_if_there_were_no_more(long seed) {
        var lore = GeneratedCast.of(8, seed);
        for (var ceiling = 0; ceiling <= lore.lastEpisode(); ceiling++) {
            var known = withoutSpoilers(LoreFilter.upTo(lore, ceiling), ceiling);
            assertThat(keys(lore, ceiling)).isEqualTo(keys(known, lore.lastEpisode()));
        }
    }

    @Test
    void whom_a_reader_may_not_know_of_has_no_chart() {
        var lore = GeneratedCast.of(8, 1);
        var secret = lore.roles().stream().filter(role -> role.after().isPresent()).findFirst().orElseThrow();
        var chart = chart(lore, 0);
        assertThat(chart.of(secret.id())).isEmpty();
        assertThat(chart.between(secret.id(), lore.roles().getFirst().id())).isEmpty();
        assertThat(chart.between(lore.roles().getFirst().id(), secret.id())).isEmpty();
        assertThat(chart.of("nobody")).isEmpty();
    }

    @Test
    void a_relation_that_is_a_spoiler_is_no_way() {
        var lore = SampleLore.LIGHTHOUSE;
        assertThat(chart(lore, 3).between("keeper", "sister")).isEmpty();
        assertThat(chart(lore, 4).between("keeper", "sister")).isPresent();
    }

    @Test
    void themes_differ() {
        var light = chart(SampleLore.LIGHTHOUSE, 12).ofAll().orElseThrow();
        var dark = chart(SampleLore.LIGHTHOUSE, 12, PictureTheme.DARK).ofAll().orElseThrow();
        assertThat(light.key()).isNotEqualTo(dark.key());
        assertThat(light.altText()).isEqualTo(dark.altText());
    }

    @Test
    void it_says_all_in_words() {
        var drawing = chart(SampleLore.LIGHTHOUSE, 4).ofAll().orElseThrow();
        assertThat(drawing.altText()).isEqualTo("""
                Chart: Relationships (The Lighthouse).
                Seo Deung-dae
                Seo Pado
                Seo Deung-dae: is looking for Seo Pado""");
    }

    @Test
    void long_words_end_with_how_much_is_left_out() {
        var drawing = chart(GeneratedCast.of(40, 1), 12).ofAll().orElseThrow();
        assertThat(drawing.altText()).hasSizeLessThanOrEqualTo(1024).matches("(?s).*\nAnd \\d+ more\\.");
    }

    private static RelationsChart chart(Lore lore, int ceiling) {
        return chart(lore, ceiling, PictureTheme.LIGHT);
    }

    private static RelationsChart chart(Lore lore, int ceiling, PictureTheme theme) {
        return new RelationsChart(LoreFilter.upTo(lore, ceiling), ceiling, theme);
    }

    private static List<Drawing> drawings(Lore lore, int ceiling) {
        var chart = chart(lore, ceiling);
        var roles = lore.roles().stream().map(Role::id).toList();
        return Stream.of(Stream.of(chart.ofAll()), roles.stream().map(chart::of),
                roles.stream().map(role -> chart.between(roles.getFirst(), role))).flatMap(some -> some)
                .flatMap(Optional::stream).toList();
    }

    private static List<String> keys(Lore lore, int ceiling) {
        return drawings(lore, ceiling).stream().map(Drawing::key).toList();
    }

    private static Lore withoutSpoilers(Lore lore, int ceiling) {
        return new Lore(lore.show(), lore.plot(), lore.secondSeason(), lore.sources(), lore.disputes(), lore.people(),
                lore.roles(),
                lore.relations().stream()
                        .filter(relation -> relation.after().filter(after -> after.episode() > ceiling).isEmpty())
                        .toList(),
                lore.honours(), lore.quotations(), lore.themes(), lore.chart(), lore.vocabulary(), lore.unanswered(),
                lore.localization());
    }

    private static Predicate<Integer> isBeyond(int ceiling) {
        return episode -> episode > ceiling;
    }

    private static List<Integer> secrets(String text) {
        return SECRET.matcher(text).results().map(found -> Integer.valueOf(found.group(1))).toList();
    }
}
