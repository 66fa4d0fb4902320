package okaybot.messages;

/// See [PseudoLocale].
public final class Diagnose_en_XA extends PseudoLocale {}
