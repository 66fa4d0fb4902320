package okaybot.messages;

/// See [PseudoLocale].
public final class Telegram_en_XA extends PseudoLocale {}
