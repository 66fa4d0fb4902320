package okaybot.unanswered;

import java.time.LocalDate;

/// A question that several people have asked.
///
/// @param words in lower case, without punctuation
/// @param times how often it was asked, at least as often as there were people
/// @param lastDay when it was asked last, in UTC
public record UnansweredQuestion(String words, int times, LocalDate lastDay) {}
