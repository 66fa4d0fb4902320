package okaybot.intent;

import java.util.List;
import java.util.Locale;

/// What somebody says, and in which language.
///
/// @param languages at least one; more if several have the same words, such as a laugh
public record RecognizedIntent(Intent intent, List<Locale> languages) {
    /// The language to answer in: the reader's own if the words are of it too.
    public Locale language(Locale reader) {
        return languages.stream().filter(language -> language.getLanguage().equals(reader.getLanguage())).findFirst()
                .orElse(languages.getFirst());
    }
}
