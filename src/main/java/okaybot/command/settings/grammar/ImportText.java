package okaybot.command.settings.grammar;

import java.util.List;
import java.util.Map;

/// What the text of an import says.
///
/// @param settings of each place by their keys; the place as it is typed: a token, a name or a mention
/// @param errors the parts that could not be read, as they were typed
public record ImportText(Map<String, Map<String, String>> settings, List<String> errors) {}
