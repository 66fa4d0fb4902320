package okaybot.messages;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.Control;
import okaybot.platform.telegram.message.Renderer;
import okaybot.testing.FakeMessenger;
import okaybot.testing.TestChat;
import okaybot.text.BundleFile;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Checks that what is on buttons, in menus, forms and alerts fits there, with the values that are filled in. What is too long
/// would be cut off.
class ControlLengthTest {
    private static final int BUTTON = 60;
    /// Discord, modal: its title, and the label of an input.
    private static final int FORM_LABEL = 45;
    /// Discord, select menu and modal: the description of an option, and of an input.
    private static final int DESCRIPTION = 100;
    /// Telegram, setMyDescription and setMyShortDescription.
    private static final int BOT_DESCRIPTION = 512;
    private static final int SHORT_BOT_DESCRIPTION = 120;
    private static final List<String> FOR_ADMINS = List.of("/settings", "/settings answer", "/settings spoilers",
            "/settings ceiling", "/settings replies", "/settings cooldown", "/settings commands", "/settings feedback",
            "/settings support", "/settings level", "/settings in", "/settings in server answer",
            "/settings spoilers ceiling 8", "/settings spoilers leave-out", "/settings log", "/settings export",
            "/settings import", "/diagnose", "/diagnose questions", "/report", "/progress 8");
    /// Errors that Telegram shows as an alert, so that the message with the pressed button stays as it is.
    private static final List<String> ALERTS = List.of("/cast 12345", "/12345", "/plot 12345", "/themes 12345",
            "/progress 12345", "/settings undo", "/settings undo 12345", "/settings cooldown 12345");

    private static final TestChat CHAT = TestChat.withSeeds();
    private static final TestChat ADMIN = CHAT.as("boss", true).in(TestChat.CHANNEL);

    @BeforeAll
    static void register() {
        ADMIN.context().messengers().register("test", new FakeMessenger());
    }

    static Stream<Locale> languages() {
        return BundleFile.languages().stream();
    }

    @ParameterizedTest
    @MethodSource("languages")
    void whatCanBePressedFits(Locale language) {
        var chat = CHAT.reading(language);
        var admin = ADMIN.reading(language);
        var answers = Stream.concat(TestChat.commandsForFans().map(chat::ask), FOR_ADMINS.stream().map(admin::ask))
                .toList();
        assertThat(answers.stream().flatMap(answer -> answer.choices().stream()).map(Choice::label))
                .allSatisfy(label -> assertThat(label).hasSizeLessThanOrEqualTo(BUTTON));
        assertThat(answers.stream().flatMap(answer -> answer.controls().stream())).isNotEmpty()
                .allSatisfy(ControlLengthTest::assertFits);
    }

    private static void assertFits(Control control) {
        assertThat(control.label()).isNotBlank().hasSizeLessThanOrEqualTo(FORM_LABEL);
        switch (control.input()) {
            case Control.Select(var options) -> assertFit(options);
            case Control.Episode(var options) -> assertFit(options);
            case Control.Page _ -> assertThat(control.help()).hasSizeLessThanOrEqualTo(DESCRIPTION);
            case Control.WholeNumber _,Control.Text _,Control.Toggle _,Control.Channel _ -> {
                // If their help is too long for a description, it is a text of its own.
            }
        }
    }

    private static void assertFit(List<Control.Option> options) {
        assertThat(options).allSatisfy(option -> {
            assertThat(option.label()).hasSizeLessThanOrEqualTo(BUTTON);
            assertThat(option.description()).hasSizeLessThanOrEqualTo(DESCRIPTION);
        });
    }

    @ParameterizedTest
    @MethodSource("languages")
    void errorsFitIntoAnAlert(Locale language) {
        var admin = ADMIN.reading(language);
        assertThat(ALERTS.stream().map(admin::ask).filter(Answer::isError)).hasSizeGreaterThan(5)
                .allSatisfy(answer -> assertThat(Renderer.alertText(answer)).as(answer.title()).isPresent());
    }

    @ParameterizedTest
    @MethodSource("languages")
    void theDescriptionOfTheBotFits(Locale language) {
        var lines = Renderer.openLines(greeting(language));
        assertThat(String.join("\n", lines)).hasSizeLessThanOrEqualTo(BOT_DESCRIPTION);
        assertThat(lines.getFirst()).hasSizeLessThanOrEqualTo(SHORT_BOT_DESCRIPTION);
    }

    private static Answer greeting(Locale language) {
        return CHAT.reading(language).ask("/start");
    }
}
