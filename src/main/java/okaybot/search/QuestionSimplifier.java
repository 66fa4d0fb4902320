package okaybot.search;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/// Leaves out what people say around a question: `my mother wants to know who plays the nurse` asks `who plays the nurse`.
/// Thread-safe.
public final class QuestionSimplifier {
    /// An indirect question has its verb behind its subject: `whether Joo-ri is a nurse`.
    private static final Pattern WHETHER = Pattern.compile(
            "^(?:if|whether)\\s+((?:\\S+\\s+){1,5}?)(is|are|was|were|has|have|can|could|will|would|did|does)\\s+(.+)$",
            Pattern.CASE_INSENSITIVE);
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+");

    /// A letter that somebody has typed at least three times: `sooo`.
    private static final Pattern STRETCHED = Pattern.compile("([a-zA-Z])\\1{2,}");
    private static final String REPLACED_BY = " => ";

    private final List<Wrapper> wrappers;
    /// What people write in chats for other words.
    private final Map<String, String> chat;

    /// @param plain what stands for it in a plain question
    private record Wrapper(Pattern pattern, String plain) {
        static Wrapper of(String line) {
            var parts = line.split(REPLACED_BY, 2);
            return new Wrapper(Pattern.compile(parts[0], Pattern.CASE_INSENSITIVE), parts.length == 1 ? " " : parts[1]);
        }

        String replacedIn(String text) {
            return pattern.matcher(text).replaceAll(plain).strip();
        }
    }

    public QuestionSimplifier() {
        wrappers = WordFile.lines("wrappers", Locale.ENGLISH).stream().map(Wrapper::of).toList();
        chat = WordFile.lines("chat", Locale.ENGLISH).stream().map(line -> line.split(" ", 2))
                .collect(Collectors.toMap(words -> words[0], words -> words[1]));
    }

    /// The question alone; the text itself if there is nothing around it.
    public String simplify(String text) {
        var rest = WORD.matcher(STRETCHED.matcher(text.strip()).replaceAll("$1"))
                .replaceAll(word -> Matcher.quoteReplacement(
                        chat.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
        for (var wrapper : wrappers) {
            var left = wrapper.replacedIn(rest);
            rest = left.isEmpty() ? rest : left;
        }
        return WHETHER.matcher(rest).replaceFirst("$2 $1$3");
    }
}
