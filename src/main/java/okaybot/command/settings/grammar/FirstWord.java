package okaybot.command.settings.grammar;

import java.util.Locale;

/// What an admin types, split behind its first word.
///
/// @param word in lower case
/// @param rest as it is typed; may be empty
public record FirstWord(String word, String rest) {
    public static FirstWord of(String typed) {
        var parts = typed.split(" ", 2);
        return new FirstWord(parts[0].toLowerCase(Locale.ROOT), parts.length == 2 ? parts[1] : "");
    }
}
