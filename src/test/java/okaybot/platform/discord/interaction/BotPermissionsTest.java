package okaybot.platform.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.platform.discord.DiscordBotTestBase;
import okaybot.platform.discord.DiscordMessageReader;
import okaybot.testing.discord.DiscordTestData;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/// The bot may view channels and send messages, also in threads, but not connect to voice channels.
class BotPermissionsTest extends DiscordBotTestBase {
    @ParameterizedTest
    @CsvSource(delimiter = '|', value = {"0 | Permissions: given: View Channels and Send Messages;",
        "2 | Permissions: missing: Connect and Send Messages, which I need to post reports;",
        "13 | Permissions: missing: Connect and Send Messages, which I need to post reports;",
        "11 | Permissions: given: View Channels and Send Messages in Threads;",
        "15 | Permissions: given: View Channels and Send Messages;"})
    void are_computed_as_discord_does(int channelType, String expected) {
        var guild = DiscordTestData.guildId(0);
        var admin = bot.discord().user().asAdmin().inChannel("52", channelType, DiscordTestData.categoryId(guild), 0);
        var status = DiscordMessageReader.text(admin.runCommand("diagnose"));
        assertThat(status.replace("**", "").replace("\n", "; ")).contains(expected);
    }
}
