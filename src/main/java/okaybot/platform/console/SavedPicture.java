package okaybot.platform.console;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.answer.Answer;
import okaybot.answer.Choice;
import okaybot.answer.CommandLine;
import okaybot.platform.DrawnAnswer;
import okaybot.platform.console.input.ConsoleMessages;

/// A picture that the user wants as a file: `relations save chart.png`.
///
/// @param line whose picture it is
/// @param file in which it is stored; replaced if it is there
record SavedPicture(CommandLine line, String file) {
    private static final Pattern TYPED = Pattern.compile("(.*\\S) save (\\S+\\.png)", Pattern.CASE_INSENSITIVE);

    /// What a typed line asks for; empty if it asks for no file.
    static Optional<SavedPicture> of(CommandLine typed) {
        var parts = TYPED.matcher(typed.text());
        return parts.matches()
                ? Optional.of(new SavedPicture(CommandLine.parse(parts.group(1)), parts.group(2)))
                : Optional.empty();
    }

    /// The line that shows the picture of an answer which does not come with it.
    static Optional<CommandLine> pictureOf(Answer answer) {
        return answer.choices().stream().map(Choice::line).filter(other -> other.pictureTheme().isPresent())
                .findFirst();
    }

    /// Stores the picture of an answer.
    ///
    /// @return what the user reads
    ConsoleResult save(Answer answer) {
        var messages = ConsoleMessages.in(answer.locale());
        var png = DrawnAnswer.draw(answer).png();
        if (png.isEmpty()) {
            return new ConsoleResult.MessageResult(messages.noPicture());
        }
        try {
            var path = Path.of(file);
            Files.write(path, png.get());
            return new ConsoleResult.SavedResult(messages.saved(path.toAbsolutePath().normalize().toString()));
        } catch (IOException | InvalidPathException _) {
            return new ConsoleResult.MessageResult(messages.notSaved(file));
        }
    }
}
