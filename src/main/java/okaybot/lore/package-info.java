/// The model of the content files: what the show is, who is in it, what happens, and which source says so.
///
/// Immutable and in memory. It must not know commands, platforms or settings: those ask it.
@NullMarked
package okaybot.lore;

import org.jspecify.annotations.NullMarked;
