package okaybot.messages;

/// See [PseudoLocale].
public final class Answer_en_XA extends PseudoLocale {}
