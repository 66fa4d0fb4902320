package okaybot.platform.discord.interaction;

import static org.assertj.core.api.Assertions.assertThat;

import okaybot.platform.discord.message.DiscordMessage;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;

class CallbackTypeTest {
    @Test
    void contains_the_data_unchanged() {
        var data = DiscordMessage.of("\"}, \\ and \u2028 stay text").toJson("7001", true);
        var callback = TestJson.parse(CallbackType.MESSAGE.toJson(data));
        assertThat(callback.get("type").asInt()).isEqualTo(4);
        assertThat(callback.get("data")).isEqualTo(TestJson.parse(data));
        assertThat(callback).hasSize(2);
    }

    @Test
    void a_deferral_contains_only_the_ephemeral_flag() {
        assertThat(CallbackType.DEFERRED_MESSAGE.toJson(DiscordMessage.deferral(true)))
                .isEqualTo("{\"type\":5,\"data\":{\"flags\":64}}");
        assertThat(CallbackType.DEFERRED_MESSAGE.toJson(DiscordMessage.deferral(false)))
                .isEqualTo("{\"type\":5,\"data\":{\"flags\":0}}");
        assertThat(CallbackType.DEFERRED_UPDATE.toJson(CallbackType.NO_DATA)).isEqualTo("{\"type\":6,\"data\":{}}");
    }
}
