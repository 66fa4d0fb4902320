package okaybot.platform.telegram;

import java.time.InstantSource;
import java.util.List;
import java.util.stream.Stream;
import okaybot.config.ConfigSection;
import okaybot.platform.AdapterDependencies;
import okaybot.platform.CheckResult;
import okaybot.platform.ClockSkewCheck;
import okaybot.platform.Platform;
import okaybot.platform.PlatformAdapter;
import okaybot.platform.telegram.api.SendLimits;
import okaybot.platform.telegram.api.TelegramTimeouts;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.inbox.jdbc.InstanceLease;

/// Telegram, as the wiring sees it.
public final class TelegramPlatform implements Platform<TelegramConfig> {
    @Override
    public String id() {
        return ChatTarget.PLATFORM;
    }

    @Override
    public ConfigSection<?, TelegramConfig> configSection() {
        return TelegramConfigKeys.SECTION;
    }

    @Override
    public PlatformAdapter createAdapter(TelegramConfig config, AdapterDependencies dependencies) {
        return new TelegramAdapter(config, dependencies.answerService(), dependencies.settings(),
                dependencies.dataFolder(), storage(config, dependencies), dependencies.settings(),
                dependencies.httpServer(),
                dependencies.meters(), TelegramTimeouts.DEFAULT);
    }

    /// Only one instance can poll. With a file, it goes on answering while the database cannot be reached.
    private static TelegramStorage storage(TelegramConfig config, AdapterDependencies dependencies) {
        return dependencies.sharedDatabase().filter(_ -> config.webhook().isPresent())
                .<TelegramStorage>map(database -> JdbcStorage.of(database, config.botKey(),
                        SendLimits.ofShared(config.pace()),
                        new InstanceLease(InstanceLease.DEFAULT_DURATION)))
                .orElseGet(() -> new FileStorage(dependencies.dataFolder().resolve("telegram-inbox"), config.botKey(),
                        SendLimits.of(config.pace())));
    }

    @Override
    public List<CheckResult> check(TelegramConfig config) {
        return Stream.concat(new TelegramDoctor(config).findings().stream(),
                ClockSkewCheck.check(id(), config.apiServer(), InstantSource.system()).stream()).toList();
    }
}
