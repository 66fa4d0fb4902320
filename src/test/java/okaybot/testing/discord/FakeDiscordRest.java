package okaybot.testing.discord;

import static okaybot.testing.discord.DiscordFaultQueue.reject;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jspecify.annotations.Nullable;

/// The part of the REST API that the bot uses. Checks every body with the [DiscordPayloadValidator].
public final class FakeDiscordRest {
    private static final Duration CALLBACK_TIMEOUT = Duration.ofSeconds(3);
    private static final String API = "/api/v10/";
    private final Map<String, SentInteraction> interactions = new ConcurrentHashMap<>();
    /// Those of the next interaction.
    private final DiscordFaultQueue interactionFaults = new DiscordFaultQueue();
    private final List<String> validationErrors = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<JsonNode> posts = new CopyOnWriteArrayList<>();
    private final List<JsonNode> edits = new CopyOnWriteArrayList<>();
    private final DiscordFaultQueue postFaults = new DiscordFaultQueue();
    private final DiscordFaultQueue deletionFaults = new DiscordFaultQueue();
    private final FakeDiscordMessages messages = new FakeDiscordMessages();
    /// The channels of [#posts], in the same order.
    private final List<String> postedTo = new CopyOnWriteArrayList<>();
    private final AtomicInteger repeatedCallbacks = new AtomicInteger();
    private final FakeDiscordGuilds guilds = new FakeDiscordGuilds();
    private final DiscordFaultQueue threadFaults = new DiscordFaultQueue();
    private final DiscordFaultQueue eventFaults = new DiscordFaultQueue();
    private final Queue<Arrival> log = new ConcurrentLinkedQueue<>();
    private final Map<String, DiscordFault> standingFaults = new ConcurrentHashMap<>();
    private final Map<String, DiscordFault> singleFaults = new ConcurrentHashMap<>();
    private volatile JsonNode sessionStartLimit = TestJson.object("total", 1000, "remaining", 1000, "reset_after", 0,
            "max_concurrency", 16);
    private volatile JsonNode commands = TestJson.parse("[]");
    private volatile int recommendedShards = 1;
    private volatile int failureStatus;
    private volatile int postErrorCode;
    private volatile int directMessageErrorCode;
    private volatile Duration channelDelay = Duration.ZERO;
    private volatile Duration callbackLatency = Duration.ZERO;
    private volatile String gatewayUrl = "";
    private volatile boolean isDown;

    private record Arrival(String request, long nanoTime) {}

    void setGatewayUrl(String url) {
        gatewayUrl = url;
    }

    public void setRecommendedShards(int number) {
        recommendedShards = number;
    }

    void setDown(boolean nowDown) {
        isDown = nowDown;
    }

    /// Removes an interaction, to save memory under load.
    public void forget(SentInteraction interaction) {
        interactions.remove(interaction.id());
        interactions.remove(interaction.token());
    }

    /// Answers every request with this HTTP status; 0 ends it.
    public void failWithStatus(int httpStatus) {
        failureStatus = httpStatus;
    }

    /// Rejects messages to channels with this error code of Discord; 0 ends it.
    public void rejectPostsWith(int code) {
        postErrorCode = code;
    }

    /// Rejects direct messages to users with this error code of Discord.
    public void rejectDirectMessagesWith(int code) {
        directMessageErrorCode = code;
    }

    /// Applies one fault to each of the next messages to channels.
    public void enqueuePostFaults(DiscordFault... next) {
        postFaults.add(next);
    }

    /// Applies one fault to each of the next deletions of messages.
    public void enqueueDeletionFaults(DiscordFault... next) {
        deletionFaults.add(next);
    }

    /// Applies one fault to each of the next threads that are opened.
    public void enqueueThreadFaults(DiscordFault... next) {
        threadFaults.add(next);
    }

    /// Applies one fault to each of the next events that are planned.
    public void enqueueEventFaults(DiscordFault... next) {
        eventFaults.add(next);
    }

    /// The channels of guilds, and what the bot may do there.
    public FakeDiscordGuilds guilds() {
        return guilds;
    }

    /// The messages of channels.
    public FakeDiscordMessages messages() {
        return messages;
    }

    /// Applies one fault to each of the first callbacks, edits and follow-ups of the interaction that is sent next.
    public void failNextInteraction(DiscordFault... faults) {
        interactionFaults.add(faults);
    }

    /// Applies a fault to every request of a kind, until [#recover()].
    ///
    /// @param pattern a regular expression for a part of method and path, such as `POST .+/callback`
    public void failAlways(String pattern, DiscordFault fault) {
        standingFaults.put(pattern, fault);
    }

    /// Applies a fault to the next request of a kind only.
    ///
    /// @param pattern see [#failAlways]
    public void failOnce(String pattern, DiscordFault fault) {
        singleFaults.put(pattern, fault);
    }

    public void recover() {
        standingFaults.clear();
    }

    /// How many requests of a kind have arrived, those that failed included.
    ///
    /// @param pattern see [#failAlways]
    public int requestCount(String pattern) {
        return arrivals(pattern).size();
    }

    /// How much later than the first such request the second one arrived.
    ///
    /// @param pattern see [#failAlways]
    public Duration timeToSecond(String pattern) {
        var arrivals = arrivals(pattern);
        return Duration.ofNanos(arrivals.get(1).nanoTime() - arrivals.getFirst().nanoTime());
    }

    /// Whether the first request of one kind arrived before the last one of another kind.
    ///
    /// @param pattern see [#failAlways]
    public boolean precedes(String pattern, String others) {
        return arrivals(pattern).getFirst().nanoTime() < arrivals(others).getLast().nanoTime();
    }

    private List<Arrival> arrivals(String pattern) {
        var regex = Pattern.compile(pattern);
        return log.stream().filter(arrival -> regex.matcher(arrival.request()).find()).toList();
    }

    /// How many more sessions the bot may start, and after how many milliseconds it may start more.
    public void setSessionStartLimit(int remaining, int resetAfterMillis) {
        sessionStartLimit = TestJson.object("total", 1000, "remaining", remaining, "reset_after", resetAfterMillis,
                "max_concurrency", 16);
    }

    /// Replaces the list of registered commands, as an earlier release or another tool left it.
    public void setRegisteredCommands(String json) {
        commands = TestJson.parse(json);
    }

    /// What Discord would have rejected.
    public List<String> validationErrors() {
        return validationErrors;
    }

    /// Method and path of all requests except those for interactions.
    public List<String> receivedRequests() {
        return List.copyOf(requests);
    }

    /// How many callbacks came for interactions that had one already.
    public int repeatedCallbackCount() {
        return repeatedCallbacks.get();
    }

    public JsonNode registeredCommands() {
        return commands;
    }

    /// The messages that were sent to channels.
    public List<JsonNode> postedMessages() {
        return posts;
    }

    /// What was put in place of messages in channels.
    public List<JsonNode> editedMessages() {
        return edits;
    }

    /// The replies to a message.
    public List<JsonNode> repliesTo(String messageId) {
        return posts.stream().filter(post -> post.at("/message_reference/message_id").asText().equals(messageId))
                .toList();
    }

    /// The messages to a channel.
    public List<JsonNode> postedTo(String channelId) {
        return IntStream.range(0, posts.size()).filter(i -> postedTo.get(i).equals(channelId)).mapToObj(posts::get)
                .toList();
    }

    /// The channel of the direct messages with a user.
    public static String directChannelId(String userId) {
        return "8" + userId;
    }

    /// Takes this long to describe a channel.
    public void delayChannels(Duration delay) {
        channelDelay = delay;
    }

    /// Takes this long for the reply to each callback, as if Discord was far away.
    public void setCallbackLatency(Duration latency) {
        callbackLatency = latency;
    }

    /// Adds a channel or thread that the bot may see but that no gateway event has told of, such as an archived thread.
    public void addChannel(String id, String guildId, int type) {
        addChannel(id, guildId, type, DiscordTestData.categoryId(guildId));
    }

    /// As above, with the category of a channel or the channel of a thread.
    public void addChannel(String id, String guildId, int type, @Nullable String parent) {
        guilds.add(id, guildId, type, parent);
    }

    void addInteraction(SentInteraction interaction) {
        interaction.faults().addAllOf(interactionFaults);
        interactions.put(interaction.id(), interaction);
        interactions.put(interaction.token(), interaction);
    }

    void listen(RoutesConfig routes) {
        routes.before(context -> {
            context.header("via", "1.1 fake").contentType("application/json");
            var request = context.method() + " " + context.path();
            // Before the request can be seen, so that what makes the next one succeed does not meet this one.
            var down = isDown;
            var faults = faultsOf(request);
            log.add(new Arrival(request, System.nanoTime()));
            if (down) {
                context.status(503).result("{}").skipRemainingHandlers();
            }
            for (var fault : faults) {
                DiscordFaultQueue.apply(fault, context, _ -> {});
                context.skipRemainingHandlers();
            }
        });
        routes.get(API + "gateway/bot", authorized(context -> context.result(gatewayBot().toString())));
        routes.get(API + "users/@me", authorized(context -> context.result(DiscordTestData.botJson().toString())));
        routes.get(API + "applications/@me",
                authorized(context -> context.result(DiscordTestData.applicationJson().toString())));
        routes.get(API + "applications/{id}/commands", authorized(context -> context.result(commands.toString())));
        routes.put(API + "applications/{id}/commands", authorized(this::register));
        routes.get(API + "channels/{channel}", authorized(this::channel));
        routes.patch(API + "channels/{channel}", authorized(guilds::modify));
        routes.post(API + "channels/{channel}/threads", authorized(threadFaults.wrap(guilds::createThread)));
        routes.get(API + "guilds/{guild}/threads/active", authorized(guilds::activeThreads));
        routes.get(API + "guilds/{guild}", authorized(guilds::guild));
        routes.get(API + "guilds/{guild}/roles", authorized(guilds::roles));
        routes.get(API + "guilds/{guild}/members/{user}", authorized(guilds::member));
        routes.get(API + "guilds/{guild}/scheduled-events", authorized(guilds::listEvents));
        routes.post(API + "guilds/{guild}/scheduled-events", authorized(eventFaults.wrap(guilds::createEvent)));
        routes.delete(API + "guilds/{guild}/scheduled-events/{event}", authorized(guilds::deleteEvent));
        routes.get(API + "channels/{channel}/messages/{message}", authorized(messages::get));
        routes.delete(API + "channels/{channel}/messages/{message}", authorized(deletionFaults.wrap(messages::delete)));
        routes.get("/attachments/{name}", messages::getFile);
        routes.post(API + "channels/{channel}/messages", authorized(postFaults.wrap(this::post)));
        routes.patch(API + "channels/{channel}/messages/{message}", authorized(this::editPost));
        routes.post(API + "users/@me/channels", authorized(this::openDirectChannel));
        routes.post(API + "interactions/{id}/{token}/callback", withFaults(this::callback));
        routes.patch(API + "webhooks/{id}/{token}/messages/@original", withFaults(this::edit));
        routes.post(API + "webhooks/{id}/{token}", withFaults(this::followUp));
        routes.delete(API + "webhooks/{id}/{token}/messages/@original", withFaults(this::delete));
    }

    private Handler withFaults(Handler handler) {
        return context -> {
            var interaction = interactions.get(context.pathParam("token"));
            if (interaction == null) {
                handler.handle(context);
            } else {
                interaction.faults().handle(context, handler);
            }
        };
    }

    private List<DiscordFault> faultsOf(String request) {
        Predicate<String> fits = pattern -> Pattern.compile(pattern).matcher(request).find();
        var single = singleFaults.keySet().stream().filter(fits).map(singleFaults::remove).filter(Objects::nonNull);
        var standing = standingFaults.entrySet().stream().filter(fault -> fits.test(fault.getKey()))
                .map(Map.Entry::getValue);
        return Stream.concat(single, standing).toList();
    }

    private JsonNode gatewayBot() {
        return TestJson.object("url", gatewayUrl, "shards", recommendedShards, "session_start_limit",
                sessionStartLimit);
    }

    private Handler authorized(Handler handler) {
        return context -> {
            var failure = failureStatus;
            requests.add(context.method() + " " + context.path());
            if (failure != 0) {
                context.status(failure).result("{}");
            } else if (!("Bot " + FakeDiscord.TOKEN).equals(context.header("authorization"))) {
                reject(context, 401, 0);
            } else {
                handler.handle(context);
            }
        };
    }

    /// Rejects the request if there are errors.
    private boolean accepts(Context context, List<String> errors) {
        validationErrors.addAll(errors);
        if (!errors.isEmpty()) {
            reject(context, 400, 50035);
        }
        return errors.isEmpty();
    }

    private void register(Context context) {
        var sent = TestJson.parse(context.body());
        if (hasEntryPoint(commands) && !hasEntryPoint(sent)) {
            reject(context, 400, 50240);
        } else if (accepts(context, DiscordCommandValidator.validate(sent))) {
            commands = asReturned(sent);
            context.result(commands.toString());
        }
    }

    private static boolean hasEntryPoint(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false)
                .anyMatch(command -> command.path("type").asInt() == DiscordCommandValidator.ENTRY_POINT);
    }

    /// The commands as Discord returns them: with ids, in another order, without default values.
    private static JsonNode asReturned(JsonNode sent) {
        var returned = new ArrayList<ObjectNode>();
        sent.forEach(command -> {
            var copy = (ObjectNode) command.deepCopy();
            copy.put("id", Integer.toString(500 + returned.size())).put("application_id",
                    DiscordTestData.APPLICATION_ID);
            copy.put("version", "1");
            copy.path("options").forEach(option -> {
                if (!option.path("required").asBoolean()) {
                    ((ObjectNode) option).remove("required");
                }
            });
            returned.addFirst(copy);
        });
        return TestJson.object("all", returned).get("all");
    }

    private void channel(Context context) throws InterruptedException {
        Thread.sleep(channelDelay);
        guilds.get(context);
    }

    private void openDirectChannel(Context context) {
        var recipient = TestJson.parse(context.body()).get("recipient_id").asText();
        context.result(TestJson.object("id", directChannelId(recipient), "type", 1).toString());
    }

    private void post(Context context) {
        var message = FakeDiscordMessages.read(context);
        var files = FakeDiscordMessages.uploaded(context);
        var errors = new ArrayList<>(DiscordPayloadValidator.validate("MessageCreateRequest", message));
        errors.addAll(DiscordPayloadValidator.validateMessage(message));
        errors.addAll(FakeDiscordMessages.validate(message, files));
        if (postErrorCode != 0) {
            reject(context, 403, postErrorCode);
        } else if (directMessageErrorCode != 0 && context.pathParam("channel").startsWith("8")) {
            reject(context, 403, directMessageErrorCode);
        } else if (!guilds.rejects(context) && accepts(context, errors)) {
            // With the nonce of an earlier message, that one is returned (Discord, Create Message).
            if (!message.path("enforce_nonce").asBoolean()
                    || posts.stream().noneMatch(post -> post.path("nonce").equals(message.path("nonce")))) {
                postedTo.add(context.pathParam("channel"));
                posts.add(message);
            }
            context.result(
                    TestJson.object("id", messages.post(context.pathParam("channel"), message, files)).toString());
        }
    }

    private void editPost(Context context) {
        var message = FakeDiscordMessages.read(context);
        var errors = new ArrayList<>(DiscordPayloadValidator.validateMessage(message));
        errors.addAll(FakeDiscordMessages.validate(message, FakeDiscordMessages.uploaded(context)));
        if (!messages.has(context)) {
            reject(context, 404, 10008);
        } else if (!guilds.rejects(context) && accepts(context, errors)) {
            edits.add(message);
            context.result(TestJson.object("id", context.pathParam("message")).toString());
        }
    }

    private void callback(Context context) throws InterruptedException {
        var body = FakeDiscordMessages.read(context);
        var files = FakeDiscordMessages.uploaded(context);
        var errors = new ArrayList<>(DiscordPayloadValidator.validateCallback(body));
        errors.addAll(FakeDiscordMessages.validate(body.path("data"), files));
        var interaction = interactions.get(context.pathParam("id"));
        if (interaction == null || interaction.age().compareTo(CALLBACK_TIMEOUT) > 0) {
            reject(context, 404, 10062);
        } else if (interaction.isAcknowledged()) {
            rejectRepeated(context);
        } else if (!interaction.accepts(body.path("type").asInt())) {
            accepts(context, List.of("a callback of this type: " + body.path("type")));
        } else if (accepts(context, errors)) {
            Thread.sleep(callbackLatency);
            if (interaction.onCallback(body.get("type").asInt(), body.path("data"), files)) {
                noContent(context);
            } else {
                rejectRepeated(context);
            }
        }
    }

    private void rejectRepeated(Context context) {
        repeatedCallbacks.incrementAndGet();
        reject(context, 400, 40060);
    }

    /// The interaction of the token in the path; otherwise rejects the request.
    private Optional<SentInteraction> acknowledged(Context context) {
        var interaction = Optional.ofNullable(interactions.get(context.pathParam("token")));
        if (interaction.filter(known -> !known.isExpired()).isEmpty()) {
            reject(context, 401, 50027);
            return Optional.empty();
        }
        if (!interaction.get().isAcknowledged()) {
            reject(context, 404, 10015);
            return Optional.empty();
        }
        return interaction;
    }

    private void edit(Context context) {
        message(context, "IncomingWebhookUpdateRequestPartial", SentInteraction::onEdit);
    }

    private void followUp(Context context) {
        message(context, "IncomingWebhookRequestPartial", SentInteraction::onFollowup);
    }

    private void message(Context context, String schema, MessageAction action) {
        var message = FakeDiscordMessages.read(context);
        var files = FakeDiscordMessages.uploaded(context);
        var errors = new ArrayList<>(DiscordPayloadValidator.validate(schema, message));
        errors.addAll(DiscordPayloadValidator.validateMessage(message));
        errors.addAll(FakeDiscordMessages.validate(message, files));
        var interaction = acknowledged(context);
        if (interaction.isPresent() && accepts(context, errors)) {
            action.accept(interaction.get(), message, files);
            context.result(TestJson.object("id", "78").toString());
        }
    }

    /// Without a content type, as Discord does: some libraries would read the empty body as JSON.
    private static void noContent(Context context) {
        context.status(204).res().setContentType(null);
    }

    /// A message that comes for an interaction.
    private interface MessageAction {
        void accept(SentInteraction interaction, JsonNode message, Map<String, byte[]> files);
    }

    private void delete(Context context) {
        acknowledged(context).ifPresent(interaction -> {
            interaction.onDelete();
            noContent(context);
        });
    }
}
