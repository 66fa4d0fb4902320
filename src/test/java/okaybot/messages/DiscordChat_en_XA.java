package okaybot.messages;

/// See [PseudoLocale].
public final class DiscordChat_en_XA extends PseudoLocale {}
