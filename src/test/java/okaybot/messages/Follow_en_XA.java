package okaybot.messages;

/// See [PseudoLocale].
public final class Follow_en_XA extends PseudoLocale {}
