package okaybot.testing.discord;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.javalin.config.RoutesConfig;
import io.javalin.http.Context;
import io.javalin.http.Handler;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.BiConsumer;

/// The REST API, as far as the bot uses it. Every body is held to [DiscordPayloadValidator].
public final class FakeDiscordRest {
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final String API = "/api/v10/";
    private final Map<String, SentInteraction> asked = new ConcurrentHashMap<>();
    private final DiscordFaultQueue faults = new DiscordFaultQueue();
    private final List<String> problems = new CopyOnWriteArrayList<>();
    private final List<String> requests = new CopyOnWriteArrayList<>();
    private final List<JsonNode> posts = new CopyOnWriteArrayList<>();
    private volatile JsonNode commands = TestJson.parse("[]");
    private volatile int shards = 1;
    private volatile int status;
    private volatile int refusal;
    private volatile String gateway = "";
    private volatile boolean down;

    void setGatewayUrl(String gatewayUrl) {
        gateway = gatewayUrl;
    }

    public void setRecommendedShards(int number) {
        shards = number;
    }

    void setDown(boolean now) {
        down = now;
    }

    /// Lets go of an interaction that nothing more is expected of.
    public void forget(SentInteraction interaction) {
        asked.remove(interaction.id());
        asked.remove(interaction.token());
    }

    /// Answers every request with this status of HTTP; 0 ends it.
    public void failWithStatus(int httpStatus) {
        status = httpStatus;
    }

    /// Refuses what is posted with this code of Discord's; 0 ends it.
    public void rejectPostsWith(int code) {
        refusal = code;
    }

    /// What goes wrong with the next callbacks, edits and follow-ups, one after the other.
    public void enqueueFaults(DiscordFault... wrong) {
        faults.add(wrong);
    }

    /// Whether all that was to go wrong has gone wrong.
    public boolean hasNoPendingFaults() {
        return faults.isEmpty();
    }

    /// What Discord would not have taken.
    public List<String> validationErrors() {
        return problems;
    }

    /// Method and path of all requests but those about interactions.
    public List<String> receivedRequests() {
        return List.copyOf(requests);
    }

    public JsonNode registeredCommands() {
        return commands;
    }

    /// What was posted unasked.
    public List<JsonNode> postedMessages() {
        return posts;
    }

    void addInteraction(SentInteraction interaction) {
        asked.put(interaction.id(), interaction);
        asked.put(interaction.token(), interaction);
    }

    void listen(RoutesConfig routes) {
        routes.before(context -> {
            context.header("via", "1.1 fake").contentType("application/json");
            if (down) {
                context.status(503).result("{}").skipRemainingHandlers();
            }
        });
        routes.get(API + "gateway/bot", plain(context -> context.result(gatewayBot().toString())));
        routes.get(API + "users/@me", plain(context -> context.result(DiscordTestData.botJson().toString())));
        routes.get(API + "applications/@me",
                plain(context -> context.result(DiscordTestData.applicationJson().toString())));
        routes.get(API + "applications/{id}/commands", plain(context -> context.result(commands.toString())));
        routes.put(API + "applications/{id}/commands", plain(this::register));
        routes.post(API + "channels/{channel}/messages", plain(this::post));
        routes.post(API + "interactions/{id}/{token}/callback", faults.wrap(this::callBack));
        routes.patch(API + "webhooks/{id}/{token}/messages/@original", faults.wrap(this::edit));
        routes.post(API + "webhooks/{id}/{token}", faults.wrap(this::followUp));
        routes.delete(API + "webhooks/{id}/{token}/messages/@original", faults.wrap(this::delete));
    }

    private JsonNode gatewayBot() {
        return TestJson.object("url", gateway, "shards", shards, "session_start_limit",
                TestJson.object("total", 1000, "remaining", 1000, "reset_after", 0, "max_concurrency", 16));
    }

    private Handler plain(Handler handler) {
        return context -> {
            requests.add(context.method() + " " + context.path());
            if (status != 0) {
                context.status(status).result("{}");
            } else if (!("Bot " + FakeDiscord.TOKEN).equals(context.header("authorization"))) {
                refuse(context, 401, 0);
            } else {
                handler.handle(context);
            }
        };
    }

    static void refuse(Context context, int http, int code) {
        context.status(http).result(TestJson.object("code", code, "message", "refused").toString());
    }

    /// Whether Discord takes it.
    private boolean takes(Context context, List<String> broken) {
        problems.addAll(broken);
        if (!broken.isEmpty()) {
            refuse(context, 400, 50035);
        }
        return broken.isEmpty();
    }

    private void register(Context context) {
        var told = TestJson.parse(context.body());
        if (takes(context, DiscordPayloadValidator.validateCommands(told))) {
            commands = known(told);
            context.result(commands.toString());
        }
    }

    /// As Discord gives them back: with ids, in another order, without what is the default.
    private static JsonNode known(JsonNode told) {
        var known = new ArrayList<ObjectNode>();
        told.forEach(command -> {
            var copy = (ObjectNode) command.deepCopy();
            copy.put("id", Integer.toString(500 + known.size())).put("application_id", DiscordTestData.APPLICATION_ID);
            copy.put("version", "1");
            copy.path("options").forEach(option -> {
                if (!option.path("required").asBoolean()) {
                    ((ObjectNode) option).remove("required");
                }
            });
            known.addFirst(copy);
        });
        return TestJson.object("all", known).get("all");
    }

    private void post(Context context) {
        var message = TestJson.parse(context.body());
        var broken = new ArrayList<>(DiscordPayloadValidator.validate("MessageCreateRequest", message));
        broken.addAll(DiscordPayloadValidator.validateMessage(message));
        if (refusal != 0) {
            refuse(context, 403, refusal);
        } else if (takes(context, broken)) {
            posts.add(message);
            context.result(TestJson.object("id", "77").toString());
        }
    }

    private void callBack(Context context) {
        var body = TestJson.parse(context.body());
        var interaction = asked.get(context.pathParam("id"));
        if (interaction == null || interaction.age().compareTo(PATIENCE) > 0) {
            refuse(context, 404, 10062);
        } else if (interaction.isAcknowledged()) {
            refuse(context, 400, 40060);
        } else if (takes(context, DiscordPayloadValidator.validateCallback(body))) {
            interaction.calledBack(body.get("type").asInt(), body.path("data"));
            context.status(204);
        }
    }

    /// What the token in the path belongs to, if edits and follow-ups are taken there.
    private Optional<SentInteraction> open(Context context) {
        var interaction = Optional.ofNullable(asked.get(context.pathParam("token")));
        if (interaction.filter(known -> !known.isExpired()).isEmpty()) {
            refuse(context, 401, 50027);
            return Optional.empty();
        }
        if (!interaction.get().isAcknowledged()) {
            refuse(context, 404, 10015);
            return Optional.empty();
        }
        return interaction;
    }

    private void edit(Context context) {
        message(context, "IncomingWebhookUpdateRequestPartial", SentInteraction::edited);
    }

    private void followUp(Context context) {
        message(context, "IncomingWebhookRequestPartial", SentInteraction::followedUp);
    }

    private void message(Context context, String schema, BiConsumer<SentInteraction, JsonNode> taken) {
        var message = TestJson.parse(context.body());
        var broken = new ArrayList<>(DiscordPayloadValidator.validate(schema, message));
        broken.addAll(DiscordPayloadValidator.validateMessage(message));
        var interaction = open(context);
        if (interaction.isPresent() && takes(context, broken)) {
            taken.accept(interaction.get(), message);
            context.result(TestJson.object("id", "78").toString());
        }
    }

    private void delete(Context context) {
        open(context).ifPresent(interaction -> {
            interaction.deleted();
            context.status(204);
        });
    }
}
