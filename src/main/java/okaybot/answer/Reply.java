package okaybot.answer;

import okaybot.place.Visibility;

/// An answer that is ready to be shown, and who will see it.
public record Reply(Answer answer, Visibility visibility) {}
