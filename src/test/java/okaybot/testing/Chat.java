package okaybot.testing;

import java.nio.file.Path;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Random;

import okaybot.answer.Answer;
import okaybot.answer.AnswerService;
import okaybot.answer.CommandLine;
import okaybot.answer.Completion;
import okaybot.answer.Reply;
import okaybot.answer.Request;
import okaybot.command.Commands;
import okaybot.lore.Lore;
import okaybot.lore.SeedFiles;
import okaybot.lore.SeedLoader;
import okaybot.lore.Seeds;
import okaybot.settings.PlaceSettings;
import okaybot.settings.PlaceSettings.Beyond;
import okaybot.settings.PlaceSettings.Visibility;

/// The bot as somebody meets it in a place, without a platform. The clock stands still, chance is seeded.
public record Chat(AnswerService service, Lore lore, PlaceSettings place, String viewer, int progress) {
    /// Today, in every test.
    public static final Instant NOW = Instant.parse("2026-11-22T12:00:00Z");
    private static final Lore SEEDS = load(Path.of("seeds"));

    /// A private chat about the show in `seeds/`, with somebody who has seen nothing yet.
    public static Chat aboutTheSeeds() {
        return about(SEEDS);
    }

    public static Chat about(Lore lore) {
        var service = new AnswerService(() -> lore, Commands.all(InstantSource.fixed(NOW), new Random(1), "1.2.3"));
        return new Chat(service, lore, new PlaceSettings(0, Beyond.COVER, Visibility.PRIVATE), "fan", 0);
    }

    public Chat watched(int episodes) {
        return new Chat(service, lore, place, viewer, episodes);
    }

    public Chat in(PlaceSettings other) {
        return new Chat(service, lore, other, viewer, progress);
    }

    public Chat as(String other) {
        return new Chat(service, lore, place, other, progress);
    }

    public Reply reply(String line) {
        return service.answer(new Request(CommandLine.parse(line), viewer, progress, place, false));
    }

    public Answer ask(String line) {
        return reply(line).answer();
    }

    /// The answer in plain text.
    public String say(String line) {
        return PlainText.of(ask(line));
    }

    public List<Completion> complete(String line) {
        return service.complete(CommandLine.parse(line));
    }

    private static Lore load(Path folder) {
        return switch (SeedLoader.load(SeedFiles.in(folder))) {
            case Seeds.Sound(var lore) -> lore;
            case Seeds.Broken(var problems) -> throw new AssertionError(problems);
        };
    }
}
