package okaybot.lore;

import java.nio.file.Path;
import okaybot.testing.GoldenFile;
import okaybot.yaml.JsonSchemaGenerator;
import org.junit.jupiter.api.Test;

class SeedSchemaTest {
    @Test
    void editors_are_told_what_the_reader_reads() throws Exception {
        GoldenFile.assertMatches(Path.of("seeds/schema.json"), JsonSchemaGenerator.of(SeedFile.class));
    }
}
