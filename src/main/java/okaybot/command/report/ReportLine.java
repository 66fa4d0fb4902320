package okaybot.command.report;

import java.util.function.Predicate;
import java.util.regex.Pattern;
import okaybot.answer.CommandLine;
import okaybot.answer.Control;
import okaybot.report.ReportState;

/// What stands behind the command. A colon of its own separates the line whose answer is wrong from what is wrong with it:
/// `report plot ending : it rains`. Buttons leave the words out, or say with a dash that there are none.
sealed interface ReportLine {
    String NAME = "report";
    String SEPARATOR = " :";
    String ACCEPT = "accept";
    String DISMISS = "dismiss";
    Pattern DECISION = Pattern.compile("(" + ACCEPT + "|" + DISMISS + ") #([0-9a-z]{1,32})");

    /// Asks for the words.
    ///
    /// @param line may be empty
    record Form(String line) implements ReportLine {}

    /// Reports a mistake.
    ///
    /// @param line whose answer is wrong; may be empty
    /// @param words may be empty if the line is not
    record Submission(String line, String words) implements ReportLine {}

    /// Closes a report.
    record Decision(String id, ReportState state) implements ReportLine {}

    /// Reads what stands behind the command.
    ///
    /// @param isLine whether a text without a colon is a line, and not what is wrong
    static ReportLine parse(String argument, Predicate<CommandLine> isLine) {
        var decision = DECISION.matcher(argument);
        if (decision.matches()) {
            return new Decision(decision.group(2),
                    decision.group(1).equals(ACCEPT) ? ReportState.ACCEPTED : ReportState.DISMISSED);
        }
        var padded = " " + argument + " ";
        var colon = padded.indexOf(SEPARATOR + " ");
        if (colon >= 0) {
            return parse(padded.substring(0, colon).strip(),
                    padded.substring(colon + SEPARATOR.length()).strip());
        }
        return argument.isEmpty() || isLine.test(CommandLine.parse(argument))
                ? new Form(argument)
                : new Submission("", argument);
    }

    private static ReportLine parse(String line, String words) {
        var isNothing = words.equals(Control.NOTHING);
        return words.isEmpty() || (isNothing && line.isEmpty())
                ? new Form(line)
                : new Submission(line, isNothing ? "" : words);
    }

    /// The line that asks for the words, and that the words are entered behind.
    static CommandLine form(String line) {
        return new CommandLine(NAME, (line + SEPARATOR).strip());
    }

    /// The line of a button that closes a report.
    static CommandLine decision(String word, String id) {
        return new CommandLine(NAME, word + " #" + id);
    }
}
