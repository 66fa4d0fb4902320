package okaybot.messages;

/// See [PseudoLocale].
public final class Quote_en_XA extends PseudoLocale {}
