package okaybot.platform.discord.chat;

import static okaybot.platform.discord.DiscordMessageReader.text;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import okaybot.platform.discord.DiscordBotFixture;
import okaybot.testing.HostileText;
import okaybot.testing.JsonMutator;
import okaybot.testing.LogCapture;
import okaybot.testing.discord.FakeDiscordUser;
import okaybot.testing.discord.GeneratedPayload;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.parallel.Isolated;

/// Messages with everything that Discord's API knows in them, each changed in one place, and with any text. Whatever comes, the
/// bot goes on, and writes at most one reply to each. `-Dokaybot.fuzz.cases=100000` runs more cases, and `-Dokaybot.fuzz.seed` the
/// same cases again.
@Isolated("no other test may write to the log")
class MessageFuzzTest extends MessageTestBase {
    private static final int CASES = Integer.getInteger("okaybot.fuzz.cases", 400);
    /// More at once in one channel would be dropped.
    private static final int BATCH = 100;
    private static final int FIRST_USER = 2_000_000;
    /// JDA reads this member of every event before anybody else does, and logs an error if it is no id.
    private static final String READ_BY_JDA = "/guild_id";
    private static final List<String> ERRORS = List.of("Got an unexpected", "uncaught exception",
            "while answering", "Exception in thread");
    private final long seed = Long.getLong("okaybot.fuzz.seed", new Random().nextLong());
    private final Random random = new Random(seed);
    private final JsonMutator mutator = new JsonMutator(random);
    private final GeneratedPayload generated = new GeneratedPayload(random);

    @BeforeAll
    @Override
    protected void startBot() {
        bot = DiscordBotFixture.startHearingMentions();
        discord = bot.discord();
    }

    @Test
    void no_message_stops_the_bot() {
        var sent = new HashSet<String>();
        try (var log = LogCapture.attach()) {
            for (var i = 0; i < CASES; i++) {
                var user = discord.user().withId(Integer.toString(FIRST_USER + i));
                sent.add(write(random.nextBoolean() ? user : user.inBotDm()));
                if (i % BATCH == 0) {
                    assertThat(answer(discord.user(), BOT + "Ko Moon-young")).as("seed %d", seed)
                            .startsWith("## Ko Moon-young");
                }
            }
            assertThat(text(discord.user().runCommand("cast"))).as("seed %d", seed).startsWith("## The cast of");
            assertThat(log.lines()).as("seed %d", seed).noneMatch(line -> ERRORS.stream().anyMatch(line::contains));
        }
        var replies = discord.rest().postedMessages().stream()
                .map(reply -> reply.at("/message_reference/message_id").asText()).filter(sent::contains).toList();
        assertThat(replies).as("seed %d", seed).doesNotHaveDuplicates().hasSizeGreaterThan(CASES / 10);
    }

    private String write(FakeDiscordUser user) {
        var content = random.nextBoolean() ? "Ko Moon-young" : HostileText.randomText(random);
        return user.write(BOT + content, message -> {
            if (random.nextBoolean()) {
                message.setAll((ObjectNode) generated.object("MessageResponse")
                        .without(List.of("id", "type", "channel_id", "author", "mentions", "content", "webhook_id")));
            }
            var guild = message.path("guild_id");
            var mutation = mutator.mutate(message);
            if (mutation.path().equals(READ_BY_JDA) && !guild.isMissingNode()) {
                message.set("guild_id", guild);
            }
        });
    }
}
