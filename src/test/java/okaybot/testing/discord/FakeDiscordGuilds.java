package okaybot.testing.discord;

import static okaybot.testing.discord.DiscordFaultQueue.reject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.http.Context;
import java.math.BigInteger;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.Stream;
import net.dv8tion.jda.api.Permission;
import org.jspecify.annotations.Nullable;

/// The channels of guilds with their threads, the events that are planned there, and what the bot may do.
public final class FakeDiscordGuilds {
    private static final long DISCORD_EPOCH_MILLIS = 1_420_070_400_000L;
    private static final int SPOILER_FLAG = 1 << 21;
    private final Map<String, ObjectNode> channels = new ConcurrentHashMap<>();
    private final Map<String, ObjectNode> events = new ConcurrentHashMap<>();
    private final Map<String, String> guildsOfEvents = new ConcurrentHashMap<>();
    private final List<JsonNode> createdThreads = new ArrayList<>();
    private final Set<String> locked = ConcurrentHashMap.newKeySet();
    private final ConcurrentLinkedQueue<ObjectNode> roles = new ConcurrentLinkedQueue<>();
    private final AtomicLong count = new AtomicLong();
    private volatile long granted = Permission.getRaw(Permission.VIEW_CHANNEL, Permission.MESSAGE_SEND,
            Permission.MESSAGE_SEND_IN_THREADS, Permission.MESSAGE_HISTORY, Permission.CREATE_PUBLIC_THREADS,
            Permission.CREATE_SCHEDULED_EVENTS, Permission.VOICE_CONNECT);
    private volatile boolean marksThreads = true;
    private volatile boolean describesGeneral = true;
    private volatile String timedOutUntil = "";

    /// Adds a channel or thread that the bot may see but that no gateway event has told of, such as an archived thread.
    void add(String id, String guildId, int type, @Nullable String parent) {
        channels.put(id, DiscordTestData.channelJson(id, guildId, type, "quiet", parent));
    }

    /// A channel as Discord describes it; changes are seen by whoever asks for it.
    public ObjectNode channel(String id) {
        return find(id).orElseThrow();
    }

    /// Grants the bot these permissions and no others, in all guilds, by the role of all members. Takes away its other roles.
    public void grant(Permission... permissions) {
        granted = Permission.getRaw(permissions);
        roles.clear();
    }

    /// Gives the bot a further role.
    public void addRole(String id, Permission... permissions) {
        roles.add(TestJson.object("id", id, "permissions", Long.toString(Permission.getRaw(permissions))));
    }

    /// A role that everyone may mention.
    public void addMentionableRole(String id) {
        roles.add(TestJson.object("id", id, "permissions", "0", "mentionable", true));
    }

    /// Adds an overwrite for a role or a member to a channel.
    public void overwrite(String channelId, String id, long allow, long deny) {
        channels.put(channelId, channel(channelId));
        channel(channelId).withArray("permission_overwrites").add(TestJson.object("id", id, "type", 0, "allow",
                Long.toString(allow), "deny", Long.toString(deny)));
    }

    /// Until then the bot may read only.
    public void timeOut(String until) {
        timedOutUntil = until;
    }

    /// Describes no general channel any more.
    public void hideGeneralChannels() {
        describesGeneral = false;
    }

    /// Refuses the mark of a spoiler channel for threads.
    public void refuseMarks() {
        marksThreads = false;
    }

    /// Nobody has written in a thread for some time.
    public void archive(String threadId) {
        metadata(threadId).put("archived", true);
    }

    /// A moderator has archived a thread for good.
    public void lock(String threadId) {
        archive(threadId);
        locked.add(threadId);
    }

    private ObjectNode metadata(String threadId) {
        return channel(threadId).withObject("/thread_metadata");
    }

    /// Deletes a channel or thread.
    public void delete(String id) {
        channels.remove(id);
        channels.put(id, TestJson.object());
    }

    /// Whether nothing can be posted to the channel as it is now; then the request is rejected.
    boolean rejects(Context context) {
        var channel = Optional.ofNullable(channels.get(context.pathParam("channel")));
        if (channel.filter(JsonNode::isEmpty).isPresent()) {
            reject(context, 404, 10003);
            return true;
        }
        var isArchived = channel.filter(known -> known.at("/thread_metadata/archived").asBoolean()).isPresent();
        if (isArchived) {
            reject(context, 400, 50083);
        }
        return isArchived;
    }

    /// What the bot has sent in order to open threads.
    public List<JsonNode> createdThreads() {
        synchronized (createdThreads) {
            return List.copyOf(createdThreads);
        }
    }

    /// The events that are planned, as Discord describes them.
    public List<ObjectNode> events() {
        return List.copyOf(events.values());
    }

    private Optional<ObjectNode> find(String id) {
        return Optional.ofNullable(channels.get(id))
                .or(() -> Optional.of(id).filter(_ -> describesGeneral).filter(DiscordTestData::isGeneralChannel)
                        .map(_ -> DiscordTestData.guildOfGeneralChannel(id))
                        .map(guild -> DiscordTestData.channelJson(id, guild, 0, "general",
                                DiscordTestData.categoryId(guild))))
                .filter(channel -> !channel.isEmpty());
    }

    void get(Context context) {
        var id = context.pathParam("channel");
        if (Optional.ofNullable(channels.get(id)).filter(JsonNode::isEmpty).isPresent()) {
            reject(context, 404, 10003);
            return;
        }
        find(id).ifPresentOrElse(known -> context.result(known.toString()), () -> reject(context, 403, 50001));
    }

    void modify(Context context) {
        var id = context.pathParam("channel");
        var change = (ObjectNode) TestJson.parse(context.body());
        var isThread = find(id).filter(channel -> channel.get("type").asInt() >= 10).isPresent();
        if (!isThread) {
            reject(context, 404, 10003);
        } else if (locked.contains(id)) {
            reject(context, 403, 50013);
        } else if ((change.path("flags").asInt() & SPOILER_FLAG) != 0 && !marksThreads) {
            reject(context, 400, 50035);
        } else {
            Optional.ofNullable(change.remove("archived"))
                    .ifPresent(archived -> metadata(id).set("archived", archived));
            channels.put(id, channel(id).setAll(change));
            context.result(channel(id).toString());
        }
    }

    void createThread(Context context) {
        var parent = find(context.pathParam("channel"));
        var body = TestJson.parse(context.body());
        if (parent.isEmpty()) {
            reject(context, 404, 10003);
            return;
        }
        if (!may(Permission.CREATE_PUBLIC_THREADS)) {
            reject(context, 403, 50013);
            return;
        }
        var isForum = parent.get().get("type").asInt() >= 15;
        var schema = isForum ? "CreateForumThreadRequest" : "CreateTextThreadWithoutMessageRequest";
        var errors = new ArrayList<>(DiscordPayloadValidator.validate(schema, body));
        if (isForum) {
            errors.addAll(DiscordPayloadValidator.validateMessage(body.path("message")));
        }
        if (!errors.isEmpty()) {
            throw new AssertionError("Discord would reject: " + errors);
        }
        var id = nextId();
        var type = isForum ? 11 : body.path("type").asInt(12);
        channels.put(id, DiscordTestData.channelJson(id, parent.get().get("guild_id").asText(), type,
                body.get("name").asText(), context.pathParam("channel"))
                .put("owner_id", DiscordTestData.APPLICATION_ID));
        synchronized (createdThreads) {
            createdThreads.add(body);
        }
        context.status(201).result(channel(id).toString());
    }

    void activeThreads(Context context) {
        var guild = context.pathParam("guild");
        var threads = channels.values().stream().filter(channel -> channel.path("type").asInt() >= 10
                && channel.path("type").asInt() <= 12 && channel.get("guild_id").asText().equals(guild)
                && !channel.at("/thread_metadata/archived").asBoolean()).toList();
        context.result(TestJson.object("threads", threads, "members", List.of()).toString());
    }

    /// A guild whose primary language is Korean.
    void guild(Context context) {
        context.result(TestJson.object("id", context.pathParam("guild"), "preferred_locale", "ko").toString());
    }

    void roles(Context context) {
        var everyone = TestJson.object("id", context.pathParam("guild"), "name", "@everyone", "permissions",
                Long.toString(granted));
        context.result(TestJson.object("all", Stream.concat(Stream.of(everyone), roles.stream()).toList()).get("all")
                .toString());
    }

    void member(Context context) {
        context.result(TestJson.object("user", TestJson.object("id", context.pathParam("user")), "roles",
                roles.stream().map(role -> role.get("id").asText()).toList(), "communication_disabled_until",
                timedOutUntil.isEmpty() ? null : timedOutUntil).toString());
    }

    void createEvent(Context context) {
        var event = (ObjectNode) TestJson.parse(context.body());
        var isExternal = event.path("entity_type").asInt() == 3;
        var schema = isExternal ? "ExternalScheduledEventCreateRequest" : "VoiceScheduledEventCreateRequest";
        var errors = DiscordPayloadValidator.validate(schema, event);
        if (!errors.isEmpty() || (isExternal && !event.hasNonNull("scheduled_end_time"))) {
            throw new AssertionError("Discord would reject: " + errors + event);
        }
        if (!may(Permission.CREATE_SCHEDULED_EVENTS)) {
            reject(context, 403, 50013);
            return;
        }
        var id = nextId();
        // Discord writes times in another form than it reads them.
        event.put("id", id).put("scheduled_start_time",
                event.get("scheduled_start_time").asText().replace("Z", "+00:00"));
        events.put(id, event);
        guildsOfEvents.put(id, context.pathParam("guild"));
        context.result(event.toString());
    }

    void listEvents(Context context) {
        var planned = events.values().stream().filter(
                event -> context.pathParam("guild").equals(guildsOfEvents.get(event.get("id").asText()))).toList();
        context.result(TestJson.object("all", planned).get("all").toString());
    }

    void deleteEvent(Context context) {
        if (events.remove(context.pathParam("event")) == null) {
            reject(context, 404, 10070);
        } else {
            context.status(204);
        }
    }

    private boolean may(Permission permission) {
        return BigInteger.valueOf(granted).and(BigInteger.valueOf(permission.getRawValue())).signum() != 0;
    }

    private String nextId() {
        return Long.toString(((System.currentTimeMillis() - DISCORD_EPOCH_MILLIS) << 22) + count.incrementAndGet());
    }
}
