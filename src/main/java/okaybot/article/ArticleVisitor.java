package okaybot.article;

import java.io.IOException;
import okaybot.problem.Problem;

/// Receives the articles of a folder one after the other, each in pieces, so that none has to fit into memory.
public interface ArticleVisitor {
    /// A piece of an article's text: a paragraph, or a part of a long one.
    ///
    /// @param heading the heading above it, or an empty text
    /// @param text    on one line, without markup and addresses, visible characters only
    /// @throws IOException ends the visit of the whole folder
    void visitText(Article article, String heading, String text) throws IOException;

    /// The article is complete.
    ///
    /// @throws IOException ends the visit of the whole folder
    void visitEnd(Article article) throws IOException;

    /// A file cannot be used. If a part of it was visited already, that must be forgotten.
    ///
    /// @param file as [Article#file()]; empty if it is about the folder
    /// @throws IOException ends the visit of the whole folder
    void visitProblem(String file, Problem problem) throws IOException;
}
