package okaybot.messages;

/// See [PseudoLocale].
public final class Lookup_en_XA extends PseudoLocale {}
