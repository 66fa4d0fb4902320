package okaybot.messages;

/// See [PseudoLocale].
public final class Chart_en_XA extends PseudoLocale {}
