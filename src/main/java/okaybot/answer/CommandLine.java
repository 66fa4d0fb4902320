package okaybot.answer;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import okaybot.text.VisibleText;

/// A command's name and its argument. Typed text, buttons, deep links and scheduled posts all use this grammar;
/// [#parse] reads what [#text] writes.
///
/// @param name in lower case, without the slash; empty only if nothing was typed
/// @param argument everything after the name, on one line with single spaces; may be empty
public record CommandLine(String name, String argument) {
    /// The command that shows the answer to another line with all its spoilers, to the asker alone:
    /// `reveal plot ending`.
    public static final String REVEAL = "reveal";
    /// The command that shows the answer to another line with the numbers of its sources behind each statement:
    /// `sourced plot ending`. With spoilers too, it is `reveal sourced plot ending`.
    public static final String SOURCED = "sourced";
    /// The command that shows the answer to another line in words where a picture is usual: `described relations`.
    public static final String DESCRIBED = "described";
    /// The commands that show the answer to another line as a picture: `pictured quote q1`.
    private static final String PICTURED = "pictured";
    private static final String PICTURED_DARK = "pictured-dark";
    private static final Set<String> VIEWS = Set.of(REVEAL, SOURCED, DESCRIBED, PICTURED, PICTURED_DARK);

    public CommandLine {
        name = clean(name.toLowerCase(Locale.ROOT));
        argument = clean(argument);
        if (name.startsWith("/") || name.contains(" ") || (name.isEmpty() && !argument.isEmpty())) {
            throw new IllegalArgumentException("Not a valid command name: " + name);
        }
    }

    /// A line without an argument.
    public static CommandLine of(String name) {
        return new CommandLine(name, "");
    }

    /// Reads any text. Whether there is such a command is checked elsewhere.
    public static CommandLine parse(String typed) {
        var line = clean(typed);
        var words = line.substring(wordStart(line, 0)).split(" ", 2);
        return new CommandLine(words[0], words.length == 1 ? "" : words[1]);
    }

    /// The index at which the next word begins.
    private static int wordStart(String line, int start) {
        var word = start;
        while (word < line.length() && (line.charAt(word) == '/' || line.charAt(word) == ' ')) {
            word++;
        }
        return word;
    }

    /// The line as people type it, without the slash. Buttons carry this text.
    public String text() {
        return argument.isEmpty() ? name : name + " " + argument;
    }

    /// The line after this command, however often the command is repeated: `plot ending` for `reveal reveal plot ending`.
    public CommandLine inner() {
        return after(Set.of(name));
    }

    /// The line after this command and all of the names that follow it. Reads each name once, since somebody may type
    /// thousands of them.
    private CommandLine after(Set<String> names) {
        var start = 0;
        for (var next = afterName(start, names); next > 0; next = afterName(next, names)) {
            start = next;
        }
        return parse(argument.substring(start));
    }

    /// The index after the name that stands in the argument at `start`; 0 if there is none.
    private int afterName(int start, Set<String> names) {
        var word = wordStart(argument, start);
        var end = argument.indexOf(' ', word);
        return end > 0 && names.contains(argument.substring(word, end).toLowerCase(Locale.ROOT)) ? end + 1 : 0;
    }

    /// This line as the argument of another command.
    public CommandLine asArgumentOf(String command) {
        return new CommandLine(command, text());
    }

    /// The line that reveals the spoilers of this line's answer.
    public CommandLine toReveal() {
        return asArgumentOf(REVEAL);
    }

    /// Whether the line reveals the spoilers of another line's answer.
    public boolean isReveal() {
        return name.equals(REVEAL);
    }

    /// The line without a `reveal` in front: its answer has the covers that it always has.
    public CommandLine withoutReveal() {
        return isReveal() ? inner() : this;
    }

    /// The line whose answer shows the sources of each statement; it reveals spoilers if this one does.
    public CommandLine toSourced() {
        return shownBy(SOURCED);
    }

    /// Whether the answer shows the sources of each statement.
    public boolean isSourced() {
        return view().equals(SOURCED);
    }

    /// The line whose answer is in words; it reveals spoilers if this one does.
    public CommandLine toDescribed() {
        return shownBy(DESCRIBED);
    }

    /// Whether the answer is to be in words.
    public boolean isDescribed() {
        return view().equals(DESCRIBED);
    }

    /// The line whose answer is a picture; it reveals spoilers if this one does.
    public CommandLine toPictured(PictureTheme theme) {
        return shownBy(switch (theme) {
            case LIGHT -> PICTURED;
            case DARK -> PICTURED_DARK;
        });
    }

    /// The colours of the picture that the line asks for; empty if it asks for none.
    public Optional<PictureTheme> pictureTheme() {
        return switch (view()) {
            case PICTURED -> Optional.of(PictureTheme.LIGHT);
            case PICTURED_DARK -> Optional.of(PictureTheme.DARK);
            default -> Optional.empty();
        };
    }

    /// Whether the line only says how the answer to another one is shown.
    public boolean isView() {
        return VIEWS.contains(name);
    }

    private String view() {
        return withoutReveal().name();
    }

    private CommandLine shownBy(String view) {
        return isReveal() ? inner().shownBy(view).toReveal() : question().asArgumentOf(view);
    }

    /// The line without a `reveal`, `sourced` or the like in front: what is asked, however the answer is shown.
    public CommandLine question() {
        return isView() ? after(VIEWS) : this;
    }

    /// The text on one line, without invisible characters.
    private static String clean(String text) {
        return VisibleText.of(text).strip();
    }
}
