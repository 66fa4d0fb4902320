package okaybot.messages;

/// See [PseudoLocale].
public final class Panel_en_XA extends PseudoLocale {}
