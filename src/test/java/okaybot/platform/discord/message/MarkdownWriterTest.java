package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okaybot.answer.Span;
import org.junit.jupiter.api.Test;

class MarkdownWriterTest {
    @Test
    void ordinary_sentences_stay_readable_for_whoever_copies_them() {
        assertThat(plain("Oh Ji-wang, the director: \"He's back!\" (2020-06-20, 1.5 million) / 50 %."))
                .isEqualTo("Oh Ji-wang, the director: \"He's back!\" (2020-06-20, 1.5 million) / 50 %.");
    }

    @Test
    void what_discord_would_obey_is_escaped() {
        assertThat(plain("*_~|`\\[<@:x")).isEqualTo("\\*\\_\\~\\|\\`\\\\\\[\\<\\@\\:x");
        assertThat(plain("see https://a.example or discord.gg/x"))
                .isEqualTo("see https\\://a\\.example or discord\\.gg/x");
    }

    @Test
    void what_starts_a_line_is_escaped_where_a_line_may_start() {
        assertThat(plain("# a # b")).isEqualTo("\\# a # b");
        assertThat(plain("  - a")).isEqualTo("\\- a");
        assertThat(plain("-# a")).isEqualTo("\\-# a");
        assertThat(plain("12. a")).isEqualTo("12\\. a");
        assertThat(plain("> a\n> b")).isEqualTo("\\> a > b");
    }

    @Test
    void a_cover_says_until_when_and_a_bar_does_not_end_it() {
        assertThat(MarkdownWriter.of(List.of(covered("a"), new Span.Plain(" and "), covered("b|")))).isEqualTo(
                "(until episode 16) ||a|| and (until episode 16) ||b\\| ||");
        assertThat(MarkdownWriter.of(List.of(covered(" ")))).isEmpty();
    }

    @Test
    void neighbours_of_a_kind_become_one() {
        assertThat(MarkdownWriter.of(List.of(new Span.Strong("a"), new Span.Plain(""), new Span.Strong("b"),
                new Span.CitationMarks(List.of(1)), new Span.CitationMarks(List.of(23)), covered("c"), covered("d"))))
                .isEqualTo("**ab**¹,²³(until episode 16) ||cd||");
    }

    private static String plain(String text) {
        return MarkdownWriter.of(List.of(new Span.Plain(text)));
    }

    private static Span covered(String text) {
        return new Span.Covered(16, List.of(new Span.Plain(text)));
    }
}
