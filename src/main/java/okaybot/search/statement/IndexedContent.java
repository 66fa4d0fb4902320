package okaybot.search.statement;

import okaybot.lore.Lore;
import okaybot.search.question.QuestionParser;
import okaybot.search.talk.SameWording;
import okaybot.search.term.LightWords;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.Thesaurus;

/// What a reader may know of, prepared for questions in one language.
///
/// @param english the content in English with the vocabulary of the language
/// @param terms splits words of the language into the form in which they are compared
/// @param parser of questions and of the wordings that statements answer
/// @param same by which wordings are compared
public record IndexedContent(Lore english, QuestionTerms terms, Thesaurus thesaurus, LightWords light,
        QuestionParser parser,
        SameWording same, StatementIndex index) {
    /// @param lore what a reader may know of, in the language of the questions
    public static IndexedContent of(Lore lore) {
        var english = lore.inEnglish().withVocabulary(lore.vocabulary());
        var terms = new QuestionTerms(english, lore.locale());
        var thesaurus = Thesaurus.of(lore.locale(), terms);
        var light = LightWords.of(lore.locale(), terms);
        var parser = new QuestionParser(english, terms, thesaurus.words());
        var same = new SameWording(lore.locale());
        return new IndexedContent(english, terms, thesaurus, light, parser, same,
                new StatementIndex(StatementCatalog.of(lore).statements(), english, terms, parser, light, same));
    }
}
