package okaybot.messages;

/// See [PseudoLocale].
public final class CommandDescriptions_en_XA extends PseudoLocale {}
