package okaybot.testing.telegram;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/// What Telegram says, when it is asked, about groups: their admins, the other members, the bot itself, and linked channels.
public final class FakeTelegramMembers {
    private static final ObjectMapper MAPPER = new ObjectMapper();
    private static final Set<String> ADMIN_RIGHTS = Set.of("can_be_edited", "is_anonymous", "can_manage_chat",
            "can_delete_messages", "can_manage_video_chats", "can_restrict_members", "can_promote_members",
            "can_change_info", "can_invite_users", "can_post_stories", "can_edit_stories", "can_delete_stories");
    private static final Set<String> RESTRICTED_RIGHTS = Set.of("can_send_messages", "can_send_audios",
            "can_send_documents", "can_send_photos", "can_send_videos", "can_send_video_notes", "can_send_voice_notes",
            "can_send_polls", "can_send_other_messages", "can_add_web_page_previews", "can_react_to_messages",
            "can_edit_tag", "can_change_info", "can_invite_users", "can_pin_messages", "can_manage_topics");
    private final Map<Long, Set<Long>> admins = new ConcurrentHashMap<>();
    private final Set<Long> anonymousAdmins = ConcurrentHashMap.newKeySet();
    private final Map<Long, ObjectNode> botMemberships = new ConcurrentHashMap<>();
    private final Set<String> left = ConcurrentHashMap.newKeySet();
    private final Set<Long> muted = ConcurrentHashMap.newKeySet();
    private final Map<Long, Long> linkedChannels = new ConcurrentHashMap<>();

    public void setAdmins(long chat, Long... users) {
        admins.put(chat, Set.of(users));
    }

    /// Lets an admin write in the name of the group.
    public void setAnonymous(long admin) {
        anonymousAdmins.add(admin);
    }

    ArrayNode adminsJson(long chat) {
        var all = MAPPER.createArrayNode();
        admins.getOrDefault(chat, Set.of()).forEach(
                id -> all.add(member(id, "administrator").put("is_anonymous", anonymousAdmins.contains(id))));
        return all;
    }

    /// Says of the bot's own membership in a group, if it is asked for, that it is this.
    public void setBotMembership(long chat, String status, boolean isMember) {
        botMemberships.put(chat, restricted(status, isMember));
    }

    /// Makes the bot an admin of a group.
    public void setBotAdmin(long chat, boolean mayDelete) {
        botMemberships.put(chat, member(UpdateFactory.BOT_ID, "administrator").put("can_delete_messages", mayDelete));
    }

    /// Makes the bot an admin of a group with these rights.
    public void setBotAdmin(long chat, String... rights) {
        var admin = member(UpdateFactory.BOT_ID, "administrator");
        Set.of(rights).forEach(right -> admin.put(right, true));
        botMemberships.put(chat, admin);
    }

    /// Lets the members of a group who are no admins only read.
    public void mute(long chat) {
        muted.add(chat);
    }

    /// Says of a user's membership in a group, if it is asked for, that they have left it. All others are members.
    public void setLeft(long chat, long user) {
        left.add(chat + " " + user);
    }

    ObjectNode membershipJson(long chat, long user) {
        return user == UpdateFactory.BOT_ID
                ? botMembershipJson(chat)
                : member(user, left.contains(chat + " " + user) ? "left" : "member");
    }

    private ObjectNode botMembershipJson(long chat) {
        return botMemberships.getOrDefault(chat, member(UpdateFactory.BOT_ID, "member"));
    }

    /// Makes the group the discussion group of the channel.
    public void linkChannel(long chat, long channel) {
        linkedChannels.put(chat, channel);
    }

    ObjectNode chatFullInfo(long chat) {
        var full = UpdateFactory.chat(chat).put("accent_color_id", 1).put("max_reaction_count", 11);
        full.putObject("permissions").put("can_send_messages", !muted.contains(chat));
        if (linkedChannels.containsKey(chat)) {
            full.put("linked_chat_id", linkedChannels.get(chat));
        }
        return full;
    }

    static ObjectNode restricted(String status, boolean isMember) {
        var member = member(UpdateFactory.BOT_ID, status);
        if (status.equals("restricted")) {
            RESTRICTED_RIGHTS.forEach(right -> member.put(right, false));
            member.put("is_member", isMember);
        }
        return status.equals("restricted") || status.equals("kicked") ? member.put("until_date", 0) : member;
    }

    static ObjectNode member(long id, String status) {
        var member = MAPPER.createObjectNode().put("status", status);
        member.set("user", UpdateFactory.user(id));
        if (status.equals("administrator")) {
            ADMIN_RIGHTS.forEach(right -> member.put(right, false));
        }
        return member;
    }
}
