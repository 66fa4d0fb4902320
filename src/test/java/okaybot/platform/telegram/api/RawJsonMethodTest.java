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
    void is_sent_as_it_stands() throws Exception {
        assertThat(new ObjectMapper().writeValueAsString(call)).isEqualTo(JSON);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true,\"result\":{\"message_id\":1}}", "{\"ok\":true,\"result\":true}",
        "{\n  \"result\" : { \"ok\" : false },\n  \"ok\" : true\n}"})
    void is_done_when_telegram_says_so_in_whatever_form(String answer) throws Exception {
        assertThat(call.deserializeResponse(answer)).isEqualTo(answer);
    }

    @Test
    void tells_what_telegram_minds() {
        assertThatThrownBy(() -> call.deserializeResponse("""
                {"ok":false,"error_code":429,"description":"Too Many Requests: retry after 3",\
                "parameters":{"retry_after":3}}"""))
                .isInstanceOfSatisfying(TelegramApiRequestException.class, refusal -> {
                    assertThat(refusal.getErrorCode()).isEqualTo(429);
                    assertThat(refusal.getParameters().getRetryAfter()).isEqualTo(3);
                });
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>Bad Gateway</html>", "", "{\"ok\":tr"})
    void what_is_not_telegrams_is_no_success(String answer) {
        assertThatThrownBy(() -> call.deserializeResponse(answer)).isInstanceOf(TelegramApiRequestException.class);
    }
}
