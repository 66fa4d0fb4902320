package okaybot.bench;

import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import okaybot.testing.discord.DiscordUser;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.SentInteraction;

/// People in servers on Discord. For one thread.
final class DiscordLoadGenerator implements LoadGenerator {
    /// Longer than Discord waits.
    static final Duration PATIENCE = Duration.ofSeconds(5);
    /// So many that nobody asks too much.
    private static final int PEOPLE = 5_000;
    private static final int FIRST = 1_000_000;
    private static final int BUTTONS = 100;

    private final FakeDiscord discord;
    private final List<String> servers;
    private final Deque<PendingRequest> open = new ArrayDeque<>();
    private final Deque<ReceivedButton> buttons = new ArrayDeque<>();
    private int number;

    private record PendingRequest(DiscordUser fan, SentInteraction asked, long at, LoadStatistics outcome) {}

    private record ReceivedButton(DiscordUser fan, String id) {}

    DiscordLoadGenerator(FakeDiscord discord, List<String> servers) {
        this.discord = discord;
        this.servers = servers;
    }

    @Override
    public void ask(LoadStatistics outcome) {
        var fan = discord.user(servers.get(number % servers.size())).withId(Integer.toString(FIRST + number % PEOPLE));
        outcome.asked();
        var button = buttons.peek();
        if (number % 10 == 9 && button != null) {
            buttons.remove();
            open.add(new PendingRequest(button.fan(), button.fan().pressButton(button.id(), false), System.nanoTime(),
                    outcome));
        } else {
            open.add(new PendingRequest(fan, ask(fan), System.nanoTime(), outcome));
        }
        number++;
    }

    private SentInteraction ask(DiscordUser fan) {
        return switch (number % 20) {
            case 0, 1, 2 -> fan.runCommand("cast", "who", "ko-moon-young");
            case 3 -> fan.runCommand("cast");
            case 4, 5 -> fan.runCommand("plot");
            case 6 -> fan.runCommand("plot", "part", "ending");
            case 7, 8 -> fan.runCommand("season2");
            case 10, 11 -> fan.runCommand("quote");
            case 12 -> fan.runCommand("sources");
            case 13 -> fan.runCommand("progress", "episode", Integer.toString(1 + number % 16));
            case 14 -> fan.asAdmin().runCommand("settings", "what", "spoilers ceiling " + number % 16);
            case 15 -> fan.runCommand("cast", "who", "nobody at all");
            default -> fan.autocomplete("cast", "who", "moon");
        };
    }

    @Override
    public void settle() {
        for (var next = open.peek(); next != null && System.nanoTime() - next.at > PATIENCE.toNanos(); next = open
                .peek()) {
            open.remove();
            discord.rest().forget(next.asked);
            next.outcome.answered(
                    next.asked.firstResponse().map(SentInteraction.InteractionResponse::latency).orElse(Duration.ZERO),
                    next.asked.responses().size());
            remember(next);
        }
    }

    private void remember(PendingRequest settled) {
        settled.asked.firstResponse().map(seen -> seen.body().findValuesAsText("custom_id"))
                .filter(ids -> !ids.isEmpty())
                .filter(_ -> buttons.size() < BUTTONS)
                .ifPresent(ids -> buttons.add(new ReceivedButton(settled.fan, ids.getFirst())));
    }
}
