package okaybot.messages;

/// See [PseudoLocale].
public final class RewatchDraft_en_XA extends PseudoLocale {}
