package okaybot.unanswered;

import java.time.LocalDate;
import java.util.List;
import java.util.function.UnaryOperator;

/// Stores the questions that nobody could answer. Thread-safe.
///
/// Every method throws [okaybot.settings.StoreUnavailableException] if the store cannot be reached.
public interface UnansweredStore {
    /// How many different people have to ask a question before its words are stored.
    int MIN_PEOPLE = 3;

    /// How long a question is kept after it was asked last.
    int RETENTION_DAYS = 30;

    /// The most questions of a server or chat. Beyond, those that were asked least are forgotten.
    int MAX_QUESTIONS = 200;

    /// Counts a question.
    void add(AskedQuestion question);

    /// The questions of a server or chat whose words are known, those that were asked most first.
    ///
    /// @param since the first day that counts
    /// @param limit how many at most
    List<UnansweredQuestion> mostAsked(String place, LocalDate since, int limit);

    /// How many other questions were asked in a server or chat, by too few people to know their words.
    ///
    /// @param since the first day that counts
    int countHidden(String place, LocalDate since);

    /// How many stored questions count a person.
    ///
    /// @param askerOf the person's hash for the digest of a question
    int countAsker(UnaryOperator<String> askerOf);

    /// Removes a person from all questions, from the database file too. What only this person asked is deleted.
    ///
    /// @param askerOf the person's hash for the digest of a question
    void forgetAsker(UnaryOperator<String> askerOf);

    /// Deletes the questions that were asked last before a day.
    void deleteBefore(LocalDate day);
}
