package okaybot.messages;

/// See [PseudoLocale].
public final class DiscordCover_en_XA extends PseudoLocale {}
