package okaybot.intent;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.charset.StandardCharsets;
import java.text.Normalizer;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import okaybot.testing.HostileText;
import okaybot.text.Languages;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class IntentRecognizerTest {
    private static final IntentRecognizer RECOGNIZER = new IntentRecognizer();
    private static final Locale SPANISH = Locale.of("es");

    /// Each language has its own files of lines. They are read by the phrases of all languages.
    private static List<String> lines(String name, Locale language) throws IOException {
        var path = "/intent/" + name + "_" + language + ".txt";
        try (var file = IntentRecognizerTest.class.getResourceAsStream(path)) {
            assertThat(file).as("src/test/resources" + path).isNotNull();
            return new String(file.readAllBytes(), StandardCharsets.UTF_8).lines()
                    .filter(line -> !line.isBlank() && !line.startsWith("#")).toList();
        }
    }

    /// As the bot does: a line may begin with a command.
    private static boolean isCrisis(String line) {
        var argument = line.startsWith("/") ? line.replaceFirst("^\\S+ ?", "") : "";
        return intent(line).equals("CRISIS") || RECOGNIZER.recognizeArgument(argument)
                .filter(found -> found.intent() == Intent.CRISIS).isPresent();
    }

    private static String intent(String line) {
        return RECOGNIZER.recognize(line).map(found -> found.intent().name()).orElse("NONE");
    }

    static List<Locale> languages() {
        return Languages.all();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void recognizes_lines_that_speak_of_wanting_to_die_or_of_self_harm(Locale language) throws IOException {
        assertThat(lines("crisis", language)).hasSizeGreaterThan(60);
        assertThat(lines("crisis", language).stream().filter(line -> !isCrisis(line))).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void is_not_alarmed_by_questions_about_the_show(Locale language) throws IOException {
        assertThat(lines("no-crisis", language)).hasSizeGreaterThan(60);
        assertThat(lines("no-crisis", language).stream().filter(IntentRecognizerTest::isCrisis)).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void recognizes_small_talk_as_a_whole_only(Locale language) throws IOException {
        assertThat(lines("small-talk", language)).allSatisfy(line -> {
            var words = line.split(" ", 2);
            assertThat(intent(words[1])).as(line).isEqualTo(words[0]);
        });
    }

    @Test
    void knows_the_language() {
        assertThat(RECOGNIZER.recognize("thank you"))
                .hasValueSatisfying(found -> assertThat(found.language(Locale.KOREAN)).isEqualTo(Locale.ENGLISH));
        assertThat(RECOGNIZER.recognize("죽고 싶어"))
                .contains(new RecognizedIntent(Intent.CRISIS, List.of(Locale.KOREAN)));
        assertThat(RECOGNIZER.recognize("não quero mais viver"))
                .contains(new RecognizedIntent(Intent.CRISIS, List.of(Locale.of("pt"))));
        assertThat(RECOGNIZER.recognize("aku mau mati"))
                .contains(new RecognizedIntent(Intent.CRISIS, List.of(Locale.of("id"))));
        assertThat(RECOGNIZER.recognize("ok jaja"))
                .contains(new RecognizedIntent(Intent.REACTION, List.of(SPANISH)));
    }

    @ParameterizedTest
    @CsvSource({"pt-BR, pt", "id, id", "en, en", "ko, en"})
    void a_laugh_is_of_the_readers_own_language_if_they_laugh_so_there(String reader, String expected) {
        var found = RECOGNIZER.recognize("haha").orElseThrow();
        assertThat(found.language(Locale.forLanguageTag(reader))).isEqualTo(Locale.of(expected));
    }

    @Test
    void has_phrases_of_each_language() {
        for (var language : Languages.all()) {
            var phrases = PhraseFile.find(language);
            assertThat(phrases).as("phrases_" + language + ".txt").isPresent();
            for (var intent : Intent.values()) {
                // There are few reactions that are Korean words.
                assertThat(phrases.orElseThrow().lines(intent.section()).isEmpty()).as(language + " " + intent)
                        .isEqualTo(language.equals(Locale.KOREAN) && intent == Intent.REACTION);
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"죽고 싶어", "자해하고 싶어", "no quiero vivir más", "Ｉ ｗａｎｔ ｔｏ ｄｉｅ"})
    void reads_every_way_of_writing_the_same_letters(String line) {
        assertThat(intent(Normalizer.normalize(line, Normalizer.Form.NFD))).isEqualTo("CRISIS");
    }

    @Test
    void has_an_answer_to_each_intent_in_each_language() {
        for (var intent : Intent.values()) {
            for (var language : Languages.all()) {
                assertThat(intent.title(language)).isNotBlank();
                assertThat(intent.paragraphs(language)).isNotEmpty().noneMatch(String::isBlank);
            }
            assertThat(List.of(Locale.KOREAN, SPANISH))
                    .noneMatch(language -> intent.title(language).equals(intent.title(Locale.ENGLISH)));
        }
        assertThat(Languages.all()).allSatisfy(language -> assertThat(Intent.CRISIS.paragraphs(language))
                .anyMatch(text -> text.contains("findahelpline.com")));
    }

    @Test
    void finds_it_in_a_long_message() {
        assertThat(intent("I watched all of it twice. ".repeat(100) + "I don't want to live anymore."))
                .isEqualTo("CRISIS");
    }

    /// Counts the processor time of this thread only, which passes no faster on a busy machine.
    @Test
    void is_quick_on_any_text() {
        var random = new Random(1);
        var threads = ManagementFactory.getThreadMXBean();
        var before = threads.getCurrentThreadCpuTime();
        for (var i = 0; i < 200; i++) {
            RECOGNIZER.recognize(HostileText.randomText(random));
        }
        RECOGNIZER.recognize("i ".repeat(5_000));
        RECOGNIZER.recognize("who says i think i do i want ".repeat(400));
        RECOGNIZER.recognize("죽고".repeat(5_000));
        RECOGNIZER.recognize("quem diz que eu quero me ".repeat(400));
        RECOGNIZER.recognize("siapa bilang aku mau gak ".repeat(400));
        assertThat(Duration.ofNanos(threads.getCurrentThreadCpuTime() - before)).isLessThan(Duration.ofSeconds(5));
    }
}
