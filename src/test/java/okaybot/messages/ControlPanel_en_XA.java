package okaybot.messages;

/// See [PseudoLocale].
public final class ControlPanel_en_XA extends PseudoLocale {}
