package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import okaybot.testing.telegram.FakeTelegram.HttpReply;

/// What a server knows of ephemeral messages, and what it does with the rest. The Bot API server ignores members of a call that it
/// does not know, and rejects methods.
public enum BotApiVersion {
    /// Has none.
    V10_1,
    /// Has none, and rejects calls with members that it does not know.
    STRICT,
    /// Has none, ignores members that it does not know, and says yes to every method.
    SAYS_YES,
    /// The receiver is a member of the call.
    V10_2,
    /// The receiver is a member of `ephemeral_message_parameters`; one message can be shown in place of another.
    V10_3,
    /// The press of a button is answered without naming the chat and the receiver.
    V10_4;

    static final Set<String> METHODS = Set.of("editEphemeralMessageText", "editEphemeralMessageMedia",
            "deleteEphemeralMessage");
    private static final List<String> SINCE_10_2 = List.of("receiver_user_id", "callback_query_id");
    private static final String SINCE_10_3 = "ephemeral_message_parameters";

    boolean hasEphemeralMessages() {
        return compareTo(V10_2) >= 0;
    }

    /// Removes from a call what the server ignores.
    ///
    /// @return how the server rejects the call; empty if it does not
    Optional<HttpReply> read(String method, ObjectNode call) {
        if (METHODS.contains(method) && !hasEphemeralMessages()) {
            return Optional.of(this == SAYS_YES
                    ? HttpReply.ok(call.booleanNode(true))
                    : HttpReply.error(404, "Not Found: method not found"));
        }
        var before = call.deepCopy();
        removeUnknown(method, call);
        if (this == STRICT && !call.equals(before)) {
            return Optional.of(HttpReply.error(400, "Bad Request: unknown parameter"));
        }
        return call.path("reply_parameters").isObject() && !call.path("reply_parameters").has("message_id")
                && !call.path("reply_parameters").has("ephemeral_message_id")
                        ? Optional.of(HttpReply.error(400, "Bad Request: field \"message_id\" must be of type Number"))
                        : Optional.empty();
    }

    private void removeUnknown(String method, ObjectNode call) {
        if (method.equals("sendMessage") || method.equals("sendPhoto")) {
            if (this != V10_2) {
                call.remove(SINCE_10_2);
            }
            if (compareTo(V10_3) < 0) {
                call.remove(SINCE_10_3);
            }
        }
        if (!hasEphemeralMessages()) {
            call.path("commands").forEach(command -> remove(command, "is_ephemeral"));
            remove(call.path("reply_parameters"), "ephemeral_message_id");
        }
    }

    private static void remove(JsonNode object, String name) {
        if (object instanceof ObjectNode known) {
            known.remove(name);
        }
    }
}
