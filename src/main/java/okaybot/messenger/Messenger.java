package okaybot.messenger;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;
import okaybot.answer.Answer;
import okaybot.answer.AnswerMessages;
import okaybot.answer.PlatformContext;
import okaybot.answer.Request;
import okaybot.answer.Viewer;
import okaybot.place.Place;

/// Posts messages that are not replies to a request, such as reports of mistakes.
public interface Messenger {
    /// Posts an answer to a place, where everyone can read it. Its spoilers stay covered.
    ///
    /// @param requestId the [Request#id] of what the post is made for: if the platform can tell, a second post for the same
    ///        request is not made
    /// @return the platform's id of the post, for [#replace]; empty if it cannot be replaced
    /// @throws DeliveryException if the platform does not accept it, or if nobody knows whether it did
    Optional<String> post(Place place, Answer answer, Optional<String> requestId) throws DeliveryException;

    /// For how long after a post the platform can tell that a second one is for the same request; zero if it cannot.
    default Duration repeatWindow(Place place) {
        return Duration.ZERO;
    }

    /// Posts an answer as [#post] does, and notifies the members who have a role. Only if the platform has roles, and the bot may
    /// mention that one; otherwise it is posted all the same.
    ///
    /// @param roleId the platform's id of a role of the place's server
    default Optional<String> announce(Place place, Answer answer, Optional<String> requestId, String roleId)
            throws DeliveryException {
        return post(place, answer, requestId);
    }

    /// Shows another answer in place of a post.
    ///
    /// @param postId as [#post] has returned it
    /// @throws DeliveryException if the platform does not accept it, as when the post is gone
    default void replace(Place place, String postId, Answer answer) throws DeliveryException {
        throw new DeliveryException(locale -> AnswerMessages.in(locale).platformNotServed(place.platform()), null);
    }

    /// Tells a person something, in private and without being asked.
    ///
    /// @param viewer as in [Viewer#id]
    /// @throws DeliveryException if they cannot be reached
    default void tell(String viewer, Answer answer) throws DeliveryException {
        throw new DeliveryException(locale -> AnswerMessages.in(locale).platformNotServed(Viewer.platform(viewer)),
                null);
    }

    /// Whether a place belongs to a server or chat. Asked before a place that was named in a text is set, and before an answer
    /// is posted there: the ids of a platform can be those of another server, or no ids at all. May take some seconds.
    ///
    /// @param outermost the server or chat
    /// @return false also if it cannot be found out now
    default boolean contains(Place outermost, Place inner) {
        return false;
    }

    /// A place with the levels around it, from which it inherits settings. May take some seconds.
    ///
    /// @param inner belongs to its server or chat
    default Place withLevels(Place inner) {
        return inner;
    }

    /// What the platform knows about a place, for an answer that nobody has asked there. May take a second.
    default PlatformContext context(Place place) {
        return PlatformContext.NONE;
    }

    /// Why nothing can be posted to a place, because of its kind or because the bot lacks a right there: a sentence; empty if it
    /// can, or if that cannot be found out now. Asked before a place is set that posts go to. May take some seconds.
    ///
    /// @param locale of whoever reads the sentence
    default Optional<String> postingProblem(Place place, Locale locale) {
        return Optional.empty();
    }

    /// Why nothing can be posted to a place later, when nobody has asked for it: as [#postingProblem], or because the bot does not
    /// keep running on this platform.
    ///
    /// @param locale of whoever reads the sentence
    default Optional<String> schedulingProblem(Place place, Locale locale) {
        return postingProblem(place, locale);
    }

    /// The name by which people know a channel, such as `#general`. Read from memory at once; empty if it is not known, and for
    /// places of other types.
    default Optional<String> name(Place inner) {
        return Optional.empty();
    }

    /// The channel that people mean by a name or by a mention of the platform, from memory.
    ///
    /// @param outermost the server or chat in which it is
    /// @param name as [#name] returns it
    /// @return empty if no channel there has the name, or several have it
    default Optional<Place> find(Place outermost, String name) {
        return Optional.empty();
    }

    /// Opens a thread (Discord) or a topic (Telegram) for a conversation of its own, and marks it as one for spoilers where the
    /// platform has such a mark. If the bot has opened one with this name there within the last minutes, that one is returned, so
    /// that it can be tried again.
    ///
    /// @param channel where it is opened
    /// @param name at most 100 characters
    /// @param isRepeated whether an earlier attempt may have opened one. A platform that cannot look for that one opens none then
    /// @return the place of the thread or topic; empty if this channel can have none, or the bot may not open one
    /// @throws DeliveryException if the platform cannot do it now, or if nobody knows whether it did
    default Optional<Place> openThread(Place channel, String name, boolean isRepeated)
            throws DeliveryException {
        return Optional.empty();
    }

    /// Why [#openThread] would open none: a sentence that names the missing right; empty if it can, or if that cannot be found
    /// out now. May take some seconds.
    ///
    /// @param locale of whoever reads the sentence
    default Optional<String> threadProblem(Place channel, Locale locale) {
        return Optional.empty();
    }

    /// Why a role cannot be notified, see [#announce]: a sentence; empty if it can, or if that cannot be found out now. May take some
    /// seconds.
    ///
    /// @param roleId as people type it
    /// @param locale of whoever reads the sentence
    default Optional<String> roleProblem(Place channel, String roleId, Locale locale) {
        return Optional.empty();
    }

    /// Puts an event into the server's calendar. If the bot has put it there already, that one is returned, so that it can be
    /// tried again.
    ///
    /// @return the platform's id of the event; empty if the platform has no calendar, or the bot may not write to it
    /// @throws DeliveryException if the platform cannot do it now
    default Optional<String> createEvent(Place channel, PlannedEvent event) throws DeliveryException {
        return Optional.empty();
    }

    /// Why [#createEvent] would create none: a sentence that names the missing right; empty if it can, if the platform has no
    /// calendar, or if it cannot be found out now. May take some seconds.
    ///
    /// @param locale of whoever reads the sentence
    default Optional<String> eventProblem(Place channel, Locale locale) {
        return Optional.empty();
    }

    /// Takes an event out of the calendar. Does nothing if it is gone, or if the platform has no calendar.
    ///
    /// @param eventId as [#createEvent] has returned it
    /// @throws DeliveryException if the platform does not do it
    default void cancelEvent(Place channel, String eventId) throws DeliveryException {}
}
