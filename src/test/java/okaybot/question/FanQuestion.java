package okaybot.question;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

/// A question as a fan writes it, and what must come back.
///
/// @param section the heading in `fan-questions.txt`
/// @param watched how many episodes the reader has watched
/// @param expected any of these results is right
public record FanQuestion(String section, int watched, String text, List<ExpectedResult> expected) {
    private static final Path FOLDER = Path.of("src/test/resources");
    private static final Pattern LINE = Pattern.compile("\\s*(?:\\[(\\d+)] )?(.+) => (.+)");
    private static final Pattern HANGUL = Pattern.compile("\\p{IsHangul}");
    private static final String HEADING = "# ";

    /// All questions, with those that follow up on each other together.
    public static List<List<FanQuestion>> conversations() throws IOException {
        return conversations("fan-questions.txt");
    }

    /// The questions of a file.
    static List<List<FanQuestion>> conversations(String file) throws IOException {
        var conversations = new ArrayList<List<FanQuestion>>();
        var section = "";
        // The first lines explain the form.
        for (var line : Files.readAllLines(FOLDER.resolve(file)).stream().dropWhile(line -> !line.isEmpty()).toList()) {
            if (line.startsWith(HEADING)) {
                section = line.substring(HEADING.length());
            } else if (line.startsWith(" ")) {
                var conversation = conversations.getLast();
                conversation.add(parse(line, section, conversation.getLast().watched()));
            } else if (!line.isEmpty()) {
                conversations.add(new ArrayList<>(List.of(parse(line, section, 0))));
            }
        }
        return conversations;
    }

    private static FanQuestion parse(String line, String section, int watched) {
        var parts = LINE.matcher(line);
        if (!parts.matches()) {
            throw new IllegalArgumentException("Not a question with a result: " + line);
        }
        return new FanQuestion(section, parts.group(1) == null ? watched : Integer.parseInt(parts.group(1)),
                parts.group(2), ExpectedResult.parseAll(parts.group(3)));
    }

    /// Whether the bot cannot know the answer.
    boolean isUnanswerable() {
        return expected.stream().anyMatch(ExpectedResult.Refused.class::isInstance);
    }

    boolean isKorean() {
        return HANGUL.matcher(text).find();
    }

    /// The best that any of the expected results says of an answer.
    QuestionVerdict judge(ShownAnswer answer) {
        return expected.stream().map(result -> result.judge(answer)).min(QuestionVerdict::compareTo).orElseThrow();
    }
}
