/// A settings store that answers from memory, and keeps answering while the database is down. Every request uses it.
@NullMarked
package okaybot.settings.cache;

import org.jspecify.annotations.NullMarked;
