/// The settings store that every request asks: answers from memory, and goes on answering while the database is down.
@NullMarked
package okaybot.settings.cache;

import org.jspecify.annotations.NullMarked;
