package okaybot.messages;

/// See [PseudoLocale].
public final class Show_en_XA extends PseudoLocale {}
