package okaybot.platform.layout;

/// How much fits into a message of a platform.
///
/// @param characters of text, counted as the platform counts them
/// @param bytes of text in UTF-8, with its markup; [Integer#MAX_VALUE] if they are not limited
/// @param entities pieces of text with a meaning of their own, such as bold text; [Integer#MAX_VALUE] if they are not counted
/// @param sections texts that begin with a heading
/// @param choices buttons for the answer's choices
public record PageLimits(int characters, int bytes, int entities, int sections, int choices) {}
