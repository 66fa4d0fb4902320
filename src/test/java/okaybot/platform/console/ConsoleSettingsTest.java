package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.PrintWriter;
import java.io.Writer;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import okaybot.answer.Viewer;
import okaybot.answer.Viewer.AdminStatus;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.console.ConsoleResult.AnswerResult;
import okaybot.platform.console.ConsoleResult.MessageResult;
import okaybot.platform.console.render.Renderer;
import okaybot.settings.SettingsStore;
import okaybot.testing.TestChat;
import okaybot.testing.settings.SettingsControlsContract;
import okaybot.testing.settings.SettingsPanelDriver;
import org.junit.jupiter.api.Test;

/// Settings by numbers and typed entries at the terminal.
class ConsoleSettingsTest extends SettingsControlsContract {
    private static final int COLUMNS = 100;
    private final TestChat chat = TestChat.withSeeds();
    private final Set<String> revoked = ConcurrentHashMap.newKeySet();

    ConsoleSettingsTest() {
        chat.context().messengers().register(ConsoleUser.PLATFORM,
                new Screen(new PrintWriter(Writer.nullWriter()), () -> COLUMNS, false));
    }

    @Override
    protected SettingsPanelDriver panel(String admin) {
        var viewer = new Viewer("terminal:" + admin,
                () -> revoked.contains(admin) ? AdminStatus.MEMBER : AdminStatus.ADMIN);
        return new Panel(new ConsoleSession(chat.service(), new ConsoleUser(viewer, here())));
    }

    @Override
    protected void revokeAdmin(String admin) {
        revoked.add(admin);
    }

    @Override
    protected SettingsStore store() {
        return chat.store();
    }

    @Override
    protected Place here() {
        return channel("episode-8");
    }

    @Override
    protected Place other() {
        return channel("lounge");
    }

    private static Place channel(String name) {
        return new Place(ConsoleUser.PLATFORM,
                List.of(new Level(LevelType.SERVER, "our-server"), new Level(LevelType.CHANNEL, name)));
    }

    @Override
    protected String name(Place level) {
        return level.levels().size() == 1 ? "this server" : "#" + level.levels().getLast().id();
    }

    @Test
    void a_value_is_asked_for_on_the_next_line() {
        var panel = panel("ada");
        panel.open("/settings replies");
        panel.choose("Questions per person");
        assertThat(panel.notice()).isEqualTo("Type a number from 1 to 999, or an empty line to leave it.");
        panel.open("");
        assertThat(panel.notice()).isEqualTo("Nothing was changed.");
        panel.choose("Questions per person");
        panel.open("1000");
        assertThat(panel.notice()).startsWith("You can't set “cooldown 1000”");
        panel.choose("Questions per person");
        panel.open("/settings spoilers");
        assertThat(panel.text()).startsWith("Spoilers · #episode-8");
        panel.choose("Open up to");
        assertThat(panel.notice()).startsWith("Type one of these, or an empty line to leave it: Nothing, 1, 2, ");
        panel.open("episode 4");
        assertThat(store().at(here().path())).isEqualTo(Map.of("ceiling", "4"));
    }

    /// Picks what is shown by its number.
    private static final class Panel implements SettingsPanelDriver {
        private final ConsoleSession session;
        private String text = "";
        private String notice = "";

        Panel(ConsoleSession session) {
            this.session = session;
        }

        @Override
        public void open(String line) {
            type(line);
        }

        private void type(String line) {
            switch (session.handle(line)) {
                case AnswerResult(var answer, _, var first) when answer.isError() ->
                    notice = Renderer.render(answer, first, COLUMNS, false);
                case AnswerResult(var answer, _, var first) -> text = Renderer.render(answer, first, COLUMNS, false);
                case MessageResult(var message) -> notice = message;
                case ConsoleResult.SavedResult _,ConsoleResult.NoResult _,ConsoleResult.ExitResult _ ->
                    throw new AssertionError(line);
            }
        }

        @Override
        public String text() {
            return text;
        }

        @Override
        public String notice() {
            return notice;
        }

        @Override
        public void choose(String label) {
            type(number(label).orElseThrow(() -> new AssertionError(label + " is not in\n" + text)));
        }

        private Optional<String> number(String label) {
            return Pattern.compile("\\[(\\d+)] " + Pattern.quote(label) + "(?= ✓|  | \\(|$)", Pattern.MULTILINE)
                    .matcher(text)
                    .results().map(match -> match.group(1)).findFirst();
        }

        @Override
        public void choose(String control, String option) {
            if (number(option).isEmpty()) {
                choose(control);
            }
            if (number(option).isEmpty()) {
                type(option);
            } else {
                choose(option);
            }
        }

        @Override
        public void enter(String control, String value) {
            choose(control);
            type(value);
        }
    }
}
