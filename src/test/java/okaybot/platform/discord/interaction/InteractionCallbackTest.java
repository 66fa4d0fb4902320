package okaybot.platform.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.platform.discord.interaction.InteractionCallback.CallbackType;
import okaybot.platform.discord.message.DiscordMessage;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;

class InteractionCallbackTest {
    @Test
    void contains_the_data_as_it_is() {
        var data = DiscordMessage.of("\"}, \\ and \u2028 stay text").toJson(true);
        var callback = TestJson.parse(new InteractionCallback(CallbackType.MESSAGE, data).toJson());
        assertThat(callback.get("type").asInt()).isEqualTo(4);
        assertThat(callback.get("data")).isEqualTo(TestJson.parse(data));
        assertThat(callback).hasSize(2);
    }

    @Test
    void a_deferral_carries_nothing_but_the_ephemeral_flag() {
        assertThat(InteractionCallback.deferredMessage(true).toJson())
                .isEqualTo("{\"type\":5,\"data\":{\"flags\":64}}");
        assertThat(InteractionCallback.deferredMessage(false).toJson())
                .isEqualTo("{\"type\":5,\"data\":{\"flags\":0}}");
        assertThat(InteractionCallback.deferredUpdate().toJson()).isEqualTo("{\"type\":6,\"data\":{}}");
    }
}
