/// YAML bound to records.
@NullMarked
package okaybot.yaml;

import org.jspecify.annotations.NullMarked;
