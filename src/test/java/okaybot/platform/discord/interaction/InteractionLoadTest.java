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

/// Many users send interactions, each as fast as the bot answers.
class InteractionLoadTest {
    private static final int TOTAL = 10_000;
    private static final int CONCURRENT_USERS = 32;

    @Test
    void answers_each_of_10_000_interactions_exactly_once() throws Exception {
        try (var bot = DiscordBotFixture.start(); var users = Executors.newVirtualThreadPerTaskExecutor()) {
            var interactions = new ArrayList<SentInteraction>();
            var results = new ArrayList<Future<List<SentInteraction>>>();
            for (var i = 0; i < CONCURRENT_USERS; i++) {
                results.add(users.submit(() -> runInteractions(bot)));
            }
            for (var result : results) {
                interactions.addAll(result.get());
            }
            assertThat(interactions).hasSize(TOTAL / CONCURRENT_USERS * CONCURRENT_USERS)
                    .allSatisfy(one -> assertThat(one.responses()).hasSize(1));
        }
    }

    private static List<SentInteraction> runInteractions(DiscordBotFixture bot) {
        return IntStream.range(0, TOTAL / CONCURRENT_USERS).mapToObj(i -> {
            var user = bot.discord().user();
            var interaction = switch (i % 3) {
                case 0 -> user.runCommand("cast", "who", "ko-moon-young");
                case 1 -> user.autocomplete("cast", "who", "moon");
                default -> user.runCommand("plot");
            };
            interaction.awaitResponse();
            return interaction;
        }).toList();
    }
}
