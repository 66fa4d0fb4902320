package okaybot.platform.console;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.util.List;
import java.util.Map;
import okaybot.answer.Viewer;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

/// An admin sets up a server and checks the settings, then a member uses the bot there.
class ConsoleAdminGoldenTest {
    private static final Place CHANNEL = new Place(ConsoleUser.PLATFORM,
            List.of(new Level(LevelType.SERVER, "our-server"), new Level(LevelType.CHANNEL, "episode-8")));
    private static final ConsoleUser ADMIN = new ConsoleUser(new Viewer("terminal:admin", true), CHANNEL);
    private static final ConsoleUser MEMBER = new ConsoleUser(new Viewer("terminal:member", false), CHANNEL);

    private final TestChat testChat = TestChat.withSeeds();
    private final StringBuilder transcript = new StringBuilder();

    private void type(ConsoleUser user, String... lines) {
        for (var line : lines) {
            var out = new StringWriter();
            new Console(testChat.service(), testChat.context().messengers(), user, Map.of())
                    .runPiped(new ByteArrayInputStream(line.getBytes(UTF_8)), new PrintWriter(out));
            transcript.append(user.viewer().admin() ? "admin> " : "member> ").append(line).append('\n').append(out);
        }
    }

    @Test
    void the_conversation_matches_the_golden_file() {
        type(ADMIN, "/help", "/settings", "/settings answer only", "/settings spoilers ceiling 8",
                "/settings commands deny quote", "/settings reports here", "/settings reply loud",
                "/settings export in server",
                "/settings log in server", "/diagnose", "/diagnose preview plot ending episode 8",
                "/diagnose preview settings episode 3", "/diagnose preview quote episode 3", "/diagnose me");
        type(MEMBER, "/plot ending", "/quote", "/settings answer nowhere", "/diagnose",
                "/diagnose preview plot episode 16",
                "/report", "/report plot ending", "/report plot ending : -", "/report plot: the ending is told wrongly",
                "/report plot : it rains", "/report cast : -");
        type(ADMIN, "/diagnose", "/settings reset", "/settings reset in server", "/settings");
        GoldenFile.assertMatches("admin.txt", transcript.toString());
    }
}
