package okaybot.messages;

/// See [PseudoLocale].
public final class Season2_en_XA extends PseudoLocale {}
