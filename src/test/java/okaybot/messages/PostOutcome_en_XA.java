package okaybot.messages;

/// See [PseudoLocale].
public final class PostOutcome_en_XA extends PseudoLocale {}
