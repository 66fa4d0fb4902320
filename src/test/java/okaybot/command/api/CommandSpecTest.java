package okaybot.command.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import okaybot.answer.CommandLine;
import okaybot.command.Commands;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class CommandSpecTest {
    private final CommandRegistry commands = new CommandRegistry(
            Commands.all(TestChat.withLore(SampleLore.LIGHTHOUSE).context()));

    @Test
    void keeps_every_declared_trait() {
        var spec = CommandSpec.named("set").personal().forAdmins().role(CommandRole.DIAGNOSE).maxLength(7);
        assertThat(spec.isPersonal()).isTrue();
        assertThat(spec.isForAdmins()).isTrue();
        assertThat(spec.isConstant()).isFalse();
        assertThat(spec.hasRole(CommandRole.DIAGNOSE)).isTrue();
        assertThat(spec.hasRole(CommandRole.HELP)).isFalse();
        assertThat(spec.maxLength()).isEqualTo(7);
        assertThat(CommandSpec.named("show").traits()).isEmpty();
    }

    @ParameterizedTest
    @EnumSource
    void every_role_belongs_to_exactly_one_command(CommandRole role) {
        assertThat(commands.all()).filteredOn(command -> command.spec().hasRole(role)).hasSize(1);
    }

    @ParameterizedTest
    @CsvSource({"HELP, help", "START, start", "LOOK_UP, cast", "PROGRESS, progress", "REPORT, report",
        "DIAGNOSE, diagnose"})
    void a_line_for_a_role_starts_with_its_command(CommandRole role, String name) {
        assertThat(commands.line(role, "8")).isEqualTo(new CommandLine(name, "8"));
    }

    @Test
    void a_role_without_a_command_is_an_error() {
        var none = new CommandRegistry(List.of());
        assertThat(none.find(CommandRole.HELP)).isEmpty();
        assertThatThrownBy(() -> none.line(CommandRole.HELP, "")).isInstanceOf(IllegalStateException.class)
                .hasMessageContaining("HELP");
    }

    @Test
    void a_reveal_line_belongs_to_the_command_after_reveal() {
        assertThat(commands.find(CommandLine.parse("reveal plot ending")).map(Command::name)).contains("plot");
        assertThat(commands.isPersonal(CommandLine.parse("reveal mydata delete"))).isTrue();
        assertThat(commands.isPersonal(CommandLine.parse("reveal plot"))).isFalse();
        assertThat(commands.isPersonal(CommandLine.parse("nothing"))).isFalse();
    }

    @Test
    void a_line_of_somebody_else_can_only_ask() {
        assertThat(asLookUp("plot ending")).contains("plot ending");
        assertThat(asLookUp("reveal reveal plot ending")).contains("plot ending");
        assertThat(asLookUp("help")).contains("help");
        for (var line : List.of("settings answer nowhere", "reveal settings show", "mydata delete", "progress 3",
                "report plot", "diagnose", "reveal", "", "nothing", "reveal nothing at all")) {
            assertThat(asLookUp(line)).as(line).isEmpty();
        }
    }

    private Optional<String> asLookUp(String line) {
        return commands.asLookUp(CommandLine.parse(line)).map(CommandLine::text);
    }

    @Test
    void a_button_of_somebody_else_changes_nothing() {
        for (var line : List.of("plot ending", "settings", "mydata", "report cast keeper")) {
            assertThat(commands.asChoiceForOthers(CommandLine.parse("reveal " + line))).contains(
                    CommandLine.parse(line));
        }
        for (var line : List.of("settings answer nowhere", "mydata delete", "progress 3", "nothing at all")) {
            assertThat(commands.asChoiceForOthers(CommandLine.parse(line))).isEmpty();
        }
    }
}
