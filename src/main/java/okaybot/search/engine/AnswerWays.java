package okaybot.search.engine;

import okaybot.lore.Lore;
import okaybot.search.reading.CharacterFinder;
import okaybot.search.source.SourceAnswers;
import okaybot.search.statement.IndexedContent;
import okaybot.search.verdict.AnswerWay;
import okaybot.search.verdict.ComparisonAnswers;
import okaybot.search.verdict.CoupleChecker;
import okaybot.search.verdict.ForeignMakers;
import okaybot.search.verdict.IdentityAnswers;
import okaybot.search.verdict.KinshipChecker;
import okaybot.search.verdict.OtherValueAnswers;
import okaybot.search.verdict.RelativeChecker;
import okaybot.search.verdict.VerdictDecider;

/// The ways in which some questions are answered before their words are looked for in all statements, the surest first.
final class AnswerWays {
    private AnswerWays() {}

    /// By facts of the show that are asked for together or compared, and by who somebody is.
    ///
    /// @param described finds whom words describe
    static AnswerWay ofFacts(IndexedContent content, VerdictDecider verdicts, CharacterFinder described) {
        var english = content.english();
        var index = content.index();
        return AnswerWay.firstOf(new MakerAnswers(index),
                ForeignMakers.of(index, content.parser(), english.roleIds()),
                new ComparisonAnswers(index, content.terms(), english.vocabulary().numbersByWord()),
                RelativeChecker.of(english, index, content.parser(), content.terms()),
                CoupleChecker.of(english, index, verdicts, content.parser(), described),
                IdentityAnswers.of(index, content.parser(), english));
    }

    /// By what a source is, by another value than the one that is named, by what relatives are to each other; at last, those that
    /// nothing near them may answer.
    ///
    /// @param lore what a reader may know of, in the language of the questions
    static AnswerWay ofOthers(IndexedContent content, SourceAnswers sources, Lore lore, RefusalDecider refusals) {
        return AnswerWay.firstOf(sources, new OtherValueAnswers(content.index(), lore),
                KinshipChecker.of(lore, content.terms()), refusals);
    }
}
