package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.command.api.CommandGroup;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HelpCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void lists_every_command_by_what_people_want() {
        assertThat(chat.say("/help")).isEqualTo("""
                What you can ask
                The show: /ask · /who · /cast · /quote · /fact · /onthisday · /show · /acclaim · /sources
                The story: /recap · /plot · /themes · /relations
                Season 2: /season2
                You: /help · /progress · /rewatch · /language · /mydata · /about · /privacy · /start · /report
                For admins: /settings · /schedule · /follow · /diagnose
                Pick a group to see what its commands do. Spoilers stay covered until you lift them.
                -> The show: help all-show
                -> The story: help all-story
                -> Season 2: help all-season2
                -> You: help all-you
                -> For admins: help all-admins
                -> About this bot: about
                """);
    }

    @Test
    void tells_admins_which_settings_to_start_with() {
        var help = chat.in(TestChat.CHANNEL).as("boss", true).say("/help");
        assertThat(help).startsWith("What you can ask\n").contains("""
                Spoilers stay covered until you lift them.
                # For you as an admin
                /settings answer only: Answer in this place and in no other
                /settings spoilers ceiling 8: Speak openly up to episode 8
                /settings reports here: Have mistakes that readers find brought here
                -> The show: help all-show
                """);
        assertThat(chat.as("boss", true).say("/help")).doesNotContain("as an admin");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/help all-story", "/help story"})
    void explains_a_group_of_commands(String line) {
        assertThat(chat.say(line)).startsWith("The story\n").endsWith("""
                /recap [episode]: The story so far, up to the episode that you have watched
                /plot [part]: What it is about; more of the plot only if you ask for it
                /themes [theme]: What the show is about underneath
                /relations [who]: What the characters are to each other
                -> All commands: help
                """);
    }

    @Test
    void each_command_is_in_one_group() {
        var groups = Stream.of(CommandGroup.values())
                .map(group -> chat.say("/help all-" + group.name().toLowerCase(Locale.ROOT)))
                .collect(Collectors.joining());
        assertThat(chat.service().commands().all())
                .allSatisfy(command -> assertThat(groups).containsOnlyOnce("\n/" + command.name()));
    }

    @Test
    void explains_a_command() {
        assertThat(chat.say("/help cast")).isEqualTo("""
                /cast [who]
                Who is in it, and who plays whom
                who: A character, an actor or a maker, in any spelling. You may leave it out.
                -> /cast keeper: cast keeper
                -> /cast: cast
                """);
    }

    @Test
    void explains_a_command_without_an_option() {
        assertThat(chat.say("/help about")).isEqualTo("""
                /about
                What this bot is
                -> /about: about
                """);
    }

    @Test
    void offers_no_example_that_changes_anything() {
        for (var command : List.of("progress", "mydata", "settings", "report", "follow", "diagnose")) {
            assertThat(chat.say("/help " + command)).endsWith("\n-> /" + command + ": " + command + "\n")
                    .containsOnlyOnce("->");
        }
    }

    @Test
    void explains_a_command_despite_a_typo() {
        assertThat(chat.say("/help qoute")).isEqualTo("""
                /quote [about]
                “qoute” → quote
                A quotation, with who said it, of what and where
                about: A speaker, a person, a character or a theme. You may leave it out.
                -> /quote ha-neul: quote ha-neul
                -> /quote: quote
                """);
    }
}
