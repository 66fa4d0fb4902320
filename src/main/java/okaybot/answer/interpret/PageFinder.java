package okaybot.answer.interpret;

import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Stream;
import okaybot.answer.CommandLine;
import okaybot.lore.Lore;
import okaybot.lore.Vocabulary;
import okaybot.search.name.PhraseFinder;

/// Finds the page that a text asks for as a whole, whatever the order of its words: `give me the plot in two sentences`. Thread-safe.
final class PageFinder {
    private final PhraseFinder<Word> words;
    /// Those by which people ask whether sources agree.
    private final PhraseFinder<Boolean> disagreement;

    /// What a word says about a page.
    ///
    /// @param isName whether it stands for the page, not only around what does
    private record Word(CommandLine page, boolean isName) {}

    /// @param exists whether a page is there for the reader
    PageFinder(Lore lore, Predicate<CommandLine> exists) {
        var vocabulary = lore.vocabulary();
        var ignored = Stream.of(vocabulary.ignored().stream(), vocabulary.fillers().stream(),
                lore.show().titles().stream()).flatMap(all -> all).toList();
        words = PhraseFinder.exact(ignored, vocabulary.allEndings());
        disagreement = PhraseFinder.exact(List.of(), vocabulary.allEndings());
        vocabulary.pages().stream().filter(page -> exists.test(CommandLine.parse(page.line()))).forEach(this::add);
    }

    private void add(Vocabulary.Page page) {
        var line = CommandLine.parse(page.line());
        page.words().forEach(word -> words.add(word, new Word(line, true)));
        page.around().stream().filter(word -> !words.isIgnored(word))
                .forEach(word -> words.add(word, new Word(line, false)));
        if (page.disputes().orElse(false)) {
            page.words().forEach(word -> disagreement.add(word, true));
            page.around().forEach(word -> disagreement.add(word, false));
        }
    }

    /// Empty if a text asks for more than a page, or for several.
    Optional<CommandLine> find(String text) {
        var found = words.find(text);
        return found.unknown()
                ? Optional.empty()
                : found.phrases().stream().flatMap(phrase -> phrase.meanings().stream()).filter(Word::isName)
                        .map(Word::page).distinct()
                        .filter(page -> found.phrases().stream().allMatch(phrase -> isAbout(page, phrase)))
                        .findFirst();
    }

    private static boolean isAbout(CommandLine page, PhraseFinder.Phrase<Word> phrase) {
        return phrase.meanings().stream().anyMatch(word -> word.page().equals(page));
    }

    /// What a text asks if the sources agree on; empty if it asks something else.
    Optional<String> disputed(String text) {
        var found = disagreement.find(text);
        var isAsked = Stream.of(true, false).allMatch(
                part -> found.phrases().stream().anyMatch(phrase -> phrase.meanings().contains(part)));
        return Optional.of(found.others()).filter(_ -> isAsked);
    }
}
