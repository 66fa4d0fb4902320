package okaybot.messages;

/// See [PseudoLocale].
public final class RewatchPost_en_XA extends PseudoLocale {}
