package okaybot.platform.telegram.inbox;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class UpdateParserTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void each_update_becomes_one_line_however_the_response_is_formatted() throws Exception {
        var expected = IntStream.of(1, 700_000_001, Integer.MAX_VALUE).mapToObj(UpdateParserTest::update).toList();
        var response = MAPPER.createObjectNode().put("ok", true);
        response.putArray("result").addAll(expected);
        response.putArray("more").add(update(5));
        for (var text : new String[]{response.toString(), response.toPrettyString(),
            response.toPrettyString().replace("\n", "\r\n")}) {
            var updates = UpdateParser.parseUpdates(text);
            assertThat(updates).map(RawUpdate::id).containsExactly(1, 700_000_001, Integer.MAX_VALUE);
            assertThat(updates).noneMatch(update -> update.json().contains("\n") || update.json().contains("\r"));
            for (var i = 0; i < expected.size(); i++) {
                assertThat(MAPPER.readTree(updates.get(i).json())).isEqualTo(expected.get(i));
                assertThat(UpdateParser.parseUpdate(updates.get(i).json())).contains(updates.get(i));
            }
        }
    }

    @Test
    void values_that_are_not_updates_are_ignored() throws Exception {
        assertThat(UpdateParser.parseUpdates("""
                {"result":[7,"x",null,[{"update_id":1}],{},{"update_id":"2"},{"update_id":3000000000},
                {"update_id":4.5},{"message":{"update_id":5}},{"message":{"text":"}]"},"update_id":6}]}"""))
                .map(RawUpdate::id).containsExactly(6);
        assertThat(UpdateParser.parseUpdate("   ")).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"{\"ok\":true}", "{\"result\":{\"update_id\":1}}", "{\"ok\":true,\"result\":null}"})
    void a_response_without_a_list_of_updates_is_an_error(String response) {
        assertThatThrownBy(() -> UpdateParser.parseUpdates(response))
                .hasMessageStartingWith("The result is no list of updates");
    }

    @Test
    void an_update_that_is_nested_very_deeply_does_not_hide_the_others() throws Exception {
        var nested = "[".repeat(5_000) + "]".repeat(5_000);
        assertThat(UpdateParser.parseUpdates(
                "{\"result\":[{\"update_id\":1,\"message\":" + nested + "},{\"update_id\":2}]}"))
                .map(RawUpdate::id).containsExactly(1, 2);
    }

    @Test
    void incomplete_json_is_an_error() {
        var json = update(1).toString();
        for (var end = 1; end < json.length(); end++) {
            var part = json.substring(0, end);
            assertThatThrownBy(() -> UpdateParser.parseUpdate(part)).isInstanceOf(JsonProcessingException.class);
        }
    }

    /// The chat of a guest message may be another one than the chat of a message with the same id.
    @ParameterizedTest
    @CsvSource({"message, -100", "chat_member, -100", "my_chat_member, -100", "guest_message, 0", "inline_query, 0",
        "callback_query, 0"})
    void only_what_happens_in_a_chat_of_the_bot_is_handled_in_order(String kind, long chat) throws Exception {
        var update = MAPPER.createObjectNode().put("update_id", 1);
        update.putObject(kind).put("id", "7").putObject("chat").put("type", "supergroup").put("id", -100);
        assertThat(UpdateParser.chatId(update.toString())).isEqualTo(chat);
    }

    private static ObjectNode update(int id) {
        var update = MAPPER.createObjectNode();
        update.putObject("message").put("text", "문강태 {[\"\\\n\u2028]} \uD83E\uDD8B").putArray("entities").addObject()
                .put("a", 1);
        return update.put("update_id", id);
    }
}
