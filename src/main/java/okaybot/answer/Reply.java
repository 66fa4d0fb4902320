package okaybot.answer;

import okaybot.place.Visibility;

/// An answer that is ready to be shown, and to whom.
public record Reply(Answer answer, Visibility visibility) {}
