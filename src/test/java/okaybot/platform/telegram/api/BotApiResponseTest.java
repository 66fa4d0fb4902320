package okaybot.platform.telegram.api;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.Map;
import okaybot.http.HttpResponse;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BotApiResponseTest {
    private static HttpResponse response(int status, String body, String retryAfter) {
        return new HttpResponse(status, Map.of("retry-after", retryAfter), body);
    }

    private static BotApiException exception(int status, String body, String retryAfter) {
        var response = response(status, body, retryAfter);
        assertThat(BotApiResponse.isSuccess(response)).isFalse();
        return BotApiResponse.read(response).toException();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true,\"result\":{\"message_id\":1}}", "{\"ok\":true,\"result\":true}",
        "{\n  \"result\" : { \"ok\" : false },\n  \"ok\" : true\n}"})
    void a_success_may_be_formatted_in_any_way(String body) {
        var response = response(200, body, "");
        assertThat(BotApiResponse.isSuccess(response)).isTrue();
        assertThat(response.body()).isEqualTo(body);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', value = {
        "200 | {`ok`:true",
        "200 | {`ok`:`true`,`result`:[]}",
        "200 | {`result`:[]}",
        "200 | {}",
        "200 | {`ok`:null}",
        "201 | {`status`:`up`}"})
    void json_that_is_not_from_the_bot_api_leaves_open_whether_the_call_arrived(int status, String body) {
        var failure = exception(status, body.replace('`', '"'), "");
        assertThat(failure.type()).isEqualTo(BotApiErrorType.UNKNOWN_OUTCOME);
        assertThat(failure).hasMessage("HTTP " + status + ", but not from the Bot API");
    }

    @ParameterizedTest
    @CsvSource({"200,NOT_DELIVERED", "302,NOT_DELIVERED", "400,NOT_DELIVERED", "401,NOT_DELIVERED", "403,NOT_DELIVERED",
        "404,NOT_DELIVERED", "407,NOT_DELIVERED", "408,UNKNOWN_OUTCOME", "413,BAD_REQUEST", "429,TOO_MANY_REQUESTS",
        "500,NOT_DELIVERED", "502,NOT_DELIVERED", "504,UNKNOWN_OUTCOME"})
    void a_page_is_from_a_proxy(int status, BotApiErrorType type) {
        var failure = exception(status, "<!DOCTYPE html><title>?</title>", "");
        assertThat(failure.type()).isEqualTo(type);
        assertThat(failure.status()).isEqualTo(status);
        assertThat(failure.getMessage()).startsWith("HTTP " + status);
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"message\":\"Unauthorized\"}", "{\"ok\":false}", "{\"ok\":false,\"error_code\":\"401\"}",
        "{\"error_code\":401,\"description\":\"Unauthorized\"}", "[]", "null", ""})
    void a_401_that_is_not_from_the_bot_api_says_nothing_about_the_token(String body) {
        assertThat(exception(401, body, "").type()).isEqualTo(BotApiErrorType.NOT_DELIVERED);
    }

    @ParameterizedTest
    @CsvSource({"400,BAD_REQUEST", "401,UNAUTHORIZED", "403,FORBIDDEN", "404,NOT_FOUND", "409,CONFLICT",
        "429,TOO_MANY_REQUESTS", "500,NOT_DELIVERED", "418,UNKNOWN_OUTCOME"})
    void an_error_of_the_bot_api_has_its_code(int code, BotApiErrorType type) {
        var body = "{\"ok\":false,\"error_code\":" + code + ",\"description\":\"Wrong: can't parse \\\"secret\\\"\"}";
        for (var status : new int[]{code, 200}) {
            var failure = exception(status, body, "");
            assertThat(failure.type()).isEqualTo(type);
            assertThat(failure.status()).isEqualTo(code);
            assertThat(failure).hasMessage("Wrong: can't parse \"…\"");
        }
    }

    @ParameterizedTest
    @CsvSource(quoteCharacter = '`', value = {"3,,PT3S", "`\"3\"`,,PT3S", "0.25,,PT0.25S", "1.0001,,PT1.001S",
        "99999999999999,,PT24H", "1e300,,PT24H", "7,5,PT7S", "null,5,PT5S", "`\"soon\"`,5,PT5S", "0,5,PT5S"})
    void the_wait_is_read_however_it_is_written(String inBody, String inHeader, Duration wait) {
        var body = "{\"ok\":false,\"error_code\":429,\"description\":\"\",\"parameters\":{\"retry_after\":" + inBody
                + "}}";
        assertThat(exception(429, body, inHeader == null ? "" : inHeader).retryAfter()).contains(wait);
    }

    @ParameterizedTest
    @ValueSource(strings = {"0", "-1", "-0.5", "\"\"", "\"NaN\"", "null", "[]", "{}", "true"})
    void no_wait_is_none_that_could_be_obeyed(String inBody) {
        var body = "{\"ok\":false,\"error_code\":429,\"parameters\":{\"retry_after\":" + inBody + "}}";
        assertThat(exception(429, body, "-3").retryAfter()).isEmpty();
    }

    @Test
    void a_page_may_have_a_wait_in_its_header() {
        assertThat(exception(429, "<html>", "12").retryAfter()).contains(Duration.ofSeconds(12));
        assertThat(exception(503, "<html>", "12").retryAfter()).contains(Duration.ofSeconds(12));
    }
}
