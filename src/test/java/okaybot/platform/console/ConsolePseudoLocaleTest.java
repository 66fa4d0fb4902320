package okaybot.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.Viewer;
import okaybot.messages.UntranslatedWords;
import okaybot.settings.SettingEdit;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/// Everything that the terminal prints for a reader of the pseudo-locale is in the bundles or in the content.
class ConsolePseudoLocaleTest {
    private static final Map<String, String> PSEUDO_LOCALE = Map.of("LC_ALL", "en_XA.UTF-8");
    /// Made once, because all texts of the content are in it.
    private static final UntranslatedWords UNTRANSLATED = UntranslatedWords.of(
            TestChat.withSeeds().reading(Locale.forLanguageTag("en-XA")), "TAB", "terminal:you", "terminal:admin",
            "okaybot", "general",
            // What admins type.
            "answer", "yes", "nowhere", "questions", "on", "cooldown", "deny", "command", "reply", "open");
    private final TestChat chat = TestChat.withSeeds();

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void no_answer_has_words_from_the_code(String command) {
        // The first choice of /language is that of the app, and the second is another language.
        var second = command.equals("language") ? "1" : "2";
        assertTranslated(ConsoleUser.localUser(), "/" + command, "/" + command + " 12345", "/sourced " + command,
                "1", second, "/reveal");
    }

    @Test
    void nothing_that_the_terminal_adds_has_words_from_the_code() {
        assertTranslated(ConsoleUser.localUser(), "1", "/reveal", "/help", "99", "/help reveal", "/help episode",
                "/help quit", "/plot ending", "/reveal", "/reveal", "/episode 3", "/12345", "/", "1".repeat(5_000),
                "12345 67890 12345", "hello", "thank you", "/diagnose", "/settings");
    }

    @Test
    void no_answer_in_a_channel_has_words_from_the_code() {
        chat.store().edit("", List.of(new SettingEdit(TestChat.CHANNEL.path(), "command.cast", Optional.of("deny"))));
        assertTranslated(new ConsoleUser(new Viewer("terminal:admin", true), TestChat.CHANNEL), "/settings",
                "/settings cooldown 3", "/cast", "/plot", "/diagnose", "/diagnose preview plot ending episode 8",
                "/diagnose preview plot ending episode 99",
                "/diagnose preview mydata", "/progress 3");
    }

    private void assertTranslated(ConsoleUser user, String... lines) {
        var console = new Console(chat.service(), chat.context().messengers(), user, PSEUDO_LOCALE);
        Stream.of(lines).forEach(line -> assertThat(UNTRANSLATED.in(run(console, lines, line))).as(line).isEmpty());
    }

    /// The output up to a line, so that the failure names it.
    private static String run(Console console, String[] lines, String last) {
        var typed = String.join("\n", Stream.of(lines).takeWhile(line -> !line.equals(last)).toList()) + "\n" + last;
        var out = new StringWriter();
        console.runPiped(new ByteArrayInputStream(typed.getBytes(UTF_8)), new PrintWriter(out));
        return out.toString();
    }
}
