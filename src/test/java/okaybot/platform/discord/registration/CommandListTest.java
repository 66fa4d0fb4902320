package okaybot.platform.discord.registration;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.IntStream;
import net.dv8tion.jda.api.utils.data.DataArray;
import net.dv8tion.jda.api.utils.data.DataObject;
import okaybot.platform.discord.interaction.MessageCommands;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CommandListTest {
    private static final String ENTRY_POINT = """
            {"id": "77", "application_id": "900", "version": "12", "type": 4, "name": "launch", "description": "",
             "handler": 2, "integration_types": [0, 1], "contexts": [0, 1, 2], "nsfw": false,
             "default_member_permissions": null, "dm_permission": true, "name_localizations": {"de": "starten"}}""";
    private final CommandList wanted = CommandList.of(TestChat.withSeeds().service(),
            new MessageCommands(List.of()));

    /// The wanted commands and others.
    private DataArray known(String... others) {
        var known = DataArray.fromCollection(wanted.commands()).toString();
        var all = DataArray.fromJson(known);
        for (var other : others) {
            all.add(DataObject.fromJson(other));
        }
        return all;
    }

    @Test
    void needs_no_update_if_discord_has_the_same_commands() {
        assertThat(wanted.updateOf(known())).isEmpty();
        assertThat(wanted.updateOf(known(ENTRY_POINT))).isEmpty();
        assertThat(wanted.updateOf(DataArray.empty()).orElseThrow()).hasSameSizeAs(wanted.commands());
    }

    @Test
    void keeps_the_entry_point_of_an_activity() {
        var update = wanted.updateOf(DataArray.empty().add(DataObject.fromJson(ENTRY_POINT))).orElseThrow();
        var entryPoint = IntStream.range(0, update.length()).mapToObj(update::getObject)
                .filter(command -> command.getInt("type") == 4).findFirst().orElseThrow();
        assertThat(update.length()).isEqualTo(wanted.commands().size() + 1);
        assertThat(entryPoint.toMap()).containsEntry("name", "launch").containsEntry("handler", 2)
                .containsEntry("id", "77").containsEntry("description", "").containsKey("name_localizations")
                .doesNotContainKeys("application_id", "version", "dm_permission", "default_member_permissions");
    }

    @ParameterizedTest
    @ValueSource(strings = {
        """
                {"type": 1, "name": "old", "description": "d", "options": [{"type": 99, "name": "o", "description": "d"}]}""",
        """
                {"type": 1, "name": "old", "description": "d",
                 "options": [{"type": 7, "name": "o", "description": "d", "channel_types": [0, 99]}]}""",
        """
                {"type": 1, "name": "old", "description": "d", "default_member_permissions": "36893488147419103232"}""",
        """
                {"type": 1, "name": "old", "description": "d", "contexts": [0, 9]}""",
        """
                {"type": 1, "name": "old", "description": "d", "integration_types": [7]}""",
        """
                {"type": 1, "name": "old", "description": "", "name_localizations": {"xx-YY": "alt"}}""",
        """
                {"type": 9, "name": "old", "description": "d"}""",
        """
                {"type": 2, "name": "Old", "description": ""}""",
        """
                {"type": 1, "name": "cast", "description": "twice"}""",
        """
                {"type": 1}"""})
    void a_command_that_cannot_be_read_is_overwritten(String old) {
        assertThat(wanted.updateOf(known(old)).orElseThrow().toList()).hasSameSizeAs(wanted.commands());
    }
}
