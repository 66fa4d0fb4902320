package okaybot.messages;

/// See [PseudoLocale].
public final class Interaction_en_XA extends PseudoLocale {}
