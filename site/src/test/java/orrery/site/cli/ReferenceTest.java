package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import orrery.engine.studies.Studies;
import orrery.engine.study.Study;
import orrery.site.article.FrontMatterReader;
import orrery.site.cli.reference.Schema;
import orrery.site.markdown.Construct;
import orrery.site.markdown.Constructs;
import orrery.site.source.SiteSettings;
import orrery.site.source.YamlKey;

class ReferenceTest {
  private static final Path TOP = Path.of("..");

  @Test
  void whatIsCommittedIsWhatTheProgramWrites() throws IOException {
    for (Map.Entry<String, String> file : ReferenceCommand.files(TOP).entrySet()) {
      assertThat(Files.readString(TOP.resolve(file.getKey())))
          .as("./orrery reference writes " + file.getKey() + " anew")
          .isEqualTo(file.getValue());
    }
  }

  @Test
  void everyConstructHasASentenceAndAnExampleThatNamesIt() {
    List<Construct> all = new ArrayList<>(Constructs.directives());
    all.addAll(Constructs.roles());
    for (Construct construct : all) {
      String name = construct.names().get(0);
      assertThat(construct.purpose()).as(name).endsWith(".").hasSizeGreaterThan(20);
      assertThat(construct.names()).anyMatch(one -> construct.example().contains("{" + one + "}"));
    }
  }

  @Test
  void everyStudyStandsInTheGalleryWithItsPaper() throws IOException {
    String gallery = Files.readString(TOP.resolve("content/posts/gallery/index.md"));
    for (Study study : Studies.all()) {
      assertThat(gallery)
          .as("the gallery, without " + study.name())
          .contains("```{experiment} " + study.name() + "\n```")
          .contains("](" + study.description().link() + ")");
    }
  }

  @Test
  void aSchemaKnowsTheKeysThatTheReaderKnows() {
    assertThat(properties(Schema.ofSite()).keySet())
        .containsExactlyElementsOf(YamlKey.names(SiteSettings.KEYS));
    JsonObject article = properties(Schema.ofArticle());
    assertThat(article.keySet()).containsExactlyElementsOf(YamlKey.names(FrontMatterReader.KEYS));
    assertThat(article.getAsJsonObject("draft").get("type").getAsString()).isEqualTo("boolean");
  }

  private static JsonObject properties(String schema) {
    JsonObject object = JsonParser.parseString(schema).getAsJsonObject();
    assertThat(object.get("additionalProperties").getAsBoolean()).isFalse();
    return object.getAsJsonObject("properties");
  }
}
