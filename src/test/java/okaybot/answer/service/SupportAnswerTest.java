package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import io.micrometer.core.instrument.Tag;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import io.micrometer.core.instrument.simple.SimpleMeterRegistry;
import java.util.stream.IntStream;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.testing.LogCapture;
import okaybot.testing.PlainText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// The answer to people who speak of wanting to die or of self-harm, and to small talk.
class SupportAnswerTest {
    private static final String SUPPORT = """
            I'm really glad you said that
            You matter, and so does this. At findahelpline.com there are people who listen, free, in most countries.
            I'm sorry that it hurts this much. I'm only a bot and can't help you enough, but they can: by phone, text or chat.
            If you might hurt yourself soon, please call your local emergency number or tell someone near you now.
            """;

    /// With a cooldown that does not end.
    private final TestChat fan = TestChat.withLore(SampleLore.LIGHTHOUSE, () -> 0).in(TestChat.CHANNEL);
    private final TestChat admin = fan.as("boss", true);

    @ParameterizedTest
    @ValueSource(strings = {"i want to die", "/kill myself", "/cast i want to die", "reveal plot i want to die",
        "/help i dont want to live anymore", "/progress i want to kill myself", "/settings i want to die",
        "/settings support i want to die", "/report i want to die", "/diagnose preview i want to die episode 3",
        "reveal i want to die"})
    void is_given_in_whatever_way_the_line_arrives_to_the_asker_alone(String line) {
        for (var asker : new TestChat[]{fan, fan.in(Place.privateChat("test"))}) {
            assertThat(asker.say(line)).isEqualTo(SUPPORT);
            assertThat(asker.reply(line).visibility()).isEqualTo(Visibility.PRIVATE);
        }
    }

    @Test
    void is_in_the_language_of_the_asker() {
        assertThat(fan.say("죽고 싶어")).contains("소중한 사람", "findahelpline.com").doesNotContain("matter");
    }

    @Test
    void is_given_to_a_long_message() {
        assertThat(fan.say("I have seen it all twice. ".repeat(50) + "I want to die.")).isEqualTo(SUPPORT);
    }

    @ParameterizedTest
    @ValueSource(strings = {"answer nowhere", "commands deny cast", "cooldown 1", "reply open"})
    void no_setting_holds_it_back(String setting) {
        admin.say("/settings " + setting);
        IntStream.range(0, 5).forEach(_ -> fan.send("/show"));
        assertThat(fan.say("/cast i want to die")).isEqualTo(SUPPORT);
    }

    @Test
    void does_not_need_the_settings() {
        fan.store().setUnavailable(true);
        assertThat(fan.say("i want to die")).isEqualTo(SUPPORT);
    }

    @Test
    void is_neither_logged_nor_counted_apart() {
        var meters = new SimpleMeterRegistry();
        ((CompositeMeterRegistry) fan.context().meters()).add(meters);
        try (var log = LogCapture.attach()) {
            fan.say("i want to die");
            fan.say("/cast i want to die");
            fan.say("what is this");
            assertThat(log.lines()).noneMatch(line -> line.contains("die"));
        }
        assertThat(meters.find("okaybot.requests").timers()).flatExtracting(timer -> timer.getId().getTags())
                .extracting(Tag::getValue).containsOnly("unknown", "cast", "test", "answered");
        assertThat(fan.store().viewerData("test:fan", 0, 10).changes()).isEmpty();
    }

    @Test
    void repeats_nothing_that_was_typed() {
        var answer = fan.ask("/report i want to die");
        assertThat(answer.line()).isEqualTo(CommandLine.of("help"));
        assertThat(answer.choices()).extracting(Choice::line).isEmpty();
        assertThat(answer.citations()).isEmpty();
    }

    @Test
    void questions_about_the_show_are_answered_as_ever() {
        assertThat(fan.say("/plot who dies")).doesNotContain("findahelpline");
        assertThat(fan.say("/themes suicide")).doesNotContain("findahelpline");
    }

    @Test
    void a_text_of_the_admins_comes_first() {
        assertThat(admin.say("/settings support If you want to die, write to \"@care\" or call 109.")).startsWith("""
                Saved
                support: not set → If you want to die, write to @care or call 109. in this server
                """);
        assertThat(fan.say("i want to die"))
                .isEqualTo(SUPPORT.replaceFirst("\n", "\nIf you want to die, write to @care or call 109.\n"));
        admin.say("/settings support off");
        assertThat(fan.say("i want to die")).isEqualTo(SUPPORT);
        assertThat(admin.say("/settings in server support If you want to die, call us")).startsWith("Saved\n");
        assertThat(fan.say("/settings in server support i want to die")).contains("findahelpline");
    }

    @ParameterizedTest
    @ValueSource(strings = {"i've been so sad lately", "/ask i've been so sad lately"})
    void somebody_who_is_not_well_hears_alone_who_listens(String line) {
        assertThat(fan.say(line)).isEqualTo("""
                I'm sorry it's so hard
                You needn't carry it alone: someone you trust, or a doctor, can do more for you than a bot that knows one drama.
                At findahelpline.com people listen, free, in most countries, and not only in an emergency.
                """);
        assertThat(fan.reply(line).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void small_talk_gets_a_warm_line() {
        assertThat(fan.say("hello")).isEqualTo("""
                Hello! 👋
                Good to see you. What would you like to know about the show?
                """);
        assertThat(fan.say("/ask hello")).startsWith("Hello! 👋");
        assertThat(fan.say("thanks!")).startsWith("You're welcome!");
        assertThat(fan.say("good night")).startsWith("Good night!");
        assertThat(fan.say("bye")).startsWith("See you!");
        assertThat(fan.say("고마워")).startsWith("천만에요!");
        assertThat(fan.reply("hello").visibility()).isEqualTo(Visibility.OPEN);
    }

    @Test
    void small_talk_obeys_the_settings() {
        admin.say("/settings reply private");
        assertThat(fan.reply("hello").visibility()).isEqualTo(Visibility.PRIVATE);
        admin.say("/settings answer nowhere");
        assertThat(PlainText.of(fan.ask("hello"))).startsWith("Not here");
    }
}
