package okaybot.messages;

/// See [PseudoLocale].
public final class DiscordControl_en_XA extends PseudoLocale {}
