package okaybot.platform.telegram.chat;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.Map;
import org.junit.jupiter.api.Test;

class JsonTemplateTest {
    private static final ObjectMapper MAPPER = new ObjectMapper();

    @Test
    void writes_fixed_and_changing_members_as_one_object() throws Exception {
        var template = JsonTemplate.of(Map.of("text", "a \"quote\"\n\\", "method", "sendmessage"), "method");
        var members = JsonTemplate.newMembers().put("chat_id", -1_001_000_000_007L);
        members.putObject("reply_parameters").put("message_id", 5);
        assertThat(MAPPER.readTree(template.with(members))).isEqualTo(MAPPER.readTree("""
                {"chat_id": -1001000000007, "reply_parameters": {"message_id": 5}, "text": "a \\"quote\\"\\n\\\\"}"""));
    }

    @Test
    void can_be_used_many_times() {
        var template = JsonTemplate.of(Map.of("text", "hello"), "method");
        assertThat(template.with(JsonTemplate.newMembers().put("chat_id", 1))).isEqualTo("""
                {"chat_id":1,"text":"hello"}""");
        assertThat(template.with(JsonTemplate.newMembers().put("chat_id", 2))).isEqualTo("""
                {"chat_id":2,"text":"hello"}""");
    }

    @Test
    void writes_only_ascii() throws Exception {
        var json = JsonTemplate.of(Map.of("text", "고문영 · 💔"), "method")
                .with(JsonTemplate.newMembers().put("label", "é"));
        assertThat(json).matches("\\p{ASCII}+");
        assertThat(MAPPER.readTree(json)).isEqualTo(MAPPER.readTree("{\"label\": \"é\", \"text\": \"고문영 · 💔\"}"));
    }

    @Test
    void needs_at_least_one_fixed_and_one_changing_member() {
        var template = JsonTemplate.of(Map.of("text", "hello"), "method");
        assertThatThrownBy(() -> template.with(JsonTemplate.newMembers())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> JsonTemplate.of(Map.of("method", "sendmessage"), "method"))
                .isInstanceOf(IllegalArgumentException.class);
    }
}
