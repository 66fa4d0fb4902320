/// Okaybot on Discord: turns interactions into requests, and answers into messages of Components V2.
///
/// It must not know single commands, nor decide what is a spoiler: it shows what the answer service gives it. No other
/// package imports JDA.
@NullMarked
package okaybot.platform.discord;

import org.jspecify.annotations.NullMarked;
