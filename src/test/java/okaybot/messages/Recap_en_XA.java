package okaybot.messages;

/// See [PseudoLocale].
public final class Recap_en_XA extends PseudoLocale {}
