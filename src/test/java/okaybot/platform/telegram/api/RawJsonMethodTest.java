package okaybot.platform.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.telegram.telegrambots.meta.api.methods.GetMe;
import org.telegram.telegrambots.meta.api.methods.groupadministration.GetChat;

class RawJsonMethodTest {
    private static final String JSON = "{\"chat_id\":7,\"text\":\"<b>\\uBB38\\uAC15\\uD0DC</b>\"}";
    private final RawJsonMethod call = new RawJsonMethod("sendmessage", JSON);

    @Test
    void the_json_is_sent_unchanged() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(call)).isEqualTo(JSON);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "{\"chat_id\":42,\"text\":\"hi\"} | sendmessage 42",
        "{\"chat_id\":\"-1001\"} | sendmessage -1001",
        "{\"text\":\"\\\"chat_id\\\":7\"} | sendmessage"})
    void a_wait_applies_to_the_method_and_the_chat(String json, String call) {
        assertThat(RawJsonMethod.limitedCall(new RawJsonMethod("sendmessage", json))).isEqualTo(call);
    }

    @Test
    void a_wait_applies_to_the_chat_of_a_call_of_the_library() {
        assertThat(RawJsonMethod.limitedCall(GetChat.builder().chatId(-1001L).build())).isEqualTo("getChat -1001");
        assertThat(RawJsonMethod.limitedCall(new GetMe())).isEqualTo("getme");
    }
}
