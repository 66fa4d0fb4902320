package okaybot.platform.discord.message;

import static okaybot.testing.Covers.cover;
import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.stream.Collectors;
import okaybot.answer.Answer;
import okaybot.answer.Block;
import okaybot.answer.CommandLine;
import okaybot.answer.Span;
import okaybot.answer.Span.TimeStyle;
import okaybot.platform.layout.LineLayout;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
    @Test
    void ordinary_sentences_are_not_escaped() {
        assertThat(plain("Oh Ji-wang, the director: \"He's back!\" (2020-06-20, 1.5 million) / 50 %."))
                .isEqualTo("Oh Ji-wang, the director: \"He's back!\" (2020-06-20, 1.5 million) / 50 %.");
    }

    @Test
    void markup_mentions_and_links_are_escaped() {
        assertThat(plain("*_~|`\\[<@:x")).isEqualTo("\\*\\_\\~\\|\\`\\\\\\[\\<\\@\\:x");
        assertThat(plain("see https://a.example or discord.gg/x"))
                .isEqualTo("see https\\://a\\.example or discord\\.gg/x");
    }

    @Test
    void block_markup_is_escaped_at_the_start_of_a_line() {
        assertThat(plain("# a # b")).isEqualTo("\\# a # b");
        assertThat(plain("  - a")).isEqualTo("\\- a");
        assertThat(plain("-# a")).isEqualTo("\\-# a");
        assertThat(plain("12. a")).isEqualTo("12\\. a");
        assertThat(plain("> a\n> b")).isEqualTo("\\> a > b");
    }

    @Test
    void a_cover_names_its_episode_and_is_not_ended_by_a_bar() {
        assertThat(markdown(covered("a"), new Span.Plain(" and "), covered("b|"))).isEqualTo(
                "(1 spoiler · after episode 16) ||a|| and (1 spoiler · after episode 16) ||b\\| ||");
        assertThat(markdown(covered(" "))).isEmpty();
    }

    @Test
    void neighbouring_spans_of_one_style_are_joined() {
        assertThat(markdown(new Span.Strong("a"), new Span.Plain(""), new Span.Strong("b"),
                new Span.CitationMarks(List.of(1)), new Span.CitationMarks(List.of(23)), covered("c"), covered("d")))
                .isEqualTo("**ab**¹,²³(2 spoilers · after episode 16) ||cd||");
    }

    @Test
    void a_time_is_a_timestamp_that_Discord_shows_in_the_zone_of_the_reader() {
        var at = Instant.parse("2026-11-30T19:00:00Z");
        var full = new Span.Time(at, TimeStyle.FULL, "tonight");
        assertThat(markdown(new Span.Plain("Next: "), full, full)).isEqualTo("Next: <t:1796065200:F><t:1796065200:F>");
        assertThat(markdown(new Span.Covered(cover(16), List.of(new Span.Time(at, TimeStyle.RELATIVE, "soon")))))
                .endsWith("||<t:1796065200:R>||");
    }

    private static String plain(String text) {
        return markdown(new Span.Plain(text));
    }

    private static String markdown(Span... spans) {
        var answer = new Answer("Title", List.of(new Block.Paragraph(List.of(List.of(spans)))), List.of(), List.of(),
                CommandLine.of("cast"));
        return LineLayout.body(answer).stream().map(MarkdownWriter::write).collect(Collectors.joining());
    }

    private static Span covered(String text) {
        return new Span.Covered(cover(16), List.of(new Span.Plain(text)));
    }
}
