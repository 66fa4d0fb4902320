package okaybot.messages;

/// See [PseudoLocale].
public final class Report_en_XA extends PseudoLocale {}
