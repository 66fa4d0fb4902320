/// What admins set with controls, tested on every platform.
@NullMarked
package okaybot.testing.settings;

import org.jspecify.annotations.NullMarked;
