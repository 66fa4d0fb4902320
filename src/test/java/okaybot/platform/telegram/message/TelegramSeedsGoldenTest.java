package okaybot.platform.telegram.message;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.command.api.Completion;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.telegram.callback.TargetGroup;
import okaybot.platform.telegram.message.PanelContext.Topic;
import okaybot.testing.GoldenFile;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.api.objects.replykeyboard.buttons.InlineKeyboardButton;

/// What every command sends to Telegram about the real content, for somebody who has watched nothing: without an argument, and
/// with the first ones that it completes.
class TelegramSeedsGoldenTest {
    private static final int ARGUMENTS = 3;
    private static final long GROUP = -1_001_234_567_890L;
    private static final List<String> PANELS = List.of("/settings", "/settings spoilers", "/settings spoilers ceiling",
            "/settings spoilers ceiling 8", "/settings commands", "/settings cooldown", "/settings reports",
            "/settings support", "/settings in");

    @ParameterizedTest
    @MethodSource("okaybot.testing.TestChat#commandsForFans")
    void answers_before_the_first_episode_match_the_golden_file(String command) {
        var testChat = TestChat.withSeeds();
        var arguments = testChat.complete(command).stream().map(Completion::value)
                .limit(ARGUMENTS);
        GoldenFile.assertMatches("telegram/" + command + ".html", Stream.concat(Stream.of(""), arguments)
                .map(argument -> "/" + command + " " + argument)
                .map(line -> "> " + line.strip() + "\n" + show(testChat, line))
                .collect(Collectors.joining("\n")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"sourced cast ko-moon-young", "reveal sourced plot ending"})
    void answers_with_the_sources_of_each_statement_match_the_golden_file(String line) {
        GoldenFile.assertMatches("telegram/" + line.replace(' ', '-') + ".html", show(TestChat.withSeeds(), line));
    }

    /// The panels of an admin, in the private chat about a topic of a group.
    @Test
    void panels_of_settings_match_the_golden_file() {
        var place = new Place("telegram", List.of(new Level(LevelType.CHAT, Long.toString(GROUP)),
                new Level(LevelType.TOPIC, "7")));
        var chat = TestChat.withSeeds().in(place).as("admin", true);
        var panel = new PanelContext(Optional.of(new TargetGroup(GROUP, Optional.of(7))),
                Optional.of("Fans · Episode talk"), true,
                List.of(new Topic("The whole group", "chat"), new Topic("Episode talk", "topic:7")), "");
        GoldenFile.assertMatches("telegram/settings.html", PANELS.stream().map(line -> "> " + line + "\n"
                + Renderer.pages(chat.ask(line), panel).stream().map(TelegramSeedsGoldenTest::show)
                        .collect(Collectors.joining("\n---- next page ----\n")))
                .collect(Collectors.joining("\n")));
    }

    private static String show(TestChat testChat, String line) {
        return Renderer.pages(testChat.ask(line)).stream().map(TelegramSeedsGoldenTest::show)
                .collect(Collectors.joining("\n---- next page ----\n"));
    }

    private static String show(TelegramPage page) {
        return page.html() + "\n" + page.rows().stream()
                .map(row -> row.stream().map(TelegramSeedsGoldenTest::show).collect(Collectors.joining(" ")) + "\n")
                .collect(Collectors.joining());
    }

    private static String show(InlineKeyboardButton button) {
        return "[" + button.getText() + ": "
                + (button.getCopyText() == null ? button.getCallbackData() : button.getCopyText().getText()) + "]";
    }
}
