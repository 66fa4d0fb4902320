package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.StreamSupport;
import okaybot.command.Commands;
import okaybot.testing.EditableSeeds;
import okaybot.testing.TestChat;
import okaybot.testing.discord.DiscordFault.RawReply;
import okaybot.testing.discord.FakeDiscord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/// The list of commands that Discord has at the start, and refusals of ours.
class DiscordCommandRegistrationTest {
    private static final String ENTRY_POINT = """
            {"id": "77", "application_id": "900", "version": "12", "type": 4, "name": "launch", "description": "",
             "handler": 2, "integration_types": [0, 1], "contexts": [0, 1, 2], "nsfw": false}""";
    private static final String UNREADABLE = """
            {"id": "78", "type": 1, "name": "old", "description": "d", "default_member_permissions": "36893488147419103232",
             "options": [{"type": 99, "name": "o", "description": "d"}]}""";

    private static boolean hasCommand(FakeDiscord discord, String name) {
        return StreamSupport.stream(discord.rest().registeredCommands().spliterator(), false)
                .anyMatch(command -> command.get("name").asText().equals(name));
    }

    @Test
    void keeps_the_entry_point_and_overwrites_what_cannot_be_read() {
        var discord = FakeDiscord.start();
        discord.rest().setRegisteredCommands("[" + ENTRY_POINT + ", " + UNREADABLE + "]");
        try (var _ = DiscordBotFixture.connect(discord)) {
            await().until(() -> hasCommand(discord, "cast"));
            assertThat(hasCommand(discord, "launch")).isTrue();
            assertThat(hasCommand(discord, "old")).isFalse();
            assertThat(discord.rest().requestCount("PUT")).isEqualTo(1);
        }
    }

    @Test
    void registers_the_commands_again_if_changed_content_changes_them(@TempDir Path folder) throws Exception {
        var seeds = new EditableSeeds(folder);
        var lore = new AtomicReference<>(seeds.save("first", 12).load().orThrow());
        var chat = TestChat.withLore(lore.get());
        var discord = FakeDiscord.start();
        try (var bot = DiscordBotFixture.connect(discord, chat,
                TestChat.service(lore::get, Commands.all(chat.context()), chat.context())).awaitReady()) {
            assertThat(discord.rest().registeredCommands().toString()).contains("\"max_value\":12")
                    .doesNotContain("\"max_value\":7");
            lore.set(seeds.save("second", 12).load().orThrow());
            bot.adapter().onContentChanged();
            lore.set(seeds.save("second", 7).load().orThrow());
            bot.adapter().onContentChanged();
            await().until(() -> discord.rest().registeredCommands().toString().contains("\"max_value\":7"));
            assertThat(discord.rest().requestCount("PUT")).isEqualTo(2);
            assertThat(text(discord.user().runCommand("cast"))).contains("second").doesNotContain("first");
        }
    }

    @Test
    void answers_while_registration_fails_and_says_so() {
        var discord = FakeDiscord.start();
        discord.rest().failAlways("PUT", new RawReply(400,
                "{\"message\": \"You cannot remove this app's Entry Point command\", \"code\": 50240}"));
        try (var bot = DiscordBotFixture.connect(discord)) {
            await().until(() -> bot.adapter().currentProblem().orElse("").contains("commands could not be registered"));
            assertThat(bot.adapter().currentProblem().orElse("")).contains("50240");
            assertThat(bot.adapter().isReady()).isTrue();
            assertThat(text(discord.user().runCommand("cast"))).contains("The cast of");
            discord.rest().recover();
            bot.awaitReady();
            await().until(() -> bot.adapter().currentProblem().isEmpty());
        }
    }
}
