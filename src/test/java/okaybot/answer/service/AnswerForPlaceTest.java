package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.messenger.DeliveryException;
import okaybot.messenger.Messenger;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.settings.SettingEdit;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// Answers that nobody has asked for, such as those of scheduled posts.
class AnswerForPlaceTest {
    private static final Place THREAD = Place.parse("test/server:home/thread:talk");
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void it_tells_what_an_open_answer_there_tells() {
        set(TestChat.CHANNEL, "ceiling", "4");
        assertThat(text("plot story")).contains(chat.in(TestChat.CHANNEL).say("/plot story"));
        set(TestChat.CHANNEL, "reply", "private");
        assertThat(answer("plot story")).hasValueSatisfying(
                answer -> assertThat(PlainText.of(answer)).contains("The letter is from the keeper's sister."));
    }

    @Test
    void a_thread_has_what_the_levels_around_it_set_and_what_the_platform_says() {
        set(TestChat.CHANNEL, "ceiling", "4");
        chat.context().messengers().register("test", new Messenger() {
            @Override
            public Optional<String> post(Place place, Answer answer, Optional<String> requestId)
                    throws DeliveryException {
                throw new DeliveryException(_ -> "Nothing is posted here.", null);
            }

            @Override
            public Place withLevels(Place inner) {
                return new Place("test", List.of(TestChat.CHANNEL.levels().get(0), TestChat.CHANNEL.levels().get(1),
                        new Level(LevelType.THREAD, "talk")));
            }

            @Override
            public PlatformContext context(Place place) {
                return new PlatformContext(false, List.of(), Optional.of(Locale.forLanguageTag("en-XA")));
            }
        });
        var answer = chat.service().answerFor(THREAD, CommandLine.of("cast"), Locale.KOREAN).orElseThrow();
        assertThat(answer.locale()).isEqualTo(Locale.forLanguageTag("en-XA"));
        var plot = chat.service().answerFor(THREAD, CommandLine.parse("plot story"), Locale.ENGLISH).orElseThrow();
        assertThat(PlainText.of(plot)).contains("The letter is from the keeper's sister.");
    }

    @Test
    void it_is_in_the_language_of_its_author_if_nobody_has_chosen_one() {
        assertThat(chat.service().answerFor(TestChat.CHANNEL, CommandLine.of("cast"), Locale.KOREAN).orElseThrow()
                .locale()).isEqualTo(Locale.KOREAN);
        set(TestChat.CHANNEL, "language", "es");
        assertThat(chat.service().answerFor(TestChat.CHANNEL, CommandLine.of("cast"), Locale.KOREAN).orElseThrow()
                .locale()).isEqualTo(Locale.forLanguageTag("es"));
    }

    @Test
    void what_the_place_does_not_answer_is_not_said() {
        assertThat(text("reveal plot story")).isEqualTo(text("plot story"));
        assertThat(answer("mydata")).isEmpty();
        assertThat(answer("settings")).isEmpty();
        assertThat(answer("nonsense")).isEmpty();
        assertThat(answer("ask " + "storm ".repeat(2_000))).isEmpty();
        set(TestChat.CHANNEL, "command.cast", "deny");
        assertThat(answer("cast")).isEmpty();
        assertThat(answer("plot")).isPresent();
        set(TestChat.CHANNEL.outermost(), "answer", "no");
        assertThat(answer("plot")).isEmpty();
    }

    private Optional<Answer> answer(String line) {
        return chat.service().answerFor(TestChat.CHANNEL, CommandLine.parse(line), Locale.ENGLISH);
    }

    private Optional<String> text(String line) {
        return answer(line).map(PlainText::of);
    }

    private void set(Place place, String key, String value) {
        chat.store().edit("test:admin", List.of(new SettingEdit(place.path(), key, Optional.of(value))));
    }
}
