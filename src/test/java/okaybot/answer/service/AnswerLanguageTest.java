package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.PlatformContext;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// In which language an answer is written, and that readers of two languages do not get each other's cached answers.
class AnswerLanguageTest {
    private static final Locale PSEUDO_LOCALE = Locale.forLanguageTag("en-XA");
    private final TestChat english = TestChat.withSeeds();
    private final TestChat pseudo = english.reading(PSEUDO_LOCALE);

    @Test
    void each_language_has_a_cached_answer_of_its_own() {
        for (var line : List.of("/cast", "/plot ending", "/sourced cast ko-moon-young", "/reveal plot ending")) {
            var first = english.ask(line);
            var translated = pseudo.ask(line);
            assertThat(first.locale()).isEqualTo(Locale.ENGLISH);
            assertThat(translated.locale()).isEqualTo(PSEUDO_LOCALE);
            assertThat(labels(first)).isNotEmpty().noneMatch(label -> label.startsWith("["));
            assertThat(labels(translated)).anyMatch(label -> label.startsWith("["));
            assertThat(english.ask(line)).isSameAs(first);
            assertThat(pseudo.ask(line)).isSameAs(translated);
        }
    }

    private static List<String> labels(Answer answer) {
        return answer.choices().stream().map(choice -> choice.label()).toList();
    }

    @Test
    void an_open_answer_is_in_the_language_of_its_place_and_a_private_one_in_that_of_its_reader() {
        var place = new PlatformContext(false, List.of(), Optional.of(PSEUDO_LOCALE));
        var channel = english.in(TestChat.CHANNEL).with(place);
        assertThat(channel.ask("/cast").locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(channel.ask("hello").locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(channel.ask("/progress").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(channel.ask("/reveal plot ending").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(pseudo.in(TestChat.CHANNEL).ask("/cast").locale()).isEqualTo(PSEUDO_LOCALE);
    }

    @Test
    void words_of_support_are_in_the_readers_language_or_in_the_one_that_they_were_recognised_in() {
        assertThat(pseudo.ask("I want to die").locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(pseudo.ask("죽고 싶어").locale()).isEqualTo(Locale.KOREAN);
        assertThat(english.reading(Locale.KOREAN).ask("/cast").locale()).isEqualTo(Locale.KOREAN);
        assertThat(english.reading(Locale.GERMAN).ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
    }
}
