/// The commands about the show as a whole: its story, themes, awards, sources and second season.
@NullMarked
package okaybot.command.show;

import org.jspecify.annotations.NullMarked;
