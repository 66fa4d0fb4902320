package okaybot.lore.seed;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.TextHash;
import okaybot.lore.Vocabulary;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;

/// A file in the folder of a language. Translators may put any text into any file.
record TranslationFile(
        @Description("The translated texts, by the id of what they belong to. Texts of what has no id stand under `show`, `plot`, `second-season`, `honours`, `relations` and `vocabulary`.") Map<String, List<Entry>> translations,
        @Description("The words by which people ask for things in this language.") Optional<Vocabulary> vocabulary,
        @Description("Questions in this language that fans ask and the sources do not answer.") @MaxLength(120) List<String> unanswered) {

    /// A text in the language of the file.
    record Entry(
            @Description("The hash of the English text: `okaybot check --language` shows it.") TextHash of,
            @Description("The text in this language.") @MaxLength(600) String text,
            @Description("Questions in this language that the statement or dispute answers. Each must find it.") @MaxLength(100) List<String> asked) {}
}
