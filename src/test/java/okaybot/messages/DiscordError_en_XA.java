package okaybot.messages;

/// See [PseudoLocale].
public final class DiscordError_en_XA extends PseudoLocale {}
