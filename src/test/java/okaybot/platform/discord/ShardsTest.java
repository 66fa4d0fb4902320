package okaybot.platform.discord;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ShardsTest {
    @Test
    void are_read_as_they_are_set() {
        assertThat(Shards.of(Optional.empty(), Optional.empty())).isEmpty();
        assertThat(Shards.of(Optional.of("4"), Optional.empty())).contains(new Shards(4, 0, 3));
        assertThat(Shards.of(Optional.of("4"), Optional.of("1-2"))).contains(new Shards(4, 1, 2));
        assertThat(Shards.of(Optional.of("4"), Optional.of(" 3 "))).contains(new Shards(4, 3, 3));
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", textBlock = """
            -  | 0-3   | a range of shards needs the total number of shards too
            x  | -     | the total number of shards is a whole number
            0  | -     | there must be 1 shard at least, not 0
            4  | 0 to 3| a range of shards is written like 0-3
            4  | 3-2   | shards are counted from 0, so with 4 the last one is 3
            4  | 2-4   | shards are counted from 0, so with 4 the last one is 3
            1  | 1     | shards are counted from 0, so with 1 there is only shard 0
            """)
    void what_cannot_be_is_told(String total, String range, String sentence) {
        assertThatThrownBy(() -> Shards.of(Optional.ofNullable(total), Optional.ofNullable(range)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(sentence);
    }
}
