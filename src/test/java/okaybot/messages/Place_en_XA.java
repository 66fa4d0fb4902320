package okaybot.messages;

/// See [PseudoLocale].
public final class Place_en_XA extends PseudoLocale {}
