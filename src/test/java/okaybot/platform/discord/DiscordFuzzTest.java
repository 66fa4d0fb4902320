package okaybot.platform.discord;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.Consumer;
import okaybot.testing.JsonMutator;
import okaybot.testing.JsonMutator.Kind;
import okaybot.testing.JsonMutator.Mutation;
import okaybot.testing.LogCapture;
import okaybot.testing.discord.DiscordTestData;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.GeneratedPayload;
import okaybot.testing.discord.SentInteraction;
import okaybot.testing.discord.TestJson;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Interactions and gateway events with everything that Discord's API knows in them, each changed in one place. Whatever the
/// change, the bot answers and goes on. `-Dokaybot.fuzz.cases=100000` runs more cases,
/// and `-Dokaybot.fuzz.seed` the same cases again.
@Isolated("no other test may write to the log")
class DiscordFuzzTest extends DiscordBotTestBase {
    private static final int CASES = Integer.getInteger("okaybot.fuzz.cases", 1_000);
    private static final int BATCH = 100;
    private static final int FIRST_USER = 1_000_000;
    private static final String GUILD = DiscordTestData.guildId(0);
    /// JDA reads this member of every event before anybody else does, and logs an error if it is no id.
    private static final String READ_BY_JDA = "/guild_id";
    private static final List<String> ERRORS = List.of("Got an unexpected", "uncaught exception",
            "while answering an interaction", "Failed to", "Exception in thread", "autocomplete failed");
    private final long seed = Long.getLong("okaybot.fuzz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final JsonMutator mutator = new JsonMutator(random);
    private final GeneratedPayload generated = new GeneratedPayload(random);
    private final Map<String, Integer> outcomes = new TreeMap<>();

    /// @param needed pointers to what a full answer cannot do without
    private record SentCase(SentInteraction interaction, Mutation mutation, List<String> needed) {
        boolean needsFullAnswer() {
            return !needed.isEmpty() && needed.stream().allMatch(mutation::leaves);
        }
    }

    @Test
    void no_change_of_an_event_stops_the_bot_or_an_answer() {
        try (var log = LogCapture.attach()) {
            for (var first = 0; first < CASES; first += BATCH) {
                runBatch(first, Math.min(BATCH, CASES - first));
            }
            assertThat(log.lines()).as("seed %d", seed).noneMatch(line -> ERRORS.stream().anyMatch(line::contains));
        }
        System.out.printf("Discord: seed %d, %d cases: %s%n", seed, CASES, outcomes);
    }

    private void runBatch(int first, int count) {
        var sent = new ArrayList<SentCase>();
        for (var i = first; i < first + count; i++) {
            if (random.nextInt(4) == 0) {
                dispatchEvent();
                outcomes.merge("event survived", 1, Integer::sum);
            } else {
                sent.add(interact(discord.user().withId(Integer.toString(FIRST_USER + i))));
            }
        }
        await().untilAsserted(() -> assertThat(
                sent.stream().filter(one -> one.interaction.firstResponse().isEmpty()).map(SentCase::mutation).limit(3))
                .as("unanswered, seed %d", seed).isEmpty());
        sent.forEach(this::check);
        assertThat(text(discord.user().runCommand("cast"))).as("seed %d", seed).startsWith("## The cast of");
    }

    private void check(SentCase one) {
        var answer = text(one.interaction);
        assertThat(answer).as("seed %d, %s", seed, one.mutation).doesNotContain("went wrong on my side");
        if (one.needsFullAnswer()) {
            assertThat(answer).as("seed %d, %s", seed, one.mutation).startsWith("## The cast of");
        }
        outcomes.merge(answer.startsWith("## The cast of") ? "full answer" : "other answer", 1, Integer::sum);
        discord.rest().forget(one.interaction);
    }

    private SentCase interact(FakeDiscordUser user) {
        var mutation = new ArrayList<Mutation>();
        Consumer<ObjectNode> change = event -> {
            addForeignContent(event);
            mutation.add(mutate(event));
        };
        var command = TestJson.object("id", "1", "type", 1, "name", "cast");
        var press = TestJson.object("component_type", 2, "custom_id",
                "a" + Long.toString(Long.parseLong(user.id()), 36) + "-0 /cast");
        var typed = TestJson.object("name", "who", "type", 3, "value", "ko", "focused", true);
        return switch (random.nextInt(6)) {
            case 0, 1, 2 -> new SentCase(user.interact(2, command, change), mutation.getFirst(),
                    List.of("/type", "/data/type", "/data/name", "/member/user/id"));
            case 3 -> new SentCase(user.interact(3, press, change), mutation.getFirst(),
                    List.of("/type", "/data/component_type", "/data/custom_id", "/member/user/id"));
            case 4 -> new SentCase(user.interact(4, command.set("options", TestJson.parse("[" + typed + "]")), change),
                    mutation.getFirst(), List.of());
            default ->
                new SentCase(user.interact(1 + random.nextInt(9), press, change), mutation.getFirst(), List.of());
        };
    }

    /// Not to every interaction, so that the few members that matter are changed often enough too.
    private void addForeignContent(ObjectNode event) {
        if (random.nextBoolean()) {
            return;
        }
        var resolved = TestJson.object();
        Map.of("users", "UserResponse", "members", "GuildMemberResponse", "channels", "ThreadResponse", "roles",
                "GuildRoleResponse", "messages", "MessageResponse", "attachments", "MessageAttachmentResponse")
                .forEach((name, schema) -> resolved.set(name,
                        TestJson.object(Integer.toString(random.nextInt(1_000)), generated.object(schema))));
        ((ObjectNode) event.get("data")).set("resolved", resolved);
        event.set("message", generated.object("MessageResponse").put("flags", 0));
        event.set("entitlements", TestJson.parse("[" + generated.object("EntitlementResponse") + "]"));
        var channel = (ObjectNode) event.get("channel");
        channel.setAll((ObjectNode) generated.object("GuildChannelResponse")
                .without(List.of("id", "type", "parent_id", "guild_id", "flags")));
        var member = (ObjectNode) event.get("member");
        member.setAll((ObjectNode) generated.object("GuildMemberResponse").without(List.of("user", "permissions")));
    }

    private Mutation mutate(ObjectNode event) {
        var before = event.path("guild_id");
        var mutation = mutator.mutate(event);
        if (mutation.path().equals(READ_BY_JDA)
                && (mutation.kind() == Kind.RETYPE || mutation.kind() == Kind.NEW_VALUE)) {
            event.set("guild_id", before);
        }
        return mutation;
    }

    private void dispatchEvent() {
        var guildId = DiscordTestData.guildId(10 + random.nextInt(50));
        var channel = generated.object("GuildChannelResponse").put("guild_id", GUILD);
        var thread = generated.object("ThreadResponse").put("guild_id", GUILD)
                .put("parent_id", DiscordTestData.generalChannelId(GUILD));
        switch (random.nextInt(8)) {
            case 0, 1 -> dispatch("GUILD_CREATE", guild(guildId));
            case 2 -> dispatch("CHANNEL_CREATE", channel);
            case 3 -> dispatch("CHANNEL_UPDATE", DiscordTestData.channelJson(DiscordTestData.generalChannelId(GUILD),
                    GUILD, 0, "general", DiscordTestData.categoryId(GUILD)));
            case 4 -> dispatch("THREAD_CREATE", thread);
            case 5 -> dispatch("THREAD_LIST_SYNC", TestJson.object("guild_id", GUILD, "threads", List.of(thread)));
            case 6 -> dispatch("GUILD_DELETE", TestJson.object("id", guildId, "unavailable", random.nextBoolean()));
            default -> dispatch(List.of("ENTITLEMENT_CREATE", "GUILD_ROLE_CREATE", "MESSAGE_CREATE", "NEW_EVENT",
                    "GUILD_UPDATE", "USER_UPDATE", "VOICE_STATE_UPDATE").get(random.nextInt(7)),
                    generated.object("EntitlementResponse"));
        }
    }

    private ObjectNode guild(String id) {
        var guild = (ObjectNode) DiscordTestData.guildJson(id, 2, 0);
        guild.set("roles", TestJson.parse("[" + generated.object("GuildRoleResponse") + "]"));
        guild.set("threads", TestJson.parse("[" + generated.object("ThreadResponse") + "]"));
        guild.set("stickers", TestJson.parse("[" + generated.object("UserResponse") + "]"));
        return guild;
    }

    private void dispatch(String type, ObjectNode content) {
        mutate(content);
        discord.dispatch(type, content);
    }
}
