package okaybot.command.show;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import okaybot.answer.Answer;
import okaybot.answer.AnswerBuilder;
import okaybot.answer.CommandLine;
import okaybot.answer.DateFormatter;
import okaybot.answer.Span;
import okaybot.article.Article;
import okaybot.lore.Lore;
import okaybot.search.passage.Passage;

/// A quotation from an article of the host, with its source. The title of an article may give away as much as its text.
record ArticlePage(Lore lore, CommandLine line) {
    Answer answer(Optional<Passage> found) {
        var messages = ArticleMessages.in(lore.locale());
        if (found.isEmpty()) {
            return Answer.ofSentence(messages.title(), messages.gone(), List.of(), line, lore.locale());
        }
        var builder = new AnswerBuilder(lore);
        add(found.get(), builder);
        return builder.text(messages.unreviewed()).build(messages.title(), line);
    }

    private void add(Passage passage, AnswerBuilder builder) {
        var words = "“" + passage.words() + "”";
        var source = source(passage.article());
        if (passage.article().after().isEmpty()) {
            builder.quotation(List.of(new Span.Plain(words)), List.of(new Span.Plain(source)));
        } else {
            builder.lines(List.of(builder.cover(passage.article().after(),
                    List.of(new Span.Plain(words + " — " + source)))));
        }
    }

    private String source(Article article) {
        return Stream.of(Optional.of(article.title()), article.publisher(),
                Optional.of(new DateFormatter(lore.locale()).date(article)), article.address().map(Object::toString))
                .flatMap(Optional::stream).collect(Collectors.joining(", "));
    }
}
