/// What the tests share: a chat to talk to, shows to talk about, and files to compare with.
@NullMarked
package okaybot.testing;

import org.jspecify.annotations.NullMarked;
