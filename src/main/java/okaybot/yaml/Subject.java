package okaybot.yaml;

/// What a sentence about a value is on: its name for an author, and what it is for (may be empty).
record Subject(String name, String about) {
    static Subject of(Node.Entry entry, String about) {
        return new Subject(Words.quote(entry.key()), about);
    }

    Subject entry() {
        return new Subject("an entry of " + name, about);
    }
}
