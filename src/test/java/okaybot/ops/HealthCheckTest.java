package okaybot.ops;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import org.junit.jupiter.api.Test;

class HealthCheckTest {
    @Test
    void the_name_of_the_part_is_not_repeated_in_its_problems() {
        var problem = "Telegram: server cannot be reached; telegram: list of commands not accepted";
        assertThat(new HealthCheck("telegram", () -> false, () -> Optional.of(problem)).state(false))
                .isEqualTo("not ready: server cannot be reached; list of commands not accepted");
    }
}
