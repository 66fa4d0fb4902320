package okaybot.command.api;

import com.github.benmanes.caffeine.cache.Ticker;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.composite.CompositeMeterRegistry;
import java.time.InstantSource;
import java.util.random.RandomGenerator;
import okaybot.answer.MessengerRegistry;
import okaybot.settings.Settings;

/// What commands and the answer service work with, beside the lore. Each is used by several threads.
///
/// @param clock tells the time of day
/// @param ticker tells how much time has passed
/// @param random chooses quotations
/// @param version what the bot says its version is
/// @param meters where requests are counted
public record CommandContext(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
        String version,
        MessengerRegistry messengers, Cooldown cooldown, LastErrors lastErrors, MeterRegistry meters) {
    /// With nobody served, nobody held back, nothing gone wrong so far, and nothing counted.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version) {
        return of(settings, clock, ticker, random, version, new CompositeMeterRegistry());
    }

    /// With nobody served, nobody held back and nothing gone wrong so far.
    public static CommandContext of(Settings settings, InstantSource clock, Ticker ticker, RandomGenerator random,
            String version, MeterRegistry meters) {
        return new CommandContext(settings, clock, ticker, random, version, new MessengerRegistry(),
                new Cooldown(ticker),
                new LastErrors(clock, ticker), meters);
    }
}
