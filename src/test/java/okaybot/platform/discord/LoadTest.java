package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import okaybot.testing.discord.Asked;
import org.junit.jupiter.api.Test;

/// As many as the bot can take: each is answered once.
class LoadTest {
    private static final int ALL = 10_000;
    private static final int AT_ONCE = 32;

    @Test
    void of_ten_thousand_interactions_none_is_lost_and_none_is_doubled() throws Exception {
        try (var served = Served.start(); var fans = Executors.newVirtualThreadPerTaskExecutor()) {
            var asked = new ArrayList<Asked>();
            var each = new ArrayList<Future<List<Asked>>>();
            for (var i = 0; i < AT_ONCE; i++) {
                each.add(fans.submit(() -> askOneByOne(served)));
            }
            for (var some : each) {
                asked.addAll(some.get());
            }
            assertThat(asked).hasSize(ALL / AT_ONCE * AT_ONCE).allMatch(one -> one.all().size() == 1);
        }
    }

    private static List<Asked> askOneByOne(Served served) {
        return IntStream.range(0, ALL / AT_ONCE).mapToObj(i -> {
            var fan = served.discord().fan();
            var asked = switch (i % 3) {
                case 0 -> fan.asks("cast", "who", "ko-moon-young");
                case 1 -> fan.types("cast", "who", "moon");
                default -> fan.asks("plot");
            };
            asked.answer();
            return asked;
        }).toList();
    }
}
