/// Lays an answer out on pages, the same way for every platform: the order of the lines, what stands apart, the sources
/// below each page, and where a text too long for a message is split.
///
/// A platform says what fits into its messages and how a line is written ([PageFormat], [TextWriter]). This package must
/// know no platform, and must not decide what is a spoiler.
@NullMarked
package okaybot.platform.layout;

import org.jspecify.annotations.NullMarked;
