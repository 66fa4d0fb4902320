package okaybot.platform.discord;

import static okaybot.platform.discord.Sight.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import java.time.Duration;
import java.util.Optional;
import okaybot.testing.discord.Asked;
import okaybot.testing.discord.FakeDiscord;
import okaybot.testing.discord.World;
import org.junit.jupiter.api.Test;

/// The connection goes wrong: what was asked meanwhile is answered, as far as Discord brings it again.
class GatewayTest {
    private static final Duration LONG = Duration.ofSeconds(20);

    private static void isAnsweredOnce(Asked asked) {
        assertThat(text(asked)).startsWith("## Ko Moon-young");
        assertThat(asked.all()).hasSize(1);
    }

    private static Asked ask(FakeDiscord discord) {
        return discord.fan().asks("cast", "who", "ko-moon-young");
    }

    @Test
    void asks_for_as_little_as_possible() {
        try (var served = Served.start()) {
            var said = served.discord().gateway().lastIdentify();
            assertThat(said.get("intents").asInt()).isEqualTo(1);
        }
    }

    @Test
    void a_lost_connection_is_resumed_and_what_was_asked_meanwhile_is_answered() {
        try (var served = Served.start()) {
            var discord = served.discord();
            var gateway = discord.gateway();
            gateway.cut();
            isAnsweredOnce(ask(discord));
            gateway.close(4000);
            isAnsweredOnce(ask(discord));
            gateway.close(1001);
            isAnsweredOnce(ask(discord));
            gateway.askToReconnect();
            isAnsweredOnce(ask(discord));
            gateway.invalidate(true);
            isAnsweredOnce(ask(discord));
            assertThat(gateway.resumed()).isBetween(1, 5);
            assertThat(gateway.identified()).isEqualTo(1);
            await().atMost(LONG).until(() -> served.adapter().currentProblem().isEmpty());
        }
    }

    @Test
    void a_session_that_is_over_is_followed_by_another_one() {
        try (var served = Served.start()) {
            served.discord().gateway().invalidate(false);
            await().atMost(LONG).until(() -> served.discord().gateway().identified() == 2);
            isAnsweredOnce(ask(served.discord()));
        }
    }

    @Test
    void a_connection_that_is_dead_without_saying_so_is_noticed() {
        var discord = FakeDiscord.start();
        discord.gateway().heartbeats(300, false);
        try (var served = Served.on(discord).ready()) {
            await().atMost(LONG).until(() -> discord.gateway().resumed() > 0);
            discord.gateway().heartbeats(300, true);
            isAnsweredOnce(ask(discord));
            assertThat(served.over()).isNotDone();
        }
    }

    @Test
    void several_shards_are_served() {
        var discord = FakeDiscord.start();
        discord.rest().recommend(3);
        discord.gateway().servers(3, 2);
        try (var served = Served.on(discord).ready()) {
            await().atMost(LONG).until(() -> discord.gateway().identified() == 3);
            for (var i = 0; i < 3; i++) {
                isAnsweredOnce(discord.fan(World.server(i)).asks("cast", "who", "ko-moon-young"));
            }
            assertThat(served.over()).isNotDone();
        }
    }

    @Test
    void a_process_serves_the_shards_that_are_its_own() {
        var discord = FakeDiscord.start();
        discord.gateway().servers(8, 0);
        try (var _ = Served.on(discord, Optional.of(new Shards(4, 2, 3))).ready()) {
            await().atMost(LONG).until(() -> discord.gateway().identified() == 2);
            assertThat(discord.gateway().lastIdentify().get("shard").get(1).asInt()).isEqualTo(4);
            assertThat(discord.gateway().lastIdentify().get("shard").get(0).asInt()).isBetween(2, 3);
        }
    }
}
