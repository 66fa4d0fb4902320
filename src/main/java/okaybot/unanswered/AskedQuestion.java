package okaybot.unanswered;

import java.time.LocalDate;

/// A question that was just asked.
///
/// @param place  the path of the server or chat
/// @param digest a keyed hash of the words
/// @param asker  a keyed hash of the question and the person, so that it does not link the questions of one person
/// @param words  stored only once enough people have asked it
/// @param day    in UTC
public record AskedQuestion(String place, String digest, String asker, String words, LocalDate day) {}
