package okaybot.yaml;

/// What a sentence about a value is on: its name for an author, and what it is for (may be empty).
record ValueLabel(String name, String about) {
    static ValueLabel of(YamlNode.MappingEntry entry, String about) {
        return new ValueLabel(DidYouMean.quote(entry.key()), about);
    }

    ValueLabel entry() {
        return new ValueLabel("an entry of " + name, about);
    }
}
