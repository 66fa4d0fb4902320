package okaybot.platform.console;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.Random;

import okaybot.answer.AnswerService;
import okaybot.command.Commands;
import okaybot.testing.Lighthouse;

/// Consoles that answer about a small show.
final class Consoles {
    private Consoles() {}

    static Console console(Map<String, String> environment) {
        return console(environment, Optional.empty());
    }

    static Console console(Map<String, String> environment, Optional<Path> history) {
        InstantSource clock = InstantSource.fixed(Instant.parse("2025-01-15T00:00:00Z"));
        var service = new AnswerService(() -> Lighthouse.LORE, Commands.all(clock, new Random(1), "test"));
        return new Console(service, () -> Lighthouse.LORE, environment, history);
    }
}
