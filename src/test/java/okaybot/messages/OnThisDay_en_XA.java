package okaybot.messages;

/// See [PseudoLocale].
public final class OnThisDay_en_XA extends PseudoLocale {}
