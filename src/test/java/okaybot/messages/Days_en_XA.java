package okaybot.messages;

/// See [PseudoLocale].
public final class Days_en_XA extends PseudoLocale {}
