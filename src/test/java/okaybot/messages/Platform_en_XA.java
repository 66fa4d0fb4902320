package okaybot.messages;

/// See [PseudoLocale].
public final class Platform_en_XA extends PseudoLocale {}
