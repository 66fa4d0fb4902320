/// Tests of the data of buttons and deep links.
@NullMarked
package okaybot.platform.telegram.callback;

import org.jspecify.annotations.NullMarked;
