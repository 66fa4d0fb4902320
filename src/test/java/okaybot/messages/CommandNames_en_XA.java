package okaybot.messages;

/// See [PseudoLocale].
public final class CommandNames_en_XA extends PseudoLocale {}
