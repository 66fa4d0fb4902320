package okaybot.messages;

/// See [PseudoLocale].
public final class Picture_en_XA extends PseudoLocale {}
