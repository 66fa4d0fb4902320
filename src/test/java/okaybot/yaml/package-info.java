@NullMarked
package okaybot.yaml;

import org.jspecify.annotations.NullMarked;
