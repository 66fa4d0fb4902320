package okaybot.messages;

/// See [PseudoLocale].
public final class Keyboard_en_XA extends PseudoLocale {}
