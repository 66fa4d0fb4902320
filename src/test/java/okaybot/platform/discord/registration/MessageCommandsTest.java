package okaybot.platform.discord.registration;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import net.dv8tion.jda.api.utils.data.DataArray;
import okaybot.answer.service.AnswerService;
import okaybot.platform.discord.DiscordBotTestBase;
import okaybot.platform.discord.interaction.InteractionPayload;
import okaybot.platform.discord.interaction.InteractionResponder;
import okaybot.platform.discord.interaction.MessageCommand;
import okaybot.platform.discord.interaction.MessageCommands;
import okaybot.platform.discord.interaction.TargetMessage;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class MessageCommandsTest extends DiscordBotTestBase {
    private static final AnswerService WITHOUT_COMMANDS = TestChat.service(TestChat.withSeeds()::lore, List.of(),
            TestChat.withSeeds().context());
    private static final MessageCommand TRANSLATED = new MessageCommand() {
        @Override
        public String name(Locale locale) {
            return locale.getLanguage().equals("ko") ? "메시지 저장" : "Keep a Message";
        }

        @Override
        public boolean isForModerators() {
            return true;
        }

        @Override
        public void run(InteractionPayload interaction, TargetMessage message, InteractionResponder responder) {
            throw new UnsupportedOperationException();
        }
    };

    @Test
    void are_registered_beside_the_slash_commands_with_their_translations() {
        var wanted = CommandList.of(WITHOUT_COMMANDS, new MessageCommands(List.of(TRANSLATED)));
        assertThat(wanted.commands()).singleElement().satisfies(command -> assertThat(command.toMap())
                .containsEntry("type", 3).containsEntry("name", "Keep a Message").doesNotContainKey("description")
                .containsEntry("name_localizations", Map.of("ko", "메시지 저장"))
                .containsEntry("default_member_permissions", "8192"));
        assertThat(wanted.commands().getFirst().getArray("contexts").toList()).containsExactly("0");
        assertThat(wanted.commands().getFirst().getArray("integration_types").toList()).containsExactly("0");
        assertThat(wanted.updateOf(DataArray.fromCollection(wanted.commands()))).isEmpty();
    }

    @Test
    void are_found_by_the_name_that_is_registered() {
        var commands = new MessageCommands(List.of(TRANSLATED));
        assertThat(commands.find("Keep a Message")).contains(TRANSLATED);
        assertThat(commands.find("메시지 저장")).isEmpty();
    }

    @Test
    void a_command_of_another_release_is_not_known() {
        var message = discord.user().message("who is this?").put("id", "55");
        assertThat(text(discord.user().chooseInMenu("Who was that?", message))).isEqualTo("I don't know what that is.");
    }
}
