package okaybot.yaml;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class JsonSchemaGeneratorTest {
    @Test
    void describes_every_rule_to_editors() throws Exception {
        assertThat(JsonSchemaGenerator.of(CastFile.class)).isEqualTo("""
          {
            "$schema" : "http://json-schema.org/draft-07/schema#",
            "type" : "object",
            "properties" : {
              "title" : {
                "type" : [ "string", "number", "boolean" ],
                "pattern" : "\\\\S",
                "description" : "The title of the drama."
              },
              "episodes" : {
                "type" : "integer",
                "description" : "How many episodes it has."
              },
              "finished" : {
                "type" : "boolean"
              },
              "start" : {
                "type" : "string",
                "format" : "date"
              },
              "site" : {
                "type" : "string",
                "format" : "uri"
              },
              "picture" : {
                "type" : [ "string", "number", "boolean" ],
                "pattern" : "\\\\S"
              },
              "people" : {
                "type" : "array",
                "items" : {
                  "type" : "object",
                  "properties" : {
                    "name" : {
                      "type" : [ "string", "number", "boolean" ],
                      "pattern" : "\\\\S",
                      "description" : "The name in full."
                    },
                    "for" : {
                      "enum" : [ "main", "supporting-role" ]
                    },
                    "after" : {
                      "type" : [ "string", "number", "boolean" ],
                      "pattern" : "^([0-9]+|end)$"
                    },
                    "sources" : {
                      "type" : "array",
                      "items" : {
                        "type" : [ "string", "number", "boolean" ],
                        "pattern" : "\\\\S"
                      }
                    },
                    "played-by" : {
                      "type" : [ "string", "number", "boolean" ],
                      "pattern" : "\\\\S",
                      "description" : "Who plays them."
                    }
                  },
                  "required" : [ "name", "for", "after" ],
                  "additionalProperties" : false
                },
                "minItems" : 1,
                "description" : "Who plays in it."
              },
              "words" : {
                "type" : "object",
                "additionalProperties" : {
                  "type" : [ "string", "number", "boolean" ],
                  "pattern" : "\\\\S"
                }
              }
            },
            "required" : [ "title", "episodes", "finished", "start", "people" ],
            "additionalProperties" : false
          }
          """);
    }
}
