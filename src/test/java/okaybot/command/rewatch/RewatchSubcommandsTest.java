package okaybot.command.rewatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import okaybot.command.api.Subcommand;
import okaybot.command.api.Subcommand.Values;
import org.junit.jupiter.api.Test;

class RewatchSubcommandsTest {
    private static final Subcommand ROLE = RewatchSubcommands.all(16).stream()
            .filter(subcommand -> subcommand.name().equals("role")).findFirst().orElseThrow();

    @Test
    void a_role_is_chosen_or_removed() {
        assertThat(ROLE.parameter("role").orElseThrow().type()).isEqualTo(new Subcommand.Role());
        assertThat(ROLE.words().apply(new Values(Map.of("role", "123456")))).isEqualTo("role 123456");
        assertThat(ROLE.words().apply(new Values(Map.of("value", "off")))).isEqualTo("role off");
        assertThat(ROLE.words().apply(new Values(Map.of()))).isEqualTo("role");
    }
}
