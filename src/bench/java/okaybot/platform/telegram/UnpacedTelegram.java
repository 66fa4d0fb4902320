package okaybot.platform.telegram;

import java.util.List;
import okaybot.config.ConfigSection;
import okaybot.platform.AdapterDependencies;
import okaybot.platform.CheckResult;
import okaybot.platform.Platform;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.telegram.api.TelegramTimeouts;

/// Telegram without its sending limits.
public final class UnpacedTelegram implements Platform<TelegramConfig> {
    private final TelegramPlatform telegram = new TelegramPlatform();

    @Override
    public String id() {
        return telegram.id();
    }

    @Override
    public ConfigSection<?, TelegramConfig> configSection() {
        return telegram.configSection();
    }

    @Override
    public PlatformAdapter createAdapter(TelegramConfig config, AdapterDependencies dependencies) {
        var storage = new FileStorage(dependencies.dataFolder().resolve("telegram-inbox"), config.botKey(),
                TelegramTestBot.NO_LIMITS);
        return new TelegramAdapter(config, dependencies.answerService(), dependencies.settings(),
                dependencies.dataFolder(), storage, dependencies.settings(), dependencies.httpServer(),
                dependencies.meters(), TelegramTimeouts.DEFAULT);
    }

    @Override
    public List<CheckResult> check(TelegramConfig config) {
        return telegram.check(config);
    }
}
