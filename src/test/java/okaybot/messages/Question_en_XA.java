package okaybot.messages;

/// See [PseudoLocale].
public final class Question_en_XA extends PseudoLocale {}
