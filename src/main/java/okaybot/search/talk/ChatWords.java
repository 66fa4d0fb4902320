package okaybot.search.talk;

import java.util.Locale;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import okaybot.lore.Lazy;
import okaybot.search.word.WordFile;

/// What people write in chats for other words: `wher` for `where`, `abt` for `about`. Thread-safe.
public final class ChatWords {
    private static final Lazy<ChatWords> SHARED = new Lazy<>(ChatWords::new);
    /// Also one with a letter behind a slash: `w/o`.
    private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}'’-]+(?:/\\p{L}\\b)?");
    /// A letter that somebody has typed at least three times: `sooo`.
    private static final Pattern STRETCHED = Pattern.compile("([a-zA-Z])\\1{2,}");

    private final Map<String, String> meant = WordFile.lines("chat", Locale.ENGLISH).stream()
            .map(line -> line.split(" ", 2)).collect(Collectors.toMap(words -> words[0], words -> words[1]));

    private ChatWords() {}

    /// The one that all use.
    public static ChatWords shared() {
        return SHARED.get();
    }

    /// The text in plain words.
    public String spelledOut(String text) {
        return WORD.matcher(STRETCHED.matcher(text).replaceAll("$1")).replaceAll(word -> Matcher.quoteReplacement(
                meant.getOrDefault(word.group().toLowerCase(Locale.ROOT), word.group())));
    }
}
