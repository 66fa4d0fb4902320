package okaybot.messages;

/// See [PseudoLocale].
public final class OwnPost_en_XA extends PseudoLocale {}
