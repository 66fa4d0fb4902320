package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.ResourceBundle;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class CommandDescriptionsTest {
    @Test
    void describe_every_command_and_option_and_nothing_else() {
        var described = new ArrayList<String>();
        described.add("options.private.description");
        assertThat(CommandDescriptions.ofSharedOption("private")).isNotBlank().hasSizeLessThanOrEqualTo(100);
        for (var command : TestChat.withLore(SampleLore.LIGHTHOUSE).service().commands()) {
            described.add(command.name() + ".description");
            assertThat(command.spec().description()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            command.spec().option().ifPresent(option -> {
                described.add(command.name() + ".options." + option.name() + ".description");
                assertThat(option.description()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            });
        }
        assertThat(ResourceBundle.getBundle(CommandDescriptions.BUNDLE).keySet())
                .containsExactlyInAnyOrderElementsOf(described);
    }
}
