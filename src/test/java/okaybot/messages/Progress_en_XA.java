package okaybot.messages;

/// See [PseudoLocale].
public final class Progress_en_XA extends PseudoLocale {}
