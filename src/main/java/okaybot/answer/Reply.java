package okaybot.answer;

import okaybot.place.Visibility;

/// An answer that is ready to be shown, and who will see it.
///
/// @param isNotice whether it only says why there is no answer. It names nothing of the show, so a platform that cannot show it to
/// the asker alone may show it to everyone
public record Reply(Answer answer, Visibility visibility, boolean isNotice) {}
