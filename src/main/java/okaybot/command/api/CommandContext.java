package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import okaybot.answer.MessengerRegistry;
import okaybot.settings.Settings;

/// The services that commands and the answer service use, apart from the lore. All are thread-safe.
///
/// @param clock for dates and times
/// @param ticker for durations
/// @param random for quotations
/// @param version of the bot
/// @param meters counts requests
public record CommandContext(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
        String version,
        MessengerRegistry messengers, Cooldown cooldown, LastErrors lastErrors, MeterRegistry meters) {
    /// A new context without platforms and counts so far, whose metrics are not exported.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version) {
        return of(settings, clock, ticker, random, version, new CompositeMeterRegistry());
    }

    /// A new context without platforms and counts so far.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version, MeterRegistry meters) {
        return new CommandContext(settings, clock, ticker, random, version, new MessengerRegistry(),
                new Cooldown(ticker),
                new LastErrors(clock, ticker), meters);
    }
}
