package okaybot.messages;

/// See [PseudoLocale].
public final class Article_en_XA extends PseudoLocale {}
