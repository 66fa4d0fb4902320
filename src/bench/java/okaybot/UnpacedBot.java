package okaybot;

import java.nio.file.Path;
import java.util.List;
import okaybot.cli.Installation;
import okaybot.platform.discord.DiscordPlatform;
import okaybot.platform.telegram.UnpacedTelegram;

/// The bot as a server that does not keep to Telegram's sending limits, which would bound what a load test measures.
final class UnpacedBot {
    private UnpacedBot() {}

    public static void main(String[] args) throws Exception {
        var installation = new Installation(Path.of(System.getProperty("okaybot.home")), System.getenv(),
                List.of(new DiscordPlatform(), new UnpacedTelegram()));
        Host.create(installation.configure(), installation.platforms()).serve();
    }
}
