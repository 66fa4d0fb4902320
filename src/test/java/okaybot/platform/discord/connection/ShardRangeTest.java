package okaybot.platform.discord.connection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardRangeTest {
    @Test
    void parses_totals_and_ranges() {
        assertThat(ShardRange.parse(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(ShardRange.parse(Optional.of("4"), Optional.empty())).contains(new ShardRange(4, 0, 3));
        assertThat(ShardRange.parse(Optional.of("4"), Optional.of("1-2"))).contains(new ShardRange(4, 1, 2));
        assertThat(ShardRange.parse(Optional.of("4"), Optional.of(" 3 "))).contains(new ShardRange(4, 3, 3));
    }

    @Test
    void divides_the_shards_evenly_into_parts() {
        assertThat(ShardRange.parse(Optional.of("8"), Optional.of("1/2"))).contains(new ShardRange(8, 4, 7));
        for (var total = 1; total <= 40; total++) {
            for (var parts = 1; parts <= total; parts++) {
                var next = 0;
                for (var part = 0; part < parts; part++) {
                    var range = ShardRange.parse(Optional.of("" + total), Optional.of(part + "/" + parts))
                            .orElseThrow();
                    assertThat(range.first()).isEqualTo(next);
                    assertThat(range.last() - range.first() + 1).isBetween(total / parts, (total + parts - 1) / parts);
                    next = range.last() + 1;
                }
                assertThat(next).isEqualTo(total);
            }
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -  | 0-3   | a range of shards needs the total number of shards too
            x  | -     | the total number of shards is a whole number
            0  | -     | there must be 1 shard at least, not 0
            4  | 0 to 3| a range of shards is written like 0-3, a part of them like 0/2
            4  | 3-2   | shards are counted from 0, so with 4 the last one is 3
            4  | 2-4   | shards are counted from 0, so with 4 the last one is 3
            4  | 2/2   | parts are counted from 0, so there is no part 2/2
            4  | 0/0   | parts are counted from 0, so there is no part 0/0
            4  | 0/5   | there must be a shard at least for each part: 4 cannot be divided by 5
            1  | 1     | shards are counted from 0, so with 1 there is only shard 0
            """)
    void explains_invalid_values(String total, String range, String sentence) {
        assertThatThrownBy(() -> ShardRange.parse(Optional.ofNullable(total), Optional.ofNullable(range)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
