package okaybot.messages;

/// See [PseudoLocale].
public final class Settings_en_XA extends PseudoLocale {}
