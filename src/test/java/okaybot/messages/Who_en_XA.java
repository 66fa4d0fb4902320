package okaybot.messages;

/// See [PseudoLocale].
public final class Who_en_XA extends PseudoLocale {}
