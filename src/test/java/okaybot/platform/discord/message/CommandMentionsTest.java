package okaybot.platform.discord.message;

import static org.assertj.core.api.Assertions.assertThat;

import net.dv8tion.jda.api.utils.data.DataArray;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CommandMentionsTest {
    private static final String REGISTERED = """
            [{"id": "7", "name": "cast", "type": 1, "options": [{"type": 3, "name": "who"}]},
             {"id": "8", "name": "settings", "type": 1, "options": [{"type": 1, "name": "show"},
              {"type": 1, "name": "reports", "options": [{"type": 7, "name": "channel"}]}]},
             {"id": "9", "name": "season2"}, {"id": "10", "name": "cover", "type": 3}]""";
    private final CommandMentions mentions = new CommandMentions();

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "Try /cast, or /season2. | Try </cast:7>, or </season2:9>.",
        "· /cast · /settings | · </cast:7> · </settings show:8>",
        "Type “/settings reports here”. | Type “</settings reports:8> here”.",
        "Type /settings in server. | Type /settings in server.",
        "목록은 /cast를 써 보세요. | 목록은 </cast:7>를 써 보세요.",
        "Try /cast moon now | Try </cast:7> moon now",
        "**/cast** | **</cast:7>**",
        "/cast moon | /cast moon",
        "and/cast or https://cast/cast | and/cast or https://cast/cast",
        "See /castle, /cast-off, /cover and /nothing. | See /castle, /cast-off, /cover and /nothing."})
    void names_of_commands_become_mentions(String text, String expected) {
        assertThat(mentions.in(text)).isEqualTo(text);
        mentions.onRegistered(DataArray.fromJson(REGISTERED));
        assertThat(mentions.in(text)).isEqualTo(expected);
    }

    @Test
    void a_list_without_ids_has_no_mentions() {
        mentions.onRegistered(DataArray.fromJson("[{\"name\": \"cast\"}, {}]"));
        assertThat(mentions.in("Try /cast.")).isEqualTo("Try /cast.");
    }
}
