package okaybot.messages;

/// See [PseudoLocale].
public final class RewatchKeyword_en_XA extends PseudoLocale {}
