package okaybot.platform.console;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.function.UnaryOperator;
import okaybot.platform.console.ConsoleResult.AnswerResult;
import okaybot.platform.console.ConsoleResult.MessageResult;
import okaybot.platform.console.ConsoleResult.SavedResult;
import okaybot.platform.console.render.Renderer;
import okaybot.testing.ChartCommand;
import okaybot.testing.TestChat;
import org.assertj.core.api.InstanceOfAssertFactories;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class SavedPictureTest {
    @TempDir
    Path folder;
    private final ConsoleSession session = new ConsoleSession(
            new ChartCommand("relations", UnaryOperator.identity()).addedTo(TestChat.withSeeds()).service(),
            ConsoleUser.localUser());

    private ConsoleResult save(String argument, Path file) {
        return session.handle("/relations " + argument + " save " + file);
    }

    @Test
    void saves_the_picture_of_an_answer_in_place_of_an_older_one() {
        var file = folder.resolve("chart.png");
        assertThat(save("short", file)).isEqualTo(new SavedResult("Saved: " + file));
        assertThat(file).hasBinaryContent(ChartCommand.png("short up to 0 LIGHT"));
        assertThat(session.handle("/pictured-dark relations short save " + file)).isInstanceOf(SavedResult.class);
        assertThat(file).hasBinaryContent(ChartCommand.png("short up to 0 DARK"));
        assertThat(folder).isDirectoryContaining("glob:**chart.png");
    }

    @Test
    void saves_the_picture_that_is_behind_a_button() {
        assertThat(save("card", folder.resolve("card.png"))).isInstanceOf(SavedResult.class);
        assertThat(folder.resolve("card.png")).hasBinaryContent(ChartCommand.png("card up to 0 LIGHT"));
    }

    @Test
    void says_why_there_is_nothing_to_save() {
        assertThat(save("plain", folder.resolve("x.png"))).isEqualTo(new MessageResult("This answer has no picture."));
        assertThat(save("nobody", folder.resolve("x.png"))).isInstanceOf(AnswerResult.class);
        assertThat(save("short", folder.resolve("no/such/folder/x.png")))
                .asInstanceOf(InstanceOfAssertFactories.type(MessageResult.class))
                .extracting(MessageResult::message).asString().startsWith("The picture could not be saved in ");
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void choices_that_lead_to_pictures_have_no_number() {
        var shown = (AnswerResult) session.handle("/relations short");
        assertThat(Renderer.render(shown.answer(), 80, false)).contains("Next")
                .doesNotContain("Dark picture");
    }
}
