package okaybot.answer;

import java.util.Locale;
import okaybot.answer.service.AnswerService;
import okaybot.text.VisibleText;

/// What a reader asks for, as a line of text: a command's name and what it is asked about.
///
/// The one grammar for typed text, choices, buttons, deep links and scheduled posts. [#parse] and [#text] are inverse.
///
/// @param name lower case, without the slash, never blank in what [#parse] gives unless nothing was typed
/// @param argument everything behind the name, as one line with single spaces; may be empty
public record CommandLine(String name, String argument) {
    /// In front of a line, this lifts every cover of its answer, for the asker alone.
    public static final String REVEAL = "reveal";

    public CommandLine {
        name = clean(name).toLowerCase(Locale.ROOT);
        argument = clean(argument);
        if (name.startsWith("/") || name.contains(" ") || (name.isEmpty() && !argument.isEmpty())) {
            throw new IllegalArgumentException("Not a command's name: " + name);
        }
    }

    /// A line without an argument.
    public static CommandLine of(String name) {
        return new CommandLine(name, "");
    }

    /// Reads any text at all; what no command answers to is for the [AnswerService] to say.
    public static CommandLine parse(String typed) {
        var line = clean(typed);
        var words = line.substring(word(line, 0)).split(" ", 2);
        return new CommandLine(words[0], words.length == 1 ? "" : words[1]);
    }

    /// Where the next word begins.
    private static int word(String line, int start) {
        var word = start;
        while (word < line.length() && (line.charAt(word) == '/' || line.charAt(word) == ' ')) {
            word++;
        }
        return word;
    }

    /// The line as it is typed, without the slash: what a button carries.
    public String text() {
        return argument.isEmpty() ? name : name + " " + argument;
    }

    /// The line behind this command, however often it is repeated: `plot ending` for `reveal reveal plot ending`.
    public CommandLine inner() {
        var start = 0;
        for (var next = behindName(start); next > 0; next = behindName(next)) {
            start = next;
        }
        return parse(argument.substring(start));
    }

    /// Where the argument goes on if the name stands in it once more, from `start` on; 0 if it does not. Each repetition is
    /// looked at once: thousands of them are a prank.
    private int behindName(int start) {
        var word = word(argument, start);
        var end = argument.indexOf(' ', word);
        return end > 0 && argument.substring(word, end).toLowerCase(Locale.ROOT).equals(name) ? end + 1 : 0;
    }

    /// This line as the argument of another command.
    public CommandLine wrappedIn(String command) {
        return new CommandLine(command, text());
    }

    /// This line with the spoilers of its answer revealed: `reveal plot ending`.
    public CommandLine revealed() {
        return wrappedIn(REVEAL);
    }

    /// Whether the line lifts the covers of the answer to another one.
    public boolean isReveal() {
        return name.equals(REVEAL);
    }

    /// The text in one line, without anything that is not to be seen.
    private static String clean(String text) {
        return VisibleText.of(text).strip();
    }
}
