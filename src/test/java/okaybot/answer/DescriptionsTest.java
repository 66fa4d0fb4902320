package okaybot.answer;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.ResourceBundle;
import okaybot.testing.Chat;
import okaybot.testing.Lighthouse;
import org.junit.jupiter.api.Test;

class DescriptionsTest {
    @Test
    void say_what_every_command_and_option_is_for_and_nothing_else() {
        var described = new ArrayList<String>();
        described.add("options.private.description");
        assertThat(Descriptions.ofOption("private")).isNotBlank().hasSizeLessThanOrEqualTo(100);
        for (var command : Chat.about(Lighthouse.LORE).service().commands()) {
            described.add(command.name() + ".description");
            assertThat(command.summary()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            command.option().ifPresent(option -> {
                described.add(command.name() + ".options." + option.name() + ".description");
                assertThat(option.description()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            });
        }
        assertThat(ResourceBundle.getBundle(Descriptions.BUNDLE).keySet())
                .containsExactlyInAnyOrderElementsOf(described);
    }
}
