package okaybot.platform.telegram.ephemeral;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import okaybot.platform.telegram.api.RawJsonMethod;
import okaybot.platform.telegram.chat.ChatTarget;
import okaybot.platform.telegram.chat.OutgoingMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteEphemeralMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.DeleteMessage;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditEphemeralMessageMedia;
import org.telegram.telegrambots.meta.api.methods.updatingmessages.EditEphemeralMessageText;

/// The calls of the Bot API that deal with ephemeral messages. The library knows those of version 10.2 only.
final class EphemeralCalls {
    private static final String PARAMETERS = "ephemeral_message_parameters";

    private EphemeralCalls() {}

    /// Answers the press of a button (10.4). Without a chat, earlier servers reject it.
    static RawJsonMethod answerPress(EphemeralTrigger.Press press, OutgoingMessage message) {
        var members = members();
        nameTrigger(members.putObject(PARAMETERS), press);
        return message.toSend(members);
    }

    /// Sends a message that nobody minds if everyone sees it, because a server without ephemeral messages posts it in the open. Names
    /// the receiver as 10.2 and as 10.3 want it.
    static RawJsonMethod sendPlaceholder(long chatId, ChatTarget target, long receiver, EphemeralTrigger trigger,
            OutgoingMessage placeholder) {
        var members = members().put("chat_id", chatId).put("disable_notification", true)
                .put("receiver_user_id", receiver);
        var parameters = members.putObject(PARAMETERS).put("receiver_user_id", receiver);
        target.threadId().ifPresent(id -> members.put("message_thread_id", id));
        switch (trigger) {
            case EphemeralTrigger.Press press -> {
                members.put("callback_query_id", press.queryId());
                nameTrigger(parameters, press);
            }
            case EphemeralTrigger.Command(var id) ->
                members.putObject("reply_parameters").put("ephemeral_message_id", id);
            case EphemeralTrigger.OpenMessage() -> {
            }
        }
        return placeholder.toSend(members);
    }

    private static void nameTrigger(ObjectNode parameters, EphemeralTrigger.Press press) {
        parameters.put("callback_query_id", press.queryId());
        if (press.replaces()) {
            parameters.put("replace_callback_query_message", true);
        }
    }

    /// Replaces all of an ephemeral message.
    static RawJsonMethod edit(long chatId, EphemeralMessage ephemeral, OutgoingMessage message) {
        return message.toEdit(EditEphemeralMessageText.PATH, EditEphemeralMessageMedia.PATH,
                address(chatId, ephemeral));
    }

    static RawJsonMethod delete(long chatId, EphemeralMessage ephemeral) {
        return new RawJsonMethod(DeleteEphemeralMessage.PATH, address(chatId, ephemeral).toString());
    }

    /// Deletes a message that everyone sees.
    static RawJsonMethod deleteOpen(long chatId, int messageId) {
        return new RawJsonMethod(DeleteMessage.PATH,
                members().put("chat_id", chatId).put("message_id", messageId).toString());
    }

    /// Does nothing, as nothing is named: a server rejects it with 404 if it has no ephemeral messages, and with 400 otherwise.
    static RawJsonMethod probe() {
        return new RawJsonMethod(DeleteEphemeralMessage.PATH, "{}");
    }

    private static ObjectNode address(long chatId, EphemeralMessage ephemeral) {
        return members().put("chat_id", chatId).put("receiver_user_id", ephemeral.receiver())
                .put("ephemeral_message_id", ephemeral.id());
    }

    private static ObjectNode members() {
        return JsonNodeFactory.instance.objectNode();
    }
}
