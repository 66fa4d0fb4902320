package okaybot.search.statement;

import java.util.List;
import java.util.Set;
import okaybot.lore.Claim;
import okaybot.lore.QuestionIntent;

/// What the content says in one go: a claim, or several that are read together.
///
/// @param key the same as long as the text is; buttons carry it
/// @param subject the id of whom or what it is about, or else the page with hyphens for spaces
/// @param page the line that shows it among others, such as `plot ending`
/// @param label what stands before it, such as `Network`; may be empty
/// @param claims empty for quotations and disputes
/// @param speaker the id of the one who is quoted; may be empty
/// @param reference the id of the actor, role, quotation, dispute or paper that it tells of, or one of the references to a source;
/// may be empty
/// @param after the episode after which it is no spoiler; 0 if it never was
/// @param text everything that can be found by its words
/// @param intents the kinds of questions that it can answer
/// @param asked questions that it answers
public record Statement(String key, Kind kind, String subject, String page, String label, List<Claim> claims,
        String speaker, String reference, int after, String text, Set<QuestionIntent> intents, List<String> asked) {
    /// The reference of what a source is,
    public static final String ABOUT_SOURCE = "about";
    /// of who wrote or published it,
    public static final String AUTHOR_OF_SOURCE = "author";
    /// and of its date.
    public static final String DATE_OF_SOURCE = "date";

    /// This statement in another language.
    ///
    /// @param other the same statement, collected from the translated content
    Statement translatedAs(Statement other) {
        return new Statement(key, kind, subject, page, other.label, other.claims, speaker, reference, after,
                String.join(" ", label, text, other.text), intents, other.asked);
    }

    /// Whether it tells whose opinion it is. The speaker of a quotation, and the reference of an honour.
    public boolean tellsSpeaker() {
        return !speaker.isEmpty() || (kind == Kind.HONOUR && !reference.isEmpty());
    }

    /// Where in the content a statement stands.
    public enum Kind {
        FACT, CASTING, PLAYS, ABOUT, PLOT,
        /// Whether there will be a second season. How old that is stands on its page.
        STATUS, SEASON,
        /// Reported on the day that is its label; without one if nobody says when.
        EVENT, HONOUR, QUOTATION, THEME, RELATION,
        /// A relation that is the same from both sides.
        MUTUAL, DISPUTE,
        /// What a source is, who wrote it, or when: its reference says which.
        SOURCE;

        /// Whether it says who or what its subject is.
        public boolean saysWho() {
            return this == PLAYS || this == ABOUT || this == SOURCE;
        }

        /// Whether it stands on a page that answers many questions, so that the page as a whole answers none of them.
        public boolean isListed() {
            return this == FACT || this == CASTING || this == PLAYS || this == ABOUT || this == HONOUR;
        }

        /// Whether it tells what two are to each other.
        public boolean isBetweenTwo() {
            return this == CASTING || this == PLAYS || this == RELATION || this == MUTUAL;
        }

        /// Whether it is about somebody, and not about the show.
        public boolean isOfSomebody() {
            return this == ABOUT || isBetweenTwo();
        }

        /// Whether it tells who plays whom.
        public boolean isCasting() {
            return this == CASTING || this == PLAYS;
        }

        /// Whether it tells what somebody thinks of the show.
        public boolean isOpinion() {
            return this == HONOUR || this == QUOTATION;
        }

        /// Whether it tells who plays whom, or an award for it.
        public boolean isRole() {
            return this == CASTING || this == PLAYS || this == HONOUR;
        }

        /// Whether it tells of a second season.
        public boolean isSeason() {
            return this == STATUS || this == SEASON || this == EVENT;
        }
    }

    /// Whether it is no spoiler for anybody.
    public boolean isOpen() {
        return after == 0;
    }
}
