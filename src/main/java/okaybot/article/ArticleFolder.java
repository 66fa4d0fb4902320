package okaybot.article;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.NotDirectoryException;
import java.nio.file.Path;
import java.util.List;
import okaybot.problem.Location;
import okaybot.problem.Problem;

/// The `.txt` and `.md` files directly in a folder, without hidden files. Nothing outside of the folder is read. It need not
/// exist.
///
/// @param folder may be a link itself
/// @param rules  what their headers may say
public record ArticleFolder(Path folder, HeaderRules rules) {
    /// The name of the folder in the one with the content files.
    public static final String NAME = "articles";

    private static final int MAX_FILES = 50_000;
    private static final long MEBIBYTE = 1024 * 1024;
    private static final long MAX_FILE_BYTES = 32 * MEBIBYTE;
    private static final long MAX_TOTAL_BYTES = 512 * MEBIBYTE;
    private static final String ARTICLE = "(?i).*\\.(txt|md)";

    /// The articles that belong to a folder with content files.
    public static ArticleFolder in(Path seeds, HeaderRules rules) {
        return new ArticleFolder(seeds.resolve(NAME), rules);
    }

    /// Whether there is nothing to read; false if the folder cannot be listed.
    public boolean isEmpty() throws IOException {
        if (!Files.isDirectory(folder)) {
            return !Files.exists(folder);
        }
        try (var files = Files.list(folder)) {
            return files.allMatch(file -> file.getFileName().toString().startsWith("."));
        } catch (AccessDeniedException _) {
            return false;
        }
    }

    /// Reads all articles, in the order of their names. Those with a problem are left out.
    ///
    /// @throws IOException if the visitor ends the visit
    public void visit(ArticleVisitor visitor) throws IOException {
        var bytes = 0L;
        for (var name : names(visitor)) {
            try {
                bytes += visit(name, MAX_TOTAL_BYTES - bytes, visitor);
            } catch (ArticleRejectedException rejected) {
                visitor.visitProblem(label(name), rejected.problem());
            }
        }
    }

    /// What messages call a file: `articles/review.txt`.
    private String label(String name) {
        return folder.getFileName() + "/" + name;
    }

    private List<String> names(ArticleVisitor visitor) throws IOException {
        try (var files = Files.list(folder)) {
            var names = files.map(file -> file.getFileName().toString()).filter(name -> !name.startsWith("."))
                    .limit(MAX_FILES + 1L).sorted().toList();
            if (names.size() <= MAX_FILES) {
                return names;
            }
            visitor.visitProblem("", folderProblem("there are more than " + MAX_FILES + " files here",
                    "put several articles into one file"));
        } catch (NoSuchFileException _) {
            // There are no articles.
        } catch (NotDirectoryException _) {
            visitor.visitProblem("", folderProblem("this is a file, not a folder", "give it another name"));
        } catch (IOException _) {
            visitor.visitProblem("", folderProblem("this folder cannot be read", "check that the bot may read it"));
        }
        return List.of();
    }

    private Problem folderProblem(String message, String hint) {
        return Problem.of(Location.of(folder.getFileName().toString()), message, hint);
    }

    /// @param left how many bytes of text may still be read
    /// @return how many bytes the file has
    private long visit(String name, long left, ArticleVisitor visitor) throws IOException {
        var file = checked(name);
        var size = size(file, name);
        if (size > MAX_FILE_BYTES) {
            throw rejected(name, "the file is larger than " + MAX_FILE_BYTES / MEBIBYTE + " MiB",
                    "split it into several files");
        }
        if (size > left) {
            throw rejected(name, "all articles together are larger than " + MAX_TOTAL_BYTES / MEBIBYTE + " MiB",
                    "take out what this show does not need");
        }
        try (var lines = open(file, name)) {
            ArticleReader.visit(lines, rules, visitor);
        }
        return size;
    }

    private LineReader open(Path file, String name) throws ArticleRejectedException {
        try {
            return new LineReader(label(name), Files.newInputStream(file));
        } catch (IOException _) {
            throw unreadable(name);
        }
    }

    private Path checked(String name) throws ArticleRejectedException {
        var file = realFile(name);
        // Opening anything else could block for ever, as a named pipe does.
        if (!Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS)) {
            throw rejected(name, Files.isDirectory(file) ? "this is a folder" : "this is not a file",
                    "only files directly in this folder are read");
        }
        if (!name.matches(ARTICLE)) {
            throw rejected(name, "this is neither a .txt nor a .md file", "save it as plain text, such as review.txt");
        }
        return file;
    }

    private Path realFile(String name) throws ArticleRejectedException {
        try {
            var file = folder.resolve(name).toRealPath();
            if (file.startsWith(folder.toRealPath())) {
                return file;
            }
            throw rejected(name, "this is a link to a file outside of the folder", "copy the file into the folder");
        } catch (NoSuchFileException _) {
            throw rejected(name, "this link leads to no file", "delete it, or copy the file here");
        } catch (ArticleRejectedException e) {
            throw e;
        } catch (IOException _) {
            throw unreadable(name);
        }
    }

    private long size(Path file, String name) throws ArticleRejectedException {
        try {
            if (Files.isReadable(file)) {
                return Files.size(file);
            }
        } catch (IOException _) {
            // It has been deleted since it was listed, or its disk has failed.
        }
        throw unreadable(name);
    }

    private ArticleRejectedException unreadable(String name) {
        return rejected(name, "this file cannot be read", "check that the bot may read it");
    }

    private ArticleRejectedException rejected(String name, String message, String hint) {
        return new ArticleRejectedException(Problem.of(Location.of(label(name)), message, hint));
    }
}
