/// Okaybot on Discord: turns interactions into requests, and brings answers to their askers.
///
/// It must not know single commands, nor decide what is a spoiler: it shows what the answer service gives it. No
/// package elsewhere imports JDA.
@NullMarked
package okaybot.platform.discord;

import org.jspecify.annotations.NullMarked;
