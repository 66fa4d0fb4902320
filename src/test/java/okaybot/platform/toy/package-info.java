/// A platform that exists only in the tests. It shows the least that a new platform needs; see CONTRIBUTING, "Add a platform".
@NullMarked
package okaybot.platform.toy;

import org.jspecify.annotations.NullMarked;
