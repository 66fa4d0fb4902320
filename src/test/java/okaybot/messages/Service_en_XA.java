package okaybot.messages;

/// See [PseudoLocale].
public final class Service_en_XA extends PseudoLocale {}
