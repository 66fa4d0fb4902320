package okaybot.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;

/// What somebody says, apart from questions and commands.
public enum Intent {
    /// Speaks of wanting to die or of self-harm.
    CRISIS(IntentMessages::crisisTitle, IntentMessages::crisisSentences), GREETING(IntentMessages::greetingTitle,
            IntentMessages::greetingSentences), THANKS(IntentMessages::thanksTitle,
                    IntentMessages::thanksSentences), GOOD_NIGHT(IntentMessages::goodNightTitle,
                            IntentMessages::goodNightSentences), FAREWELL(IntentMessages::farewellTitle,
                                    IntentMessages::farewellSentences);

    private final Function<IntentMessages, String> title;
    private final Function<IntentMessages, String> sentences;

    Intent(Function<IntentMessages, String> title, Function<IntentMessages, String> sentences) {
        this.title = title;
        this.sentences = sentences;
    }

    /// The name in the files with phrases: `good night`.
    String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The title of the answer.
    public String title(Locale language) {
        return title.apply(IntentMessages.in(language));
    }

    /// The sentences of the answer, by paragraph.
    public List<String> paragraphs(Locale language) {
        return Arrays.asList(sentences.apply(IntentMessages.in(language)).split("\n"));
    }
}
