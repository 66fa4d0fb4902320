package okaybot.messages;

/// See [PseudoLocale].
public final class Error_en_XA extends PseudoLocale {}
