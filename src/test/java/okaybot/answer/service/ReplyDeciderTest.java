package okaybot.answer.service;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import okaybot.answer.CommandLine;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.answer.view.SpoilerPolicy;
import okaybot.command.Commands;
import okaybot.command.api.CommandRegistry;
import okaybot.place.Place;
import okaybot.place.Visibility;
import okaybot.settings.PlaceSettings;
import okaybot.settings.PlaceSettings.SpoilerHandling;
import okaybot.settings.SettingEdit;
import okaybot.testing.HostileText;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ReplyDeciderTest {
    private static final PlaceSettings OPEN = PlaceSettings.of(Map.of("ceiling", "5"));
    private static final PlaceSettings PRIVATE = PlaceSettings.of(Map.of("ceiling", "5", "reply", "private"));

    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);
    private final CommandRegistry commands = new CommandRegistry(Commands.all(chat.context()));
    private final ReplyDecider decider = new ReplyDecider(commands, chat.context().settings(),
            new ErrorAnswers(commands), new IntentAnswers(commands));

    private ReplyDecision decide(String line, PlaceSettings place, boolean isPrivate) {
        return decider.decide(new Request(CommandLine.parse(line), new Viewer("test:fan", true), TestChat.CHANNEL,
                PlatformContext.NONE, isPrivate), place);
    }

    private SpoilerPolicy policy(PlaceSettings place, int watched, boolean isPrivate) {
        chat.watched(watched);
        return ((ReplyDecision.Run) decide("plot story", place, isPrivate)).policy().get();
    }

    @Test
    void an_open_reply_uses_the_ceiling_and_not_the_askers_progress() {
        assertThat(decide("plot story", OPEN, false).visibility()).isEqualTo(Visibility.OPEN);
        assertThat(policy(OPEN, 16, false)).isEqualTo(new SpoilerPolicy(5, SpoilerHandling.COVER));
        assertThat(policy(OPEN, 0, false)).isEqualTo(new SpoilerPolicy(5, SpoilerHandling.COVER));
    }

    @Test
    void a_private_reply_uses_the_askers_progress() {
        assertThat(decide("plot story", PRIVATE, false).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(policy(PRIVATE, 3, false)).isEqualTo(new SpoilerPolicy(3, SpoilerHandling.COVER));
        assertThat(decide("plot story", OPEN, true).visibility()).isEqualTo(Visibility.PRIVATE);
        assertThat(policy(OPEN, 16, true)).isEqualTo(new SpoilerPolicy(16, SpoilerHandling.COVER));
    }

    @ParameterizedTest
    @ValueSource(strings = {"mydata", "settings", "reveal plot ending", "reveal reveal cast", "progress 8",
        "diagnose preview plot episode 3", "diagnose preview mydata episode 3"})
    void personal_commands_and_reveals_are_private_where_replies_are_open(String line) {
        assertThat(decide(line, OPEN, false).visibility()).isEqualTo(Visibility.PRIVATE);
    }

    @Test
    void a_refusal_is_private() {
        assertThat(decide("cast " + "x".repeat(600), OPEN, false)).isInstanceOf(ReplyDecision.Refuse.class)
                .satisfies(refusal -> assertThat(refusal.visibility()).isEqualTo(Visibility.PRIVATE));
        var closed = PlaceSettings.of(Map.of("answer", "no"));
        assertThat(decide("cast", closed, false)).isInstanceOf(ReplyDecision.Refuse.class)
                .satisfies(refusal -> assertThat(refusal.visibility()).isEqualTo(Visibility.PRIVATE));
        assertThat(decide("mydata", closed, false)).isInstanceOf(ReplyDecision.Run.class);
    }

    @Test
    void a_question_may_have_a_story_around_it_but_not_a_command_that_changes_something() {
        var story = "my sister and i started it last night and like it a lot. ".repeat(8);
        for (var line : List.of(story + "who plays the nurse?", "cast " + story, "ask " + story, "who " + story)) {
            assertThat(line).hasSizeBetween(450, 500);
            assertThat(decide(line, OPEN, false)).isInstanceOf(ReplyDecision.Run.class);
        }
        assertThat(decide("progress " + story, OPEN, false)).isInstanceOf(ReplyDecision.Refuse.class);
    }

    /// A platform may have to say who will see a reply before the reply exists. The reply must not differ from that.
    @RepeatedTest(5)
    void the_predicted_visibility_is_that_of_the_reply() {
        var seed = new Random().nextLong();
        var random = new Random(seed);
        for (var i = 0; i < 200; i++) {
            var place = random.nextBoolean() ? TestChat.CHANNEL : Place.privateChat("test");
            chat.store().edit("", List.of(new SettingEdit(TestChat.CHANNEL.path(), "reply",
                    Optional.of(random.nextBoolean() ? "open" : "private"))));
            var command = commands.all().get(random.nextInt(commands.all().size())).name();
            var line = (random.nextBoolean() ? "reveal " : "") + (random.nextInt(5) == 0 ? "" : command + " ")
                    + (random.nextBoolean() ? "" : HostileText.randomText(random));
            var request = new Request(CommandLine.parse(line), new Viewer("test:fan", random.nextBoolean()), place,
                    PlatformContext.NONE, random.nextBoolean());
            var expected = chat.service().visibility(request);
            assertThat(chat.service().answer(request).orElseThrow().visibility()).as("seed %d, /%s", seed, line)
                    .isEqualTo(expected);
        }
    }
}
