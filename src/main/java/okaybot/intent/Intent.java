package okaybot.intent;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/// What somebody says, apart from questions and commands.
public enum Intent {
    /// Speaks of wanting to die or of self-harm.
    CRISIS, GREETING, THANKS, GOOD_NIGHT, FAREWELL;

    private static final String BUNDLE = "okaybot.intent.Answers";

    /// The name in the files with phrases: `good night`.
    String section() {
        return name().toLowerCase(Locale.ROOT).replace('_', ' ');
    }

    /// The title of the answer.
    public String title(Locale language) {
        return text(".title", language);
    }

    /// The sentences of the answer, by paragraph.
    public List<String> paragraphs(Locale language) {
        return Arrays.asList(text(".sentences", language).split("\n"));
    }

    /// The JDK caches the bundle.
    private String text(String key, Locale language) {
        var bundle = ResourceBundle.getBundle(BUNDLE, language,
                Control.getNoFallbackControl(Control.FORMAT_PROPERTIES));
        return bundle.getString(section().replace(' ', '-') + key);
    }
}
