package okaybot.messages;

/// See [PseudoLocale].
public final class Layout_en_XA extends PseudoLocale {}
