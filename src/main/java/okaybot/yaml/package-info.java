/// Binds YAML files to records and tells the author of a file, in one run, everything that is wrong with it and where.
@NullMarked
package okaybot.yaml;

import org.jspecify.annotations.NullMarked;
