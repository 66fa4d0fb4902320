/// What people set by buttons, and in the private chat for their groups.
///
/// This package must neither know individual commands nor decide what is a spoiler.
@NullMarked
package okaybot.platform.telegram.panel;

import org.jspecify.annotations.NullMarked;
