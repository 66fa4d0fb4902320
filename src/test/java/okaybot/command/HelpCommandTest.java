package okaybot.command;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import okaybot.testing.SampleLore;
import okaybot.testing.TestChat;
import org.junit.jupiter.api.Test;

class HelpCommandTest {
    private final TestChat chat = TestChat.withLore(SampleLore.LIGHTHOUSE);

    @Test
    void lists_every_command() {
        assertThat(chat.say("/help")).isEqualTo("""
                What you can ask
                /help [command]: What you can ask
                /ask [question]: A question in your own words
                /cast [who]: Who is in it, and who plays whom
                /plot [part]: What it is about; more of the plot only if you ask for it
                /season2 [view]: Will there be a second season? And how old is that news?
                /quote [about]: A quotation, with who said it, of what and where
                /show: Titles, dates, makers and where to watch it
                /acclaim: Awards, nominations and what reviewers said
                /themes [theme]: What the show is about underneath
                /relations [who]: What the characters are to each other
                /sources [source]: Where all this comes from, and where the sources disagree
                /progress [episode]: How far you have watched; only you can see this
                /mydata [what]: What I hold about you, and how to have it deleted
                /about: What this bot is
                /privacy: What this bot keeps about you
                /start: A first look around
                /report [what]: Tell the admins of a mistake in an answer
                /settings [what]: What I do in this place; admins alone can change it
                /diagnose [what]: Why I answer here, or do not; for admins
                Spoilers stay covered until you lift them.
                -> About this bot: about
                """);
    }

    @Test
    void tells_admins_which_settings_to_start_with() {
        var help = chat.in(TestChat.CHANNEL).as("boss", true).say("/help");
        assertThat(help).startsWith("What you can ask\n").endsWith("""
                Spoilers stay covered until you lift them.
                # For you as an admin
                /settings answer only: Answer in this place and in no other
                /settings spoilers ceiling 8: Speak openly up to episode 8
                /settings reports here: Have mistakes that readers find brought here
                -> About this bot: about
                """);
        assertThat(chat.as("boss", true).say("/help")).doesNotContain("as an admin");
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
        assertThat(chat.say("/help show")).isEqualTo("""
                /show
                Titles, dates, makers and where to watch it
                -> /show: show
                """);
    }

    @Test
    void offers_no_example_that_changes_anything() {
        for (var command : List.of("progress", "mydata", "settings", "report", "diagnose")) {
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
