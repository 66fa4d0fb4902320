package okaybot.search.reading;

import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import okaybot.lore.Lore;
import okaybot.lore.QuestionIntent;
import okaybot.search.question.Question;
import okaybot.search.statement.IndexedStatement;
import okaybot.search.statement.Statement.Kind;
import okaybot.search.statement.StatementIndex;
import okaybot.search.term.QuestionTerms;
import okaybot.search.term.Thesaurus;

/// Finds the character whom a question describes without a name, by what the statements say of each: `the guy who draws`, or
/// whom it means by a word that stands for somebody behind the show as well: `who plays the writer`. Thread-safe.
public final class CharacterFinder {
    /// The share of the description's words that the statements must hold, by their weight.
    private static final double MIN_SHARE = 0.4;
    /// How much less they may hold of anybody else.
    private static final double MIN_LEAD = 0.2;

    /// The words of the statements on each,
    private final Map<String, Set<String>> said = new HashMap<>();
    /// and those with the words of the questions that they answer.
    private final Map<String, Set<String>> asked = new HashMap<>();
    private final Set<String> played;
    private final Set<String> actors;
    /// The ids of the characters by those of people behind the show who are called the same.
    private final Map<String, String> namesakes = new HashMap<>();
    private final StatementIndex index;
    private final Thesaurus thesaurus;

    /// Finds the characters of a lore by the statements of an index.
    public CharacterFinder(StatementIndex index, Thesaurus thesaurus, Lore lore, QuestionTerms terms) {
        this.index = index;
        this.thesaurus = thesaurus;
        played = lore.actors().keySet();
        actors = Set.copyOf(lore.actors().values());
        addNamesakes(lore, terms);
        for (var found : index.statements()) {
            var subject = found.statement().subject();
            if (found.statement().isOpen() && played.contains(subject)) {
                said.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(found.terms());
                asked.computeIfAbsent(subject, _ -> new HashSet<>()).addAll(found.termsWithQuestions());
            }
        }
    }

    private void addNamesakes(Lore lore, QuestionTerms terms) {
        var called = new HashMap<String, Set<List<String>>>();
        lore.vocabulary().called().forEach(named -> called.put(named.id(),
                named.words().stream().map(terms::of).filter(words -> !words.isEmpty()).collect(Collectors.toSet())));
        for (var person : lore.people().stream().filter(maker -> lore.rolesOf(maker.id()).isEmpty()).toList()) {
            var own = called.getOrDefault(person.id(), Set.of());
            played.stream().filter(id -> called.getOrDefault(id, Set.of()).stream().anyMatch(own::contains))
                    .findFirst().ifPresent(id -> namesakes.put(person.id(), id));
        }
    }

    /// Who is called the same as somebody behind the show, if a question asks who plays them.
    Optional<String> namesake(Question question) {
        return question.mentions().size() == 1 && !question.called().isEmpty()
                && question.intents().contains(QuestionIntent.PLAYED_BY)
                        ? Optional.ofNullable(namesakes.get(question.mentions().getFirst()))
                        : Optional.empty();
    }

    /// Who is called the same as somebody behind the show: the writer.
    public Optional<String> namesakeOf(String person) {
        return Optional.ofNullable(namesakes.get(person));
    }

    private record Described(String id, double share) {}

    /// The only character whom a question describes, unless the content says what answers it.
    Optional<String> find(Question question) {
        var words = question.words();
        if (index.statements().stream().anyMatch(
                found -> (found.statement().kind() != Kind.HONOUR && found.answers(question))
                        || isOfActor(found, question))) {
            return Optional.empty();
        }
        if (!question.mentions().isEmpty()) {
            return Optional.of(question.mentions().getFirst())
                    .filter(id -> question.mentions().size() == 1
                            && words.stream().allMatch(word -> isSaidOf(id, word)));
        }
        if (!words.stream().allMatch(word -> index.frequencies().knows(word) || thesaurus.knows(word))) {
            return Optional.empty();
        }
        var found = played.stream().map(id -> new Described(id, share(words, id)))
                .sorted(Comparator.comparingDouble(Described::share).reversed()).toList();
        return found.size() < 2 || found.getFirst().share < MIN_SHARE
                || found.getFirst().share - found.get(1).share < MIN_LEAD
                        ? Optional.empty()
                        : Optional.of(found.getFirst().id);
    }

    /// Whether a statement tells all that is asked of an actor: `which actor gave an interview`.
    private boolean isOfActor(IndexedStatement found, Question question) {
        return question.mentions().isEmpty() && found.statement().kind() == Kind.ABOUT
                && actors.contains(found.statement().subject()) && found.holdsAll(question.words(), question);
    }

    /// Whether a word describes somebody. What nothing else answers must be said, and not only asked: the mother of the nurse.
    private boolean isSaidOf(String id, String word) {
        return thesaurus.isHard(word)
                ? said.getOrDefault(id, Set.of()).contains(word)
                : thesaurus.similar(word).anyMatch(asked.getOrDefault(id, Set.of())::contains);
    }

    /// A word that only a question has counts half: it may be what is not so.
    private double share(Set<String> words, String id) {
        return (share(words, said.getOrDefault(id, Set.of())) + share(words, asked.getOrDefault(id, Set.of()))) / 2;
    }

    private double share(Set<String> words, Set<String> of) {
        return index.frequencies().share(words, word -> thesaurus.similar(word).anyMatch(of::contains));
    }
}
