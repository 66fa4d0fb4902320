package okaybot.lore.seed;

import java.util.List;
import java.util.function.Predicate;
import okaybot.lore.Lore;
import okaybot.lore.Vocabulary;
import okaybot.search.PhraseFinder;
import okaybot.search.question.QuestionEngine;
import okaybot.search.question.Statement;
import okaybot.yaml.YamlReader;

/// Checks that each question finds the statement first that says to answer it.
final class QuestionCheck {
    private static final String HINT = "use words that only this statement answers, or add them to `asking` or `synonyms`";

    private final YamlReader reader;
    private final Lore lore;
    private final QuestionEngine engine;
    private final PhraseFinder<Vocabulary.Topic> topics;

    QuestionCheck(YamlReader reader, Lore lore) {
        this.reader = reader;
        this.lore = lore;
        var vocabulary = lore.vocabulary();
        engine = new QuestionEngine(lore);
        topics = new PhraseFinder<>(vocabulary.ignored(), vocabulary.allEndings());
        vocabulary.topics().forEach(topic -> topic.words().forEach(word -> topics.add(word, topic)));
    }

    void check() {
        lore.claims().forEach(claim -> check(claim, claim.asked(), found -> found.claims().contains(claim)));
        lore.disputes().forEach(dispute -> check(dispute, dispute.asked(),
                found -> found.kind() == Statement.Kind.DISPUTE && found.reference().equals(dispute.id())));
    }

    private void check(Record owner, List<String> questions, Predicate<Statement> isOwn) {
        for (var i = 0; i < questions.size(); i++) {
            var question = questions.get(i);
            var answer = engine.answer(engine.parse(question), lore.lastEpisode());
            var first = answer.statements().stream().filter(_ -> answer.isFound()).findFirst();
            var index = i;
            if (isSilent(question)) {
                reader.report(owner, "asked", i, "the sources are said to be `silent` about `" + question + "`",
                        "use other words, or take them out of the topics with `silent`");
            } else if (first.isEmpty()) {
                reader.report(owner, "asked", i, "`" + question + "` finds no answer", HINT);
            } else {
                first.filter(isOwn.negate()).ifPresent(other -> reader.report(owner, "asked", index,
                        "`" + question + "` finds another statement first: `" + other.text() + "`", HINT));
            }
        }
    }

    private boolean isSilent(String question) {
        return topics.find(question).phrases().stream().flatMap(phrase -> phrase.meanings().stream())
                .anyMatch(topic -> topic.silent().isPresent());
    }
}
