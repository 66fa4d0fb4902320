package okaybot.text;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.ResourceBundle;
import java.util.Set;
import okaybot.command.api.Subcommand;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class CommandDescriptionsTest {
    @Test
    void describe_every_command_and_option_and_nothing_else() {
        var described = new ArrayList<String>();
        described.add("options.private.description");
        assertThat(CommandDescriptions.ofSharedOption("private")).isNotBlank().hasSizeLessThanOrEqualTo(100);
        var service = TestChat.withLore(SampleLore.LIGHTHOUSE).service();
        for (var command : service.commands().all()) {
            described.add(command.name() + ".description");
            assertThat(command.spec().description()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            command.spec().option().ifPresent(option -> {
                described.add(command.name() + ".options." + option.name() + ".description");
                assertThat(option.description()).isNotBlank().hasSizeLessThanOrEqualTo(100);
            });
            for (var subcommand : service.subcommands().apply(command.name())) {
                described.addAll(keysOf(command.name(), subcommand));
            }
        }
        assertThat(ResourceBundle.getBundle(CommandDescriptions.BUNDLE).keySet())
                .containsExactlyInAnyOrderElementsOf(Set.copyOf(described));
    }

    private static List<String> keysOf(String command, Subcommand subcommand) {
        var keys = new ArrayList<String>();
        keys.add(command + "." + subcommand.name() + ".description");
        assertThat(CommandDescriptions.ofSubcommand(command, subcommand.name())).isNotBlank()
                .hasSizeLessThanOrEqualTo(100);
        for (var parameter : subcommand.parameters()) {
            assertThat(CommandDescriptions.ofSubcommand(command, subcommand.name(), parameter.name())).isNotBlank()
                    .hasSizeLessThanOrEqualTo(100);
            var own = command + "." + subcommand.name() + ".options." + parameter.name() + ".description";
            keys.add(ResourceBundle.getBundle(CommandDescriptions.BUNDLE).containsKey(own)
                    ? own
                    : command + ".options." + parameter.name() + ".description");
        }
        return keys;
    }
}
