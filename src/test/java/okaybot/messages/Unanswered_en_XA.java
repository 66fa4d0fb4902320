package okaybot.messages;

/// See [PseudoLocale].
public final class Unanswered_en_XA extends PseudoLocale {}
