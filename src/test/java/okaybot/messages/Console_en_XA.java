package okaybot.messages;

/// See [PseudoLocale].
public final class Console_en_XA extends PseudoLocale {}
