package okaybot.cli;

import static java.util.stream.Collectors.joining;

import java.io.IOException;
import java.nio.file.Path;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import okaybot.article.Article;
import okaybot.article.ArticleFolder;
import okaybot.article.ArticleVisitor;
import okaybot.article.HeaderRules;
import okaybot.problem.Problem;

/// Counts the articles of a host and collects what is wrong with them. The bot starts without the wrong ones.
final class ArticleCheck implements ArticleVisitor {
    private static final int MAX_SHOWN = 100;

    private final List<Problem> problems = new ArrayList<>();
    private int articles;
    private int leftOut;

    /// Reads all articles of a folder with content files.
    static ArticleCheck of(Path seeds, int lastEpisode) throws IOException {
        var check = new ArticleCheck();
        ArticleFolder.in(seeds, HeaderRules.of(lastEpisode, InstantSource.system())).visit(check);
        return check;
    }

    @Override
    public void visitText(Article article, String heading, String text) {
        // Reading it was the check.
    }

    @Override
    public void visitEnd(Article article) {
        articles++;
    }

    @Override
    public void visitProblem(String file, Problem problem) {
        leftOut++;
        if (problems.size() < MAX_SHOWN) {
            problems.add(problem);
        }
    }

    /// A line for the summary of the content; empty if there are no articles.
    String summary() {
        return articles == 0 ? "" : "\n%5d articles, which nobody has checked".formatted(articles);
    }

    boolean hasProblems() {
        return leftOut > 0;
    }

    String describeProblems() {
        return problems.stream().map(Problem::describe).collect(joining("\n"))
                + (leftOut > problems.size() ? "\n" + (leftOut - problems.size()) + " more" : "")
                + (leftOut == 1 ? "\n1 problem; it is left out" : "\n" + leftOut + " problems; these are left out")
                + ", everything else is used.";
    }
}
