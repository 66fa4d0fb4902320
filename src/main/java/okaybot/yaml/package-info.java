/// Binds YAML files to records, and reports every problem of a file in one run, each with its position.
@NullMarked
package okaybot.yaml;

import org.jspecify.annotations.NullMarked;
