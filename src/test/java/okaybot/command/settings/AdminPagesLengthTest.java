package okaybot.command.settings;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import okaybot.answer.PlatformContext;
import okaybot.answer.PlatformContext.BotPermission;
import okaybot.command.api.Command;
import okaybot.platform.console.render.Renderer;
import okaybot.settings.SettingEdit;
import okaybot.testing.FakeMessenger;
import okaybot.testing.TestChat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/// Admins read on phones too: what a plain command answers fits on a few screens, whatever is set.
class AdminPagesLengthTest {
    private static final int COLUMNS = 40;
    private static final int LINES = 25;
    private final TestChat admin = TestChat.withSeeds().in(TestChat.CHANNEL).as("boss", true);

    @ParameterizedTest
    @ValueSource(strings = {"/settings", "/settings help", "/diagnose"})
    void a_page_is_short_if_nothing_is_set(String line) {
        assertThat(Renderer.render(admin.ask(line), COLUMNS, false).lines().count()).isLessThanOrEqualTo(LINES);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/settings", "/diagnose", "/settings commands", "/settings in server", "/settings support",
        "/settings replies", "/settings feedback", "/settings answer everywhere"})
    void a_page_is_short_if_everything_is_set(String line) {
        admin.context().messengers().register("test", new FakeMessenger());
        var commands = admin.service().commands().all().stream().filter(command -> command.spec().isLookUp())
                .map(Command::name).map(name -> edit("command." + name, "deny"));
        var others = Stream.of(edit("reply", "private"), edit("ceiling", "8"), edit("beyond", "leave-out"),
                edit("cooldown", "1"), edit("reports", "channel:general"), edit("support", "x ".repeat(149) + "x"));
        admin.store().edit("", Stream.concat(commands, others).toList());
        var context = new PlatformContext(false, List.of(new BotPermission("Send Messages", false, "to post reports"),
                new BotPermission("View Channel", false, "to post reports")), Optional.empty());
        assertThat(Renderer.render(admin.with(context).ask(line), COLUMNS, false).lines())
                .hasSizeLessThanOrEqualTo(LINES);
    }

    private static SettingEdit edit(String key, String value) {
        return new SettingEdit("test/server:home/channel:general", key, Optional.of(value));
    }
}
