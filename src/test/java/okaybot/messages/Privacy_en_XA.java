package okaybot.messages;

/// See [PseudoLocale].
public final class Privacy_en_XA extends PseudoLocale {}
