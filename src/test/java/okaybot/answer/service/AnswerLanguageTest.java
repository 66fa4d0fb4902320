package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import okaybot.answer.Answer;
import okaybot.answer.PlatformContext;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.place.Visibility;
import okaybot.settings.SettingEdit;
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
    void what_the_admins_chose_counts_before_what_the_platform_says() {
        var english = new PlatformContext(false, List.of(), Optional.of(Locale.ENGLISH));
        var channel = this.english.in(TestChat.CHANNEL).with(english);
        set("test/server:home", "en-XA");
        assertThat(channel.ask("/cast").locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(channel.ask("/mydata").locale()).isEqualTo(Locale.ENGLISH);
        set(TestChat.CHANNEL.path(), "en");
        assertThat(channel.ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(pseudo.in(TestChat.CHANNEL).ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        set(TestChat.CHANNEL.path(), "auto");
        assertThat(channel.ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
        assertThat(pseudo.in(TestChat.CHANNEL).ask("/cast").locale()).isEqualTo(PSEUDO_LOCALE);
    }

    private void set(String place, String language) {
        english.store().edit("test:admin", List.of(new SettingEdit(place, "language", Optional.of(language))));
    }

    /// Readers of two languages ask in random order, in private and in two channels of two languages, with all kinds of progress.
    @Test
    void no_reader_gets_an_answer_in_another_language() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        set("test/server:home/channel:xa", "en-XA");
        set("test/server:home/channel:en", "en");
        var lines = List.of("/cast", "/cast ko-moon-young", "/plot", "/themes", "/sources", "/show", "/relations",
                "/acclaim",
                "/sourced plot", "who is the nurse?", "/reveal plot ending");
        for (var i = 0; i < 150; i++) {
            var isPseudo = random.nextBoolean();
            var reader = (isPseudo ? pseudo : english).as("fan" + random.nextInt(3), false);
            reader.watched(random.nextInt(17));
            var place = List.of("private", "xa", "en").get(random.nextInt(3));
            var line = lines.get(random.nextInt(lines.size()));
            var reply = (place.equals("private") ? reader : reader.in(channel(place))).reply(line);
            var expected = reply.visibility() == Visibility.PRIVATE ? isPseudo : place.equals("xa");
            assertThat(reply.answer().locale()).as("seed %s, %s in %s", seed, line, place)
                    .isEqualTo(expected ? PSEUDO_LOCALE : Locale.ENGLISH);
            assertThat(labels(reply.answer())).as("seed %s, %s in %s", seed, line, place)
                    .allMatch(label -> expected || !label.startsWith("["));
        }
    }

    private static Place channel(String name) {
        return new Place("test", List.of(new Level(LevelType.SERVER, "home"), new Level(LevelType.CHANNEL, name)));
    }

    @Test
    void words_of_support_are_in_the_readers_language_or_in_the_one_that_they_were_recognised_in() {
        assertThat(pseudo.ask("I want to die").locale()).isEqualTo(PSEUDO_LOCALE);
        assertThat(pseudo.ask("죽고 싶어").locale()).isEqualTo(Locale.KOREAN);
        assertThat(english.reading(Locale.KOREAN).ask("/cast").locale()).isEqualTo(Locale.KOREAN);
        assertThat(english.reading(Locale.GERMAN).ask("/cast").locale()).isEqualTo(Locale.ENGLISH);
    }
}
