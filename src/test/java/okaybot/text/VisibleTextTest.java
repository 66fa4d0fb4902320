package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class VisibleTextTest {
    /// A family, a heart on fire, a health worker with a skin tone, a rainbow flag, the flag of Scotland, Persian, Hindi,
    /// Malayalam, an emoji of Unicode 17 and one that is reserved for later, alone and joined.
    @ParameterizedTest
    @ValueSource(strings = {"👨‍👩‍👧", "❤️‍🔥", "👩🏽‍⚕️", "🏳️‍🌈",
        "🏴\uDB40\uDC67\uDB40\uDC62\uDB40\uDC73\uDB40\uDC63\uDB40\uDC74\uDB40\uDC7F",
        "می‌خواهم", "क्‍ष", "ന്‍", "\uD83E\uDEC8", "\uD83E\uDEFF", "\uD83E\uDEFF\u200D\uD83E\uDEC8", "🇰🇷", "1️⃣",
        "고문영"})
    void what_a_reader_sees_as_one_character_stays_whole(String text) {
        for (var around : new String[]{text, "a " + text + " b", text + text}) {
            assertThat(VisibleText.of(around)).isEqualTo(around);
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"a\u200Db|ab", "a\u200D|a", "\u200D\u0645|\u0645",
        "\u0645\u200C\u200C\u0645|\u0645\u200C\u0645",
        "\u0645\u200C b|\u0645 b", "a\u200B\u202E\u2066\uFEFF\u00ADb|ab", "a\uDB40\uDC67b|ab",
        "a\uFFFF\uFDD0\u2065b|ab",
        "'a \t\n\u2028\u00A0b'|a b", "a\uE000b|ab"})
    void invisible_characters_are_removed(String text, String expected) {
        assertThat(VisibleText.of(text)).isEqualTo(expected);
    }

    @Test
    void the_result_has_nothing_left_to_remove() {
        "\u200C\u200D\u0645👨a\u094D \u202E\uFE0F".codePoints().forEach(a -> "\u200C\u200D\u0645👨a \u202E".codePoints()
                .forEach(b -> "\u200C\u200D\u0645👨a \u202E".codePoints().forEach(c -> {
                    var once = VisibleText.of(new StringBuilder().appendCodePoint(a).appendCodePoint(b)
                            .appendCodePoint(c).append('\u0645').toString());
                    assertThat(VisibleText.of(once)).isEqualTo(once);
                })));
    }

    @ParameterizedTest
    @CsvSource({"'/cast', 0", "'\u200E\u200F /cast', 3", "'\u2067\u061C/cast', 2", "'', 0", "'\u200E ', 2"})
    void a_text_starts_with_its_first_visible_character(String text, int start) {
        assertThat(VisibleText.start(text)).isEqualTo(start);
    }
}
