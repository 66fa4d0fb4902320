package okaybot.messages;

/// See [PseudoLocale].
public final class LanguageChoice_en_XA extends PseudoLocale {}
