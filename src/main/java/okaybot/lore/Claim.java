package okaybot.lore;

import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import okaybot.yaml.annotation.Description;
import okaybot.yaml.annotation.MaxLength;
import okaybot.yaml.annotation.NotEmpty;

/// One statement about the show, in our own words, with its sources.
public record Claim(
        @Description("The statement, in your own words.") @MaxLength(600) String text,
        @Description("The ids of the sources that say so.") @NotEmpty List<String> sources,
        @Description("The episode after which this is no spoiler, or `end`. Leave it out if it never was one.") Optional<SpoilerThreshold> after,
        @Description("The id of the dispute that this statement touches.") Optional<String> dispute,
        @Description("Questions that this statement answers, as fans ask them, in any language. Each must find this statement.") @MaxLength(100) List<String> asked) {
    private static final Pattern SENTENCE_END = Pattern.compile("[.!?…。！？][^\\p{L}\\p{N}]*$");

    /// A statement that nobody asks for in words of their own.
    public Claim(String text, List<String> sources, Optional<SpoilerThreshold> after, Optional<String> dispute) {
        this(text, sources, after, dispute, List.of());
    }

    /// A statement that is no spoiler and not disputed.
    public static Claim of(String text, List<String> sources) {
        return new Claim(text, sources, Optional.empty(), Optional.empty());
    }

    /// Whether a sentence ends with it. Otherwise it is read together with the statement that follows.
    public boolean endsSentence() {
        return SENTENCE_END.matcher(text).find();
    }
}
