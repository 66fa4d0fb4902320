package okaybot.intent;

import java.util.List;
import java.util.Locale;

/// What somebody says, and in which languages it is said like that: `ok` is in several.
public record RecognizedIntent(Intent intent, List<Locale> languages) {}
