package okaybot.platform.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.testing.discord.SentInteraction;
import org.junit.jupiter.api.Test;

/// As many as the bot can take: each is answered once.
class InteractionLoadTest {
    private static final int ALL = 10_000;
    private static final int AT_ONCE = 32;

    @Test
    void answers_each_of_10_000_interactions_exactly_once() throws Exception {
        try (var served = DiscordBotFixture.start(); var fans = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<SentInteraction>();
            var each = new ArrayList<Future<List<SentInteraction>>>();
            for (var i = 0; i < AT_ONCE; i++) {
                each.add(fans.submit(() -> askOneByOne(served)));
            }
            for (var some : each) {
                asked.addAll(some.get());
            }
            assertThat(asked).hasSize(ALL / AT_ONCE * AT_ONCE).allMatch(one -> one.responses().size() == 1);
        }
    }

    private static List<SentInteraction> askOneByOne(DiscordBotFixture served) {
        return IntStream.range(0, ALL / AT_ONCE).mapToObj(i -> {
            var fan = served.discord().user();
            var asked = switch (i % 3) {
                case 0 -> fan.runCommand("cast", "who", "ko-moon-young");
                case 1 -> fan.autocomplete("cast", "who", "moon");
                default -> fan.runCommand("plot");
            };
            asked.awaitResponse();
            return asked;
        }).toList();
    }
}
