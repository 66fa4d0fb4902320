package okaybot.lore.view;

import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/// A part of the content, whose translated texts stand under one id.
///
/// @param section the section of the content, such as `characters`
/// @param id of the thing in the section; the name of the section for what has no id
public record ContentPart(String section, String id) {
    static final String CHARACTERS = "characters";
    static final String PEOPLE = "people";
    static final String THEMES = "themes";
    static final String DISPUTES = "disputes";
    static final String QUOTATIONS = "quotations";
    static final String SOURCES = "sources";

    static final ContentPart SHOW = section("show");
    static final ContentPart PLOT = section("plot");
    static final ContentPart SECOND_SEASON = section("second-season");
    static final ContentPart HONOURS = section("honours");
    static final ContentPart RELATIONS = section("relations");
    static final ContentPart CHART = section("chart");
    static final ContentPart VOCABULARY = section("vocabulary");

    /// The ids of parts that are whole sections.
    public static final Set<String> SECTION_IDS = Stream
            .of(SHOW, PLOT, SECOND_SEASON, HONOURS, RELATIONS, CHART, VOCABULARY).map(ContentPart::id)
            .collect(Collectors.toUnmodifiableSet());

    private static ContentPart section(String name) {
        return new ContentPart(name, name);
    }
}
