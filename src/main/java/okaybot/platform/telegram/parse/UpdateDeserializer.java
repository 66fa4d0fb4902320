package okaybot.platform.telegram.parse;

import static okaybot.platform.telegram.parse.JsonFields.isSet;
import static okaybot.platform.telegram.parse.JsonFields.text;
import static okaybot.platform.telegram.parse.MessageDeserializer.user;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.telegram.telegrambots.meta.api.objects.CallbackQuery;
import org.telegram.telegrambots.meta.api.objects.Update;
import org.telegram.telegrambots.meta.api.objects.User;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberBanned;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberLeft;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberMember;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberRestricted;
import org.telegram.telegrambots.meta.api.objects.chatmember.ChatMemberUpdated;
import org.telegram.telegrambots.meta.api.objects.inlinequery.InlineQuery;

/// Reads from an update what the bot uses. Whatever else it contains, missing or of an unknown kind, does no harm.
public final class UpdateDeserializer {
    private static final Logger LOG = LoggerFactory.getLogger(UpdateDeserializer.class);
    private static final List<String> USED_KINDS = List.of("message", "callback_query", "inline_query",
            "guest_message", "my_chat_member", "chat_member");
    /// Whoever Telegram does not name gets no answer, as if a bot had written.
    private static final User NOBODY = new User(0L, "", true);
    private final ObjectMapper mapper = new ObjectMapper();

    /// Empty if the text is not JSON; that is logged. A part that cannot be read is missing in the update.
    public Optional<Update> read(String json) {
        try {
            return Optional.of(read(mapper.readTree(json)));
        } catch (JsonProcessingException e) {
            // The exception's message could quote what somebody typed.
            LOG.error("Telegram: update cannot be read ({}), update dropped", e.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    /// The same for JSON that is parsed already.
    public Update read(JsonNode tree) {
        var update = update(tree);
        if (isEmpty(update) && USED_KINDS.stream().anyMatch(tree::has)) {
            LOG.warn("Telegram: update cannot be read (its chat or its id is missing), update dropped");
        }
        return update;
    }

    private static boolean isEmpty(Update update) {
        return !update.hasMessage() && !update.hasCallbackQuery() && !update.hasInlineQuery()
                && update.getGuestMessage() == null && update.getMyChatMember() == null
                && update.getChatMember() == null;
    }

    private static Update update(JsonNode json) {
        var update = new Update();
        update.setMessage(MessageDeserializer.message(json.path("message")).orElse(null));
        update.setCallbackQuery(callbackQuery(json.path("callback_query")).orElse(null));
        update.setInlineQuery(inlineQuery(json.path("inline_query")).orElse(null));
        update.setGuestMessage(MessageDeserializer.guestMessage(json.path("guest_message")).orElse(null));
        update.setMyChatMember(memberChange(json.path("my_chat_member")).orElse(null));
        update.setChatMember(memberChange(json.path("chat_member")).orElse(null));
        return update;
    }

    private static Optional<CallbackQuery> callbackQuery(JsonNode json) {
        return text(json, "id").map(id -> {
            var query = new CallbackQuery();
            query.setId(id);
            query.setFrom(user(json.path("from")).orElse(NOBODY));
            query.setMessage(MessageDeserializer.pressedMessage(json.path("message")).orElse(null));
            query.setData(text(json, "data").orElse(null));
            return query;
        });
    }

    private static Optional<InlineQuery> inlineQuery(JsonNode json) {
        return text(json, "id").map(id -> InlineQuery.builder().id(id).from(user(json.path("from")).orElse(NOBODY))
                .query(text(json, "query").orElse("")).offset(text(json, "offset").orElse(""))
                .chatType(text(json, "chat_type").orElse(null)).build());
    }

    private static Optional<ChatMemberUpdated> memberChange(JsonNode json) {
        return MessageDeserializer.chat(json.path("chat")).map(chat -> {
            var change = new ChatMemberUpdated();
            change.setChat(chat);
            change.setNewChatMember(member(json.path("new_chat_member")).orElse(null));
            return change;
        });
    }

    /// Empty without a status. One that is not known yet is that of a member.
    private static Optional<ChatMember> member(JsonNode json) {
        var user = user(json.path("user")).orElse(NOBODY);
        return text(json, "status").map(status -> switch (status) {
            case ChatMemberLeft.STATUS -> new ChatMemberLeft(user);
            case ChatMemberBanned.STATUS -> ChatMemberBanned.builder().user(user).untilDate(0).build();
            case ChatMemberRestricted.STATUS ->
                ChatMemberRestricted.builder().user(user)
                        .isMember(json.has("is_member") ? isSet(json, "is_member") : null)
                        .build();
            default -> new ChatMemberMember(user);
        });
    }
}
