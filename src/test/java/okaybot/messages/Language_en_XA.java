package okaybot.messages;

/// See [PseudoLocale].
public final class Language_en_XA extends PseudoLocale {}
