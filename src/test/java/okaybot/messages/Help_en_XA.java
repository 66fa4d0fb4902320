package okaybot.messages;

/// See [PseudoLocale].
public final class Help_en_XA extends PseudoLocale {}
