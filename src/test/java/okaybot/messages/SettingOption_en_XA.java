package okaybot.messages;

/// See [PseudoLocale].
public final class SettingOption_en_XA extends PseudoLocale {}
