package okaybot.messages;

/// See [PseudoLocale].
public final class TelegramCover_en_XA extends PseudoLocale {}
