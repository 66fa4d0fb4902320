/// Annotations that record components and types carry to say how they are read from YAML: key, description, limits.
@NullMarked
package okaybot.yaml.annotation;

import org.jspecify.annotations.NullMarked;
