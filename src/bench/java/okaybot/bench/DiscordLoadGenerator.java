package okaybot.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.SentInteraction;

/// Simulates members of Discord servers. Not thread-safe.
final class DiscordLoadGenerator implements LoadGenerator {
    /// Longer than the 3 seconds that Discord waits for a response.
    static final Duration RESPONSE_TIMEOUT = Duration.ofSeconds(5);
    /// Enough users that nobody reaches the rate limit.
    private static final int USERS = 5_000;
    private static final int FIRST_USER_ID = 1_000_000;
    private static final int MAX_BUTTONS = 100;

    private final FakeDiscord discord;
    private final List<String> servers;
    private final Deque<PendingRequest> pending = new ArrayDeque<>();
    private final Deque<ReceivedButton> buttons = new ArrayDeque<>();
    private int number;

    private record PendingRequest(FakeDiscordUser user, SentInteraction interaction, long sentAt,
            LoadStatistics statistics) {}

    private record ReceivedButton(FakeDiscordUser user, String id) {}

    DiscordLoadGenerator(FakeDiscord discord, List<String> servers) {
        this.discord = discord;
        this.servers = servers;
    }

    @Override
    public void ask(LoadStatistics statistics) {
        var user = discord.user(servers.get(number % servers.size()))
                .withId(Integer.toString(FIRST_USER_ID + number % USERS));
        statistics.recordSent();
        var button = buttons.peek();
        if (number % 10 == 9 && button != null) {
            buttons.remove();
            pending.add(
                    new PendingRequest(button.user(), button.user().pressButton(button.id(), false), System.nanoTime(),
                            statistics));
        } else {
            pending.add(new PendingRequest(user, send(user), System.nanoTime(), statistics));
        }
        number++;
    }

    private SentInteraction send(FakeDiscordUser user) {
        return switch (number % 20) {
            case 0, 1, 2 -> user.runCommand("cast", "who", "ko-moon-young");
            case 3 -> user.runCommand("cast");
            case 4, 5 -> user.runCommand("plot");
            case 6 -> user.runCommand("plot", "part", "ending");
            case 7, 8 -> user.runCommand("season2");
            case 10, 11 -> user.runCommand("quote");
            case 12 -> user.runCommand("sources");
            case 13 -> user.runCommand("progress", "episode", Integer.toString(1 + number % 16));
            case 14 -> user.asAdmin().runCommand("settings", "what", "spoilers ceiling " + number % 16);
            case 15 -> user.runCommand("cast", "who", "nobody at all");
            default -> user.autocomplete("cast", "who", "moon");
        };
    }

    @Override
    public void recordResults() {
        for (var request = pending.peek(); request != null
                && System.nanoTime() - request.sentAt > RESPONSE_TIMEOUT.toNanos(); request = pending
                        .peek()) {
            pending.remove();
            discord.rest().forget(request.interaction);
            request.statistics.recordResult(
                    request.interaction.firstResponse().map(SentInteraction.InteractionResponse::latency)
                            .orElse(Duration.ZERO),
                    request.interaction.responses().size());
            rememberButton(request);
        }
    }

    private void rememberButton(PendingRequest request) {
        request.interaction.firstResponse().map(response -> response.body().findValuesAsText("custom_id"))
                .filter(ids -> !ids.isEmpty())
                .filter(_ -> buttons.size() < MAX_BUTTONS)
                .ifPresent(ids -> buttons.add(new ReceivedButton(request.user, ids.getFirst())));
    }
}
