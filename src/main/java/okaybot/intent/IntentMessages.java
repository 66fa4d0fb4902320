package okaybot.intent;

import java.util.Locale;
import okaybot.text.MessageBundle;

/// What the bot says to what is no question. The sentences are paragraphs, separated by line breaks.
interface IntentMessages {
    static IntentMessages in(Locale locale) {
        return MessageBundle.of(IntentMessages.class, locale);
    }

    String crisisTitle();

    String crisisSentences();

    String distressTitle();

    String distressSentences();

    String greetingTitle();

    String greetingSentences();

    String thanksTitle();

    String thanksSentences();

    String goodNightTitle();

    String goodNightSentences();

    String farewellTitle();

    String farewellSentences();

    String reactionTitle();

    String reactionSentences();
}
