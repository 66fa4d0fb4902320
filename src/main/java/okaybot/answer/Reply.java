package okaybot.answer;

import okaybot.settings.Visibility;

/// An answer that is ready to be shown, and to whom.
public record Reply(Answer answer, Visibility visibility) {}
