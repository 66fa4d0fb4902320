package okaybot.lore.seed;

import java.nio.file.Path;
import okaybot.testing.GoldenFile;
import okaybot.yaml.JsonSchemaGenerator;
import org.junit.jupiter.api.Test;

class SeedSchemaTest {
    @Test
    void schema_for_editors_matches_the_records() throws Exception {
        GoldenFile.assertMatches(Path.of("seeds/schema.json"), JsonSchemaGenerator.of(SeedFile.class));
    }

    @Test
    void schema_of_translations_matches_the_records() throws Exception {
        GoldenFile.assertMatches(Path.of("seeds/translation-schema.json"),
                JsonSchemaGenerator.of(TranslationFile.class));
    }
}
