package orrery.site.source;

import java.util.List;
import java.util.Optional;
import org.snakeyaml.engine.v2.api.LoadSettings;
import org.snakeyaml.engine.v2.api.lowlevel.Compose;
import org.snakeyaml.engine.v2.exceptions.Mark;
import org.snakeyaml.engine.v2.exceptions.MarkedYamlEngineException;
import org.snakeyaml.engine.v2.exceptions.ReaderException;
import org.snakeyaml.engine.v2.exceptions.YamlEngineException;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.schema.CoreSchema;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;

/** Parses YAML text to nodes with their places. No object is ever constructed. */
final class YamlText {
  /** The longest front matter, in UTF-16 units: deeper nesting than it holds is no danger. */
  static final int MAX_LENGTH = 20_000;

  private static final LoadSettings SETTINGS =
      LoadSettings.builder().setSchema(new CoreSchema()).setMaxAliasesForCollections(0).build();

  private YamlText() {}

  /** The root of a part of a file; absent where it is empty or cannot be read. */
  static Optional<Node> compose(SourceFile file, int start, int end, List<Problem> problems) {
    if (end - start > MAX_LENGTH) {
      String message = "the YAML has more than " + MAX_LENGTH + " characters";
      problems.add(
          Problem.error(Code.YAML_TOO_LONG, file.place(start, start + 1), message, "shorten it"));
      return Optional.empty();
    }
    try {
      return new Compose(SETTINGS).composeString(file.text().substring(start, end));
    } catch (MarkedYamlEngineException e) {
      int at = e.getProblemMark().map(mark -> offset(file, start, mark)).orElse(start);
      String what = e.getProblem() == null ? "unreadable" : e.getProblem();
      problems.add(
          Problem.error(Code.NOT_YAML, file.place(at, at + 1), "not YAML: " + what, hint(what)));
    } catch (ReaderException e) {
      int at = file.text().offsetByCodePoints(start, e.getPosition());
      String message = "not YAML: a character that cannot be printed";
      problems.add(Problem.error(Code.NOT_YAML, file.place(at, at + 1), message, "remove it"));
    } catch (YamlEngineException e) {
      boolean key = String.valueOf(e.getMessage()).startsWith("Non scalar key");
      String what = key ? "a key is one word" : "a part of it stands for another";
      problems.add(
          Problem.error(Code.NOT_YAML, file.place(start, start + 1), "not YAML: " + what, ""));
    } catch (StackOverflowError e) {
      String message = "not YAML: it is nested too deeply";
      problems.add(Problem.error(Code.NOT_YAML, file.place(start, start + 1), message, ""));
    }
    return Optional.empty();
  }

  private static String hint(String what) {
    return what.startsWith("mapping values are not allowed")
        ? "put a text with a colon in quotes"
        : "";
  }

  /** A mark counts code points from the start of the part. */
  static int offset(SourceFile file, int start, Mark mark) {
    return file.text().offsetByCodePoints(start, mark.getIndex());
  }
}
