package okaybot.messages;

/// See [PseudoLocale].
public final class Intent_en_XA extends PseudoLocale {}
