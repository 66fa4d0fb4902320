package okaybot.messages;

/// See [PseudoLocale].
public final class Schedule_en_XA extends PseudoLocale {}
