package okaybot.platform.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.telegram.telegrambots.meta.exceptions.TelegramApiRequestException;

class RawJsonMethodTest {
    private static final String JSON = "{\"chat_id\":7,\"text\":\"<b>\\uBB38\\uAC15\\uD0DC</b>\"}";
    private final RawJsonMethod call = new RawJsonMethod("sendmessage", JSON);

    @Test
    void the_json_is_sent_unchanged() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(call)).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true,\"result\":{\"message_id\":1}}", "{\"ok\":true,\"result\":true}",
        "{\n  \"result\" : { \"ok\" : false },\n  \"ok\" : true\n}"})
    void a_success_is_returned_unchanged_however_it_is_formatted(String response) throws Exception {
        assertThat(call.deserializeResponse(response)).isEqualTo(response);
    }

    @Test
    void an_error_is_thrown_with_its_parameters() {
        assertThatThrownBy(() -> call.deserializeResponse("""
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 3",\
                "parameters":{"retry_after":3}}"""))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, error -> {
                    assertThat(error.getErrorCode()).isEqualTo(429);
                    assertThat(error.getParameters().getRetryAfter()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad Gateway</html>", "", "{\"ok\":tr"})
    void a_response_that_is_not_from_the_bot_api_is_an_error(String response) {
        assertThatThrownBy(() -> call.deserializeResponse(response)).isInstanceOf(TelegramApiRequestException.class);
    }
}
