package okaybot.messages;

/// See [PseudoLocale].
public final class Cover_en_XA extends PseudoLocale {}
