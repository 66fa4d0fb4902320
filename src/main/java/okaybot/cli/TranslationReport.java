package okaybot.cli;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.joining;
import static java.util.stream.Collectors.toList;
import static java.util.stream.Collectors.toMap;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import okaybot.lore.Lore;
import okaybot.lore.TextHash;
import okaybot.lore.TranslatableText;
import okaybot.lore.Translation;
import okaybot.lore.view.LoreTranslator;
import okaybot.problem.Problem;

/// How much of the content is translated into a language.
final class TranslationReport {
    private static final double PERCENT = 100;

    private final Locale language;
    private final Translation translation;
    private final List<TranslatableText> texts;
    private final List<Problem> outdated;

    /// @param warnings of all files
    TranslationReport(Lore lore, Locale language, List<Problem> warnings) {
        this.language = language;
        translation = lore.localization().translation(language);
        texts = List.copyOf(LoreTranslator.texts(lore).stream().filter(TranslatableText::hasWords)
                .collect(toMap(text -> List.of(text.id(), text.english()),
                        Function.identity(), (first, _) -> first, LinkedHashMap::new))
                .values());
        outdated = warnings.stream().filter(warning -> warning.at().file().startsWith(language.toLanguageTag() + "/"))
                .toList();
    }

    /// One line.
    String summary() {
        return "%5s %s".formatted(language.toLanguageTag(), share(texts)) + (outdated.isEmpty()
                ? ""
                : outdated.size() == 1 ? ", 1 warning" : ", " + outdated.size() + " warnings");
    }

    /// The share of each section, what is wrong, and what is missing.
    String describe() {
        var bySection = texts.stream().collect(groupingBy(TranslatableText::section, LinkedHashMap::new,
                toList()));
        var sections = bySection.entrySet().stream()
                .map(section -> "  %-14s %s".formatted(section.getKey(), share(section.getValue())));
        return Stream
                .of(Stream.of(language.getDisplayName(Locale.ENGLISH) + ": " + share(texts)),
                        sections, outdated.stream().map(warning -> "\nwarning: " + warning.describe()),
                        missing().stream())
                .flatMap(lines -> lines).collect(joining("\n"));
    }

    private String share(List<TranslatableText> some) {
        var translated = some.stream().filter(this::isTranslated).count();
        return "%3d %% translated, %d of %d texts".formatted((int) (PERCENT * translated / some.size()), translated,
                some.size());
    }

    private boolean isTranslated(TranslatableText text) {
        return translation.find(text).isPresent();
    }

    /// As lines to paste into a file of the language; none if everything is translated.
    private List<String> missing() {
        var byId = texts.stream().filter(text -> !isTranslated(text)).collect(groupingBy(TranslatableText::id,
                LinkedHashMap::new, toList()));
        var lines = byId.entrySet().stream().flatMap(id -> Stream.concat(Stream.of("  " + id.getKey() + ":"),
                id.getValue().stream().map(text -> "    - of: " + TextHash.of(text.english()) + "  # "
                        + text.english())));
        return byId.isEmpty() ? List.of() : Stream.concat(Stream.of("\ntranslations:"), lines).toList();
    }
}
