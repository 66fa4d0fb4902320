/// Lays an answer out on pages, the same way for every platform: the order of the lines, blank lines, the sources at
/// the end of each page, and where text that is too long for a message is split.
///
/// A platform says what fits into its messages and how a line is written ([PageFormat], [TextWriter]). This package
/// must neither know any platform nor decide what is a spoiler.
@NullMarked
package okaybot.platform.layout;

import org.jspecify.annotations.NullMarked;
