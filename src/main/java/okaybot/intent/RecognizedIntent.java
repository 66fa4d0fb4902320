package okaybot.intent;

import java.util.Locale;

/// What somebody says, and in which language.
public record RecognizedIntent(Intent intent, Locale language) {}
