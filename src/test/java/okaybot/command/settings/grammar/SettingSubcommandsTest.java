package okaybot.command.settings.grammar;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.HashMap;
import java.util.List;
import java.util.regex.Pattern;
import okaybot.command.api.Subcommand;
import okaybot.command.api.Subcommand.Values;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingSubcommandsTest {
    private static final List<Subcommand> ALL = SettingSubcommands.all(List.of("quote", "cast"), 16);

    private static Subcommand named(String name) {
        return ALL.stream().filter(subcommand -> subcommand.name().equals(name)).findFirst().orElseThrow();
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', nullValues = "-", value = {
        "show | - | ''",
        "show | where=server | in server",
        "spoilers | ceiling=8; where=server | in server spoilers ceiling 8",
        "spoilers | ceiling=0 | spoilers ceiling 0",
        "spoilers | finished=true; channel=thread:7 | in thread:7 spoilers ceiling finished",
        "spoilers | finished=false | spoilers",
        "beyond | value=leave-out | spoilers leave-out",
        "cover | offered=true; where=category | in category cover on",
        "beyond | - | spoilers beyond",
        "answer | value=only; channel=channel:7; where=server | in channel:7 answer only",
        "answer | where=category | in category answer",
        "replies | value=private | reply private",
        "cooldown | questions=0 | cooldown off",
        "cooldown | questions=20; where=channel | in channel cooldown 20",
        "commands | command=quote; allowed=false | commands deny quote",
        "commands | command=quote; allowed=true; where=server | in server commands allow quote",
        "commands | command=quote | commands quote",
        "commands | allowed=true | commands",
        "reports | channel=channel:9 | reports channel:9",
        "reports | value=nowhere | reports nowhere",
        "questions | counted=false | questions off",
        "support | text=Call 988 in server | support Call 988 in server",
        "reset | - | reset",
        "reset | setting=spoilers ceiling; where=thread | in thread reset spoilers ceiling",
        "import | text=server: answer here | import server: answer here",
        "log | where=server | in server log",
        "line | what=undo 7 | undo 7"})
    void mean_what_is_typed_as_a_line(String name, String given, String line) {
        var values = new HashMap<String, String>();
        Pattern.compile("; ").splitAsStream(given == null ? "" : given).filter(pair -> !pair.isEmpty())
                .map(pair -> pair.split("=", 2)).forEach(pair -> values.put(pair[0], pair[1]));
        assertThat(values.keySet()).allMatch(parameter -> named(name).parameter(parameter).isPresent());
        assertThat(named(name).words().apply(new Values(values))).isEqualTo(line);
    }

    @Test
    void each_setting_can_be_reset() {
        var names = named("reset").parameter("setting").orElseThrow().type();
        assertThat(names).isInstanceOfSatisfying(Subcommand.Completed.class, completed -> assertThat(completed.words())
                .contains("spoilers ceiling", "answer", "support", "commands", "commands cast")
                .doesNotHaveDuplicates());
    }
}
