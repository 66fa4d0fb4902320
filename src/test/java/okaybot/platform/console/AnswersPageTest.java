package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import okaybot.answer.Answer;
import okaybot.answer.Viewer;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.message.DiscordScreen;
import okaybot.settings.SettingEdit;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// The page in the documentation that shows what each command answers.
class AnswersPageTest {
    private static final Path PAGE = Path.of(".github/ANSWERS.md");
    private static final ConsoleUser ADMIN = new ConsoleUser(new Viewer("terminal:admin", true),
            new Place(ConsoleUser.PLATFORM,
                    List.of(new Level(LevelType.SERVER, "our-server"), new Level(LevelType.CHANNEL, "episode-8"))));
    private static final ConsoleUser MEMBER = new ConsoleUser(new Viewer(ConsoleUser.PLATFORM + ":member", false),
            ADMIN.place());
    private static final List<String> REPORTS = List.of("/report cast ko-moon-young",
            "/report cast ko-moon-young : her books are missing");
    private static final List<String> MORE = List.of("/cast ko-moon-young", "/sourced cast ko-moon-young",
            "/plot ending",
            "/reveal plot ending",
            "/quote healing", "/season2 for", "/relations moon-gang-tae", "/themes healing", "/cast mun y",
            "/who Gang-tae hugging the nurse was so sweet", "/ask 누가 문강태 역을 맡았어?");

    private static final Map<String, String> OTHER_LANGUAGES = new TreeMap<>(
            Map.of("ko", "/cast 고문영", "es", "/season2"));

    private static final List<String> PANELS = List.of("/settings spoilers", "/settings spoilers ceiling",
            "/settings spoilers ceiling 8", "/settings in server commands");
    private static final List<String> SETTINGS = List.of("settings", "settings spoilers", "settings replies");

    private final TestChat testChat = TestChat.withSeeds();

    @Test
    void the_page_is_what_the_terminal_prints() {
        var page = new StringBuilder("""
                # Example answers

                What `src/okaybot chat` prints for each command, for someone who has not seen any episode yet. Discord and Telegram
                show the same words, with spoilers under their own covers and choices as buttons. What is private, such as /progress
                or what *Reveal* shows, only the one who asked sees there. `AnswersPageTest` writes this file.
                """);
        testChat.service().commands().all().stream().filter(command -> !command.spec().isForAdmins())
                .forEach(command -> show(page, "src/okaybot chat /" + command.name(), ConsoleUser.localUser(),
                        "/" + command.name()));
        page.append("\n## With an argument\n");
        MORE.forEach(line -> show(page, "src/okaybot chat " + line, ConsoleUser.localUser(), line));
        page.append("\n## In another language\n");
        showOtherLanguages(page);
        page.append("\n## Reporting a mistake\n");
        testChat.store().edit("", List.of(new SettingEdit("terminal/server:our-server", "reports",
                Optional.of("channel:episode-8"))));
        REPORTS.forEach(line -> show(page, "src/okaybot --as member --place our-server/episode-8 chat " + line, MEMBER,
                line));
        testChat.store().edit("", List.of(new SettingEdit("terminal/server:our-server", "reports", Optional.empty())));
        page.append("\n## For admins\n");
        testChat.service().commands().all().stream().filter(command -> command.spec().isForAdmins())
                .forEach(command -> showAdmin(page, "/" + command.name()));
        PANELS.forEach(line -> showAdmin(page, line));
        page.append("\n## Settings on Discord\n");
        SETTINGS.forEach(line -> append(page, line.equals("settings") ? "/settings show" : "/" + line,
                DiscordScreen.message(ask(line))));
        append(page, "[Change]", DiscordScreen.form(ask("settings cooldown")));
        GoldenFile.assertMatches(PAGE, page.toString());
    }

    @Test
    void the_readme_shows_the_same_answers_in_other_languages() {
        var answers = new StringBuilder();
        showOtherLanguages(answers);
        assertThat(Path.of("README.md")).content().contains(answers);
    }

    private void showOtherLanguages(StringBuilder page) {
        OTHER_LANGUAGES.forEach((language, line) -> show(page, "LANG=" + language + " src/okaybot chat " + line,
                ConsoleUser.localUser(), line, Map.of("LANG", language)));
    }

    private void showAdmin(StringBuilder page, String line) {
        show(page, "src/okaybot --as admin --place our-server/episode-8 chat " + line, ADMIN, line);
    }

    private Answer ask(String line) {
        return testChat.in(ADMIN.place()).as("admin", true).ask(line);
    }

    private static void append(StringBuilder page, String typed, String shown) {
        page.append("\n```\n").append(typed).append("\n\n").append(shown).append("\n```\n");
    }

    private void show(StringBuilder page, String typed, ConsoleUser user, String line) {
        show(page, typed, user, line, Map.of());
    }

    private void show(StringBuilder page, String typed, ConsoleUser user, String line,
            Map<String, String> environment) {
        var out = new StringWriter();
        var console = new Console(testChat.service(), testChat.context().messengers(), user, environment);
        console.answerOnce(line, new Screen(new PrintWriter(out), () -> 0, false));
        page.append("\n```\n$ ").append(typed).append('\n').append(out.toString().strip()).append("\n```\n");
    }
}
