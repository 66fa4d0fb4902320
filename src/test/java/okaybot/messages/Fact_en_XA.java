package okaybot.messages;

/// See [PseudoLocale].
public final class Fact_en_XA extends PseudoLocale {}
