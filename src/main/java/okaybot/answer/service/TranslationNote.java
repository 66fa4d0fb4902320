package okaybot.answer.service;

import java.util.ArrayList;
import java.util.Set;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerMessages;
import okaybot.answer.Block;
import okaybot.answer.Span;
import okaybot.lore.Lore;
import okaybot.lore.Translation;

/// Says below an answer that some of it is in English, for readers of another language.
final class TranslationNote {
    /// From so many characters on, an English text is no word that another language has, too.
    private static final int MIN_PHRASE = 8;

    private TranslationNote() {}

    /// @param lore whose texts the answer shows
    static Answer add(Answer answer, Lore lore) {
        var untranslated = lore.localization().untranslated();
        if (untranslated.isEmpty() || texts(answer).noneMatch(text -> isEnglish(text, untranslated))) {
            return answer;
        }
        var messages = AnswerMessages.in(answer.locale());
        var hasTranslation = !lore.localization().translation(lore.locale()).equals(Translation.NONE);
        var blocks = new ArrayList<>(answer.blocks());
        blocks.add(Block.ofSentence(hasTranslation ? messages.partlyInEnglish() : messages.contentInEnglish()));
        return answer.withBlocks(blocks);
    }

    private static Stream<String> texts(Answer answer) {
        return Stream.concat(Stream.of(answer.title()), answer.blocks().stream().flatMap(TranslationNote::texts));
    }

    private static Stream<String> texts(Block block) {
        var labels = switch (block) {
            case Block.Heading(var text) -> Stream.of(text);
            case Block.Facts(var facts) -> facts.stream().map(Block.Fact::label);
            case Block.Paragraph _,Block.Items _,Block.Quotation _ -> Stream.<String>of();
        };
        return Stream.concat(labels, block.allSpans().flatMap(TranslationNote::texts));
    }

    private static Stream<String> texts(Span span) {
        return switch (span) {
            case Span.Plain(var text) -> Stream.of(text);
            case Span.Strong(var text) -> Stream.of(text);
            case Span.Covered(_, var spans) -> spans.stream().flatMap(TranslationNote::texts);
            case Span.CitationMarks _,Span.Time _ -> Stream.of();
        };
    }

    /// A text may hold more than one of the content: a relation has a name behind it.
    private static boolean isEnglish(String text, Set<String> untranslated) {
        return untranslated.contains(text) || untranslated.stream()
                .anyMatch(english -> english.length() >= MIN_PHRASE && text.contains(english));
    }
}
