/// What the admins of a place and its viewers have set. It must know neither commands nor platforms.
@NullMarked
package okaybot.settings;

import org.jspecify.annotations.NullMarked;
