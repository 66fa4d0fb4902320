package okaybot.messages;

/// See [PseudoLocale].
public final class Date_en_XA extends PseudoLocale {}
