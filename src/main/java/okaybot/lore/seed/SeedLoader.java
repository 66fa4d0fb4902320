package okaybot.lore.seed;

import java.io.IOException;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import okaybot.lore.Lore;
import okaybot.lore.Translation;
import okaybot.lore.check.ConsistencyCheck;
import okaybot.lore.check.LoreValidator;
import okaybot.lore.check.SpoilerCheck;
import okaybot.lore.view.LoreTranslator;
import okaybot.problem.Location;
import okaybot.problem.Problem;
import okaybot.yaml.YamlReader;

/// Reads content files into a [Lore]. Reports all problems of all files together, and loads nothing if there are any.
public final class SeedLoader {
    /// About a hundred times a usual show. Twice as much takes 20 seconds and most of the heap.
    private static final int MAX_TOTAL_BYTES = 4 * YamlReader.MAX_BYTES;

    private final YamlReader reader = new YamlReader();
    private final Map<Locale, TranslationBinder> binders = new LinkedHashMap<>();
    private final List<Problem> problems = new ArrayList<>();
    private final SeedDirectory files;
    private long totalBytes;

    private final LocalDate today;

    private SeedLoader(SeedDirectory files, LocalDate today) {
        this.files = files;
        this.today = today;
    }

    public static SeedLoadResult load(SeedDirectory files) {
        return load(files, InstantSource.system());
    }

    /// Loads, and also checks what takes longer: that the questions in the files find what they shall find, and whether a text
    /// names somebody too early.
    public static SeedLoadResult check(SeedDirectory files) {
        var loader = new SeedLoader(files, LocalDate.ofInstant(InstantSource.system().instant(), ZoneOffset.UTC));
        return switch (loader.load()) {
            case SeedLoadResult.Valid(var lore, _) -> loader.checkMore(lore);
            case SeedLoadResult.Invalid invalid -> invalid;
        };
    }

    private SeedLoadResult checkMore(Lore lore) {
        var questions = new QuestionCheck(reader, lore);
        var spoilers = new SpoilerCheck(reader, lore);
        questions.check();
        spoilers.warnOfNames();
        binders.forEach((language, binder) -> {
            var translated = LoreTranslator.translate(lore, language);
            questions.checkTranslation(translated, binder.places());
            spoilers.warnOfNames(translated, binder.places());
        });
        return reader.problems().isEmpty()
                ? new SeedLoadResult.Valid(lore, reader.warnings())
                : new SeedLoadResult.Invalid(reader.problems());
    }

    /// Loads with another clock than the system's.
    ///
    /// @param clock tells which dates are in the future
    public static SeedLoadResult load(SeedDirectory files, InstantSource clock) {
        return new SeedLoader(files, LocalDate.ofInstant(clock.instant(), ZoneOffset.UTC)).load();
    }

    private SeedLoadResult load() {
        var names = names();
        var read = names.stream().flatMap(name -> read(name, SeedFile.class).stream()).toList();
        var translations = names.isEmpty() ? Map.<Locale, List<TranslationFile>>of() : readTranslations();
        var lore = translate(new SeedMerger(reader, read, read.size() == names.size(), this::reportMissing).merge(),
                translations);
        new LoreValidator(reader, lore, read.size() == names.size()).validate();
        new ConsistencyCheck(reader, lore, today).check();
        problems.addAll(reader.problems());
        return problems.isEmpty()
                ? new SeedLoadResult.Valid(lore, reader.warnings())
                : new SeedLoadResult.Invalid(List.copyOf(problems));
    }

    private Lore translate(Lore lore, Map<Locale, List<TranslationFile>> files) {
        if (files.isEmpty()) {
            return lore;
        }
        var english = TranslationBinder.englishTexts(lore);
        var translations = new LinkedHashMap<Locale, Translation>();
        files.forEach((language, translated) -> {
            var binder = new TranslationBinder(reader, english);
            translated.forEach(binder::add);
            translations.put(language, binder.translation());
            binders.put(language, binder);
        });
        return lore.withTranslations(translations);
    }

    private Map<Locale, List<TranslationFile>> readTranslations() {
        var translations = new LinkedHashMap<Locale, List<TranslationFile>>();
        try {
            for (var language : files.languages()) {
                var names = files.names(language);
                Translation.language(language).ifPresentOrElse(
                        locale -> translations.put(locale, names.stream()
                                .flatMap(name -> read(name, TranslationFile.class).stream()).toList()),
                        () -> problems.add(new Problem(Location.of(language + "/"), "`" + language + "` is no language",
                                "", 0, "name the folder of a translation by its language tag: `ko` or `pt-BR`")));
            }
        } catch (IOException e) {
            reportUnreadable(e);
        }
        return translations;
    }

    private List<String> names() {
        try {
            var names = files.names();
            if (names.isEmpty()) {
                reportMissing("there is no .yaml file here", "name the folder that holds the content files");
            }
            return names;
        } catch (IOException e) {
            reportUnreadable(e);
            return List.of();
        }
    }

    private void reportUnreadable(IOException failure) {
        var hint = "name the folder that holds the content files";
        switch (failure) {
            case SeedRejectedException rejected ->
                reportMissing(String.valueOf(rejected.getMessage()), rejected.hint());
            case NoSuchFileException _ -> reportMissing("there is no such folder", hint);
            case NotDirectoryException _ -> reportMissing("this is a file, not a folder", hint);
            default -> reportMissing("this folder cannot be read", hint);
        }
    }

    private <T extends Record> Optional<T> read(String name, Class<T> type) {
        try {
            var content = files.read(name);
            totalBytes += content.length;
            if (totalBytes > MAX_TOTAL_BYTES) {
                throw new SeedRejectedException("all files together are larger than " + MAX_TOTAL_BYTES / 1024 + " KiB",
                        "take out what this show does not need");
            }
            return reader.read(name, content, type);
        } catch (SeedRejectedException e) {
            problems.add(new Problem(Location.of(name), String.valueOf(e.getMessage()), "", 0, e.hint()));
            return Optional.empty();
        } catch (IOException e) {
            problems.add(new Problem(Location.of(name), "this file cannot be read", "", 0,
                    "check that the bot may read it"));
            return Optional.empty();
        }
    }

    private void reportMissing(String message, String hint) {
        problems.add(new Problem(Location.of(files.name()), message, "", 0, hint));
    }
}
