package okaybot.messages;

/// See [PseudoLocale].
public final class Sources_en_XA extends PseudoLocale {}
