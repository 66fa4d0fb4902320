package okaybot.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;

/// What somebody says, apart from questions and commands.
public enum Intent {
    /// Speaks of wanting to die or of self-harm.
    CRISIS,
    /// Says that they are sad, lonely, anxious or ill, or looks for somebody who treats that.
    DISTRESS, GREETING, THANKS, GOOD_NIGHT, FAREWELL,
    /// A laugh, an `ok`, and other words that ask nothing.
    REACTION;

    /// The name in the files with phrases: `good night`.
    String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The title of the answer.
    public String title(Locale language) {
        var messages = IntentMessages.in(language);
        return switch (this) {
            case CRISIS -> messages.crisisTitle();
            case DISTRESS -> messages.distressTitle();
            case GREETING -> messages.greetingTitle();
            case THANKS -> messages.thanksTitle();
            case GOOD_NIGHT -> messages.goodNightTitle();
            case FAREWELL -> messages.farewellTitle();
            case REACTION -> messages.reactionTitle();
        };
    }

    /// The sentences of the answer, by paragraph.
    public List<String> paragraphs(Locale language) {
        var messages = IntentMessages.in(language);
        var sentences = switch (this) {
            case CRISIS -> messages.crisisSentences();
            case DISTRESS -> messages.distressSentences();
            case GREETING -> messages.greetingSentences();
            case THANKS -> messages.thanksSentences();
            case GOOD_NIGHT -> messages.goodNightSentences();
            case FAREWELL -> messages.farewellSentences();
            case REACTION -> messages.reactionSentences();
        };
        return Arrays.asList(sentences.split("\n"));
    }
}
