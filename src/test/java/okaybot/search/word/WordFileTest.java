package okaybot.search.word;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.junit.jupiter.api.Test;

class WordFileTest {
    @Test
    void words_with_a_name_are_filled_in() {
        var patterns = WordFile.patterns("claimants", Locale.ENGLISH);

        assertThat(patterns).extracting(WordPattern::toString).noneMatch(text -> text.contains("{says}"))
                .anyMatch(text -> text.contains("(?:says?|said|"));
    }

    @Test
    void a_language_without_a_file_has_no_patterns() {
        assertThat(WordFile.patterns("claimants", Locale.JAPANESE)).isEmpty();
    }
}
