package okaybot.messages;

/// See [PseudoLocale].
public final class Rewatch_en_XA extends PseudoLocale {}
