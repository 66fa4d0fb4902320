package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.answer.Request;
import okaybot.lore.Lore;
import okaybot.lore.view.LoreFilter;
import okaybot.testing.GeneratedLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.RepeatedTest;

/// Whoever is named in a message, nobody is found of whom its reader may not know yet.
class WhoLeakTest {
    private static final int MESSAGES = 10;
    private static final List<String> TALK = List.of("I love", "and", "the", "so sweet!", "with", "||", "their mother",
            "형");

    @RepeatedTest(3)
    void what_is_absent_leaves_no_trace() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        var lore = new GeneratedLore(seed).lore();
        for (var ceiling = 0; ceiling <= lore.lastEpisode(); ceiling++) {
            var fans = SpoilerLeakTest.fans(TestChat.withLore(lore), ceiling);
            var fansOfLess = SpoilerLeakTest.fans(TestChat.withLore(LoreFilter.upTo(lore, ceiling)), ceiling);
            for (var i = 0; i < MESSAGES; i++) {
                var message = message(lore, random);
                var fan = random.nextInt(fans.size());
                var about = "seed %d, ceiling %d, %s".formatted(seed, ceiling, message);
                var line = lineFor(fans.get(fan), message);
                assertThat(line).as(about).isEqualTo(lineFor(fansOfLess.get(fan), message));
                assertThat(fans.get(fan).ask(line)).as(about).isEqualTo(fansOfLess.get(fan).ask(line));
                assertThat(fans.get(fan).ask("who " + message)).as(about)
                        .isEqualTo(fansOfLess.get(fan).ask("who " + message));
            }
        }
    }

    private static String message(Lore lore, Random random) {
        var words = new ArrayList<>(lore.named().flatMap(named -> named.spellings().stream()).toList());
        return Stream.generate(() -> random.nextBoolean()
                ? TALK.get(random.nextInt(TALK.size()))
                : words.get(random.nextInt(words.size()))).limit(6).collect(Collectors.joining(" "));
    }

    private static String lineFor(TestChat fan, String message) {
        return fan.service().lineOfNames(new Request(CommandLine.of("who"), fan.viewer(), fan.place(),
                fan.platformContext(), false), message).text();
    }
}
