package okaybot.platform.console;

import com.github.benmanes.caffeine.cache.Ticker;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Random;
import java.util.function.Supplier;
import okaybot.answer.service.AnswerService;
import okaybot.command.Commands;
import okaybot.command.context.CommandContext;
import okaybot.lore.Lore;
import okaybot.messenger.MessengerRegistry;
import okaybot.settings.Settings;
import okaybot.testing.InMemorySettingsStore;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;

/// Makes consoles that answer about a small show.
final class ConsoleFixture {
    private ConsoleFixture() {}

    static Console console(Map<String, String> environment) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-01-15T00:00:00Z"));
        return new Console(service(clock, () -> SampleLore.LIGHTHOUSE), new MessengerRegistry(),
                ConsoleUser.localUser(),
                environment);
    }

    static AnswerService service(InstantSource clock, Supplier<Lore> lore) {
        var settings = new Settings(new InMemorySettingsStore());
        var context = CommandContext.of(settings, clock, Ticker.systemTicker(), new Random(1), "test");
        return TestChat.service(lore, Commands.all(context), context);
    }
}
