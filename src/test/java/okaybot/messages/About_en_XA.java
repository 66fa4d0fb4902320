package okaybot.messages;

/// See [PseudoLocale].
public final class About_en_XA extends PseudoLocale {}
