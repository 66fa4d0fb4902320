package okaybot.platform.discord;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.place.Place;
import okaybot.place.Place.Level;
import okaybot.place.Place.LevelType;
import okaybot.platform.discord.guild.DiscordPlace;
import okaybot.settings.SettingsStore;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.settings.SettingsControlsContract;
import okaybot.testing.settings.SettingsPanelDriver;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;

/// Settings by buttons, menus and forms, each test in a guild of its own.
class DiscordSettingsTest extends SettingsControlsContract {
    private static DiscordBotFixture bot;
    private static int guilds = 100;

    private final String guild = DiscordTestData.guildId(guilds++);
    private final Map<String, FakeDiscordUser> admins = new HashMap<>();
    private Optional<DiscordBotFixture> replica = Optional.empty();

    @BeforeAll
    static void startBot() {
        bot = DiscordBotFixture.start();
    }

    @AfterAll
    static void stopBot() {
        bot.close();
    }

    DiscordSettingsTest() {
        enterGuild(bot.discord());
        admins.put("ada", bot.discord().user(guild).withId("7301").asAdmin());
        admins.put("bo", bot.discord().user(guild).withId("7302").asAdmin());
    }

    private void enterGuild(FakeDiscord discord) {
        discord.addBotToGuild(guild);
        discord.rest().addChannel(guild + "10", guild, 0);
    }

    @Override
    protected SettingsPanelDriver panel(String admin) {
        return new DiscordPanel(() -> admins.get(admin));
    }

    @Override
    protected void revokeAdmin(String admin) {
        admins.compute(admin, (_, user) -> bot.discord().user(guild).withId(user.id()));
    }

    /// Another process has taken over.
    @Override
    protected void afterAWeek() {
        var discord = FakeDiscord.start();
        replica = Optional.of(DiscordBotFixture.connect(discord, bot.chat(), bot.chat().service()).awaitReady());
        enterGuild(discord);
        admins.replaceAll((_, user) -> discord.user(guild).withId(user.id()).asAdmin());
    }

    @AfterEach
    void stopReplica() {
        replica.ifPresent(DiscordBotFixture::close);
        bot.chat().context().messengers().register(DiscordPlace.PLATFORM, bot.messenger());
    }

    @Override
    protected SettingsStore store() {
        return bot.chat().store();
    }

    @Override
    protected Place here() {
        return channel(DiscordTestData.generalChannelId(guild));
    }

    @Override
    protected Place other() {
        return channel(guild + "10");
    }

    private Place channel(String id) {
        return new Place(DiscordPlace.PLATFORM,
                List.of(new Level(LevelType.SERVER, guild), new Level(LevelType.CHANNEL, id)));
    }

    @Override
    protected String name(Place level) {
        return level.levels().size() == 1 ? "this server" : "#general";
    }
}
