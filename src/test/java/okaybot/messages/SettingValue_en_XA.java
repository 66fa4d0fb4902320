package okaybot.messages;

/// See [PseudoLocale].
public final class SettingValue_en_XA extends PseudoLocale {}
