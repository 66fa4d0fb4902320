package okaybot.messages;

/// See [PseudoLocale].
public final class News_en_XA extends PseudoLocale {}
