package okaybot.messages;

/// See [PseudoLocale].
public final class Admin_en_XA extends PseudoLocale {}
