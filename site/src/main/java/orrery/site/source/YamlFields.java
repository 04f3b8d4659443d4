package orrery.site.source;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.snakeyaml.engine.v2.nodes.MappingNode;
import org.snakeyaml.engine.v2.nodes.Node;
import org.snakeyaml.engine.v2.nodes.NodeTuple;
import org.snakeyaml.engine.v2.nodes.ScalarNode;
import org.snakeyaml.engine.v2.nodes.SequenceNode;
import org.snakeyaml.engine.v2.nodes.Tag;
import orrery.engine.spec.Suggestion;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * The fields of a YAML mapping, asked for one by one with the kind of value that is expected.
 * Whatever is not as expected becomes a problem with its line and column, and counts as absent.
 *
 * <pre>{@code
 * YamlFields fields = YamlFields.of(file, 4, 120, List.of("title"), Severity.ERROR, problems);
 * String title = fields.text("title").orElse("");
 * }</pre>
 */
public final class YamlFields {
  /** The most words of a list. */
  public static final int MAX_WORDS = 50;

  /** The most names of a mapping: each of them goes to KaTeX with every formula. */
  public static final int MAX_NAMES = 300;

  private final SourceFile file;
  private final int offset;
  private final Severity unknown;
  private final List<Problem> problems;
  private final Map<String, Node> values = new LinkedHashMap<>();

  private YamlFields(SourceFile file, int offset, Severity unknown, List<Problem> problems) {
    this.file = file;
    this.offset = offset;
    this.unknown = unknown;
    this.problems = problems;
  }

  /**
   * Reads a part of a file as one mapping.
   *
   * @param start of the part
   * @param end of the part
   * @param known the keys that mean something
   * @param unknown the severity of any other key
   */
  public static YamlFields of(
      SourceFile file,
      int start,
      int end,
      List<String> known,
      Severity unknown,
      List<Problem> problems) {
    YamlFields fields = new YamlFields(file, start, unknown, problems);
    YamlText.compose(file, start, end, problems).ifPresent(node -> fields.collect(node, known));
    return fields;
  }

  private void collect(Node root, List<String> known) {
    if (!(root instanceof MappingNode mapping)) {
      report(Code.NO_KEYS, root, "this is not a list of key: value", "write title: ...");
      return;
    }
    for (NodeTuple tuple : mapping.getValue()) {
      Node key = tuple.getKeyNode();
      String name = key instanceof ScalarNode scalar ? scalar.getValue() : "";
      if (!known.contains(name)) {
        String hint = Suggestion.hint(name, known);
        String message = "unknown key \"" + name + "\"";
        problems.add(new Problem(Code.UNKNOWN_KEY, unknown, place(key), message, hint));
      } else if (values.containsKey(name)) {
        report(Code.DUPLICATE_KEY, key, "\"" + name + "\" is given twice", "keep one");
      } else {
        values.put(name, tuple.getValueNode());
        checkCharacters(tuple.getValueNode());
      }
    }
  }

  /** Reports characters that are no text, which YAML can write in quotes. */
  private void checkCharacters(Node node) {
    if (node instanceof ScalarNode scalar) {
      scalar
          .getValue()
          .chars()
          .filter(Decoding::isControl)
          .findFirst()
          .ifPresent(c -> report(Code.CONTROL_CHARACTER, node, Decoding.named(c), "leave it out"));
    } else if (node instanceof SequenceNode sequence) {
      sequence.getValue().forEach(this::checkCharacters);
    } else if (node instanceof MappingNode mapping) {
      mapping.getValue().forEach(tuple -> checkCharacters(tuple.getValueNode()));
    }
  }

  /** A text. A number or a date is text too: as it was typed. */
  public Optional<String> text(String key) {
    return scalar(key).map(ScalarNode::getValue).map(String::strip);
  }

  /** Returns a value that is true or false. */
  public Optional<Boolean> bool(String key) {
    return scalar(key)
        .flatMap(
            node -> {
              if (!node.getTag().equals(Tag.BOOL)) {
                report(Code.NEITHER_TRUE_NOR_FALSE, node, key + " is neither true nor false", "");
                return Optional.empty();
              }
              return Optional.of(node.getValue().equalsIgnoreCase("true"));
            });
  }

  /** Returns a value that is one of some words. */
  public Optional<String> choice(String key, List<String> words) {
    return text(key)
        .filter(
            word -> {
              if (!words.contains(word)) {
                String message = "there is no " + key + " \"" + word + "\"";
                report(Code.UNKNOWN_CHOICE, key, message, Suggestion.hint(word, words));
              }
              return words.contains(word);
            });
  }

  /** Returns several texts: a list, or one text that counts as a list of one. */
  public List<String> texts(String key) {
    if (!(values.get(key) instanceof SequenceNode sequence)) {
      if (values.get(key) instanceof MappingNode mapping) {
        notWords(key, mapping);
        return List.of();
      }
      return text(key).map(List::of).orElse(List.of());
    }
    List<String> texts = new ArrayList<>();
    for (Node node : first(MAX_WORDS, key, sequence.getValue())) {
      if (node instanceof ScalarNode scalar && !isNothing(scalar)) {
        texts.add(scalar.getValue().strip());
      } else {
        notWords(key, node);
      }
    }
    return texts;
  }

  private void notWords(String key, Node node) {
    report(
        Code.NOT_A_LIST_OF_WORDS,
        node,
        key + " is not a list of words",
        "write " + key + ": [one, two]");
  }

  /** A mapping from text to text, in the author's order. */
  public Map<String, String> map(String key) {
    Node node = values.get(key);
    Map<String, String> map = new LinkedHashMap<>();
    if (node instanceof MappingNode mapping) {
      for (NodeTuple tuple : first(MAX_NAMES, key, mapping.getValue())) {
        if (tuple.getKeyNode() instanceof ScalarNode name
            && tuple.getValueNode() instanceof ScalarNode value) {
          map.put(name.getValue(), value.getValue());
        } else {
          report(
              Code.NAME_WITHOUT_TEXT,
              tuple.getKeyNode(),
              key + " maps a name to something else than text",
              "");
        }
      }
    } else if (node != null && !(node instanceof ScalarNode scalar && isNothing(scalar))) {
      report(Code.NOT_NAMES_WITH_TEXTS, node, key + " is not a list of name: text", "");
    }
    return map;
  }

  /** Returns the first entries of a list; that there are more is a problem. */
  private <T> List<T> first(int most, String key, List<T> entries) {
    if (entries.size() <= most) {
      return entries;
    }
    String message = key + " has " + entries.size() + " entries; at most " + most + " are allowed";
    report(Code.TOO_MUCH_WORK, key, message, "keep the most important ones");
    return entries.subList(0, most);
  }

  /** Tells that the value of a key is not acceptable. */
  public void report(Code code, String key, String message, String hint) {
    report(code, values.get(key), message, hint);
  }

  /** Tells that an entry of the mapping of a key is not acceptable. */
  public void report(Code code, String key, String name, String message, String hint) {
    for (NodeTuple tuple : ((MappingNode) values.get(key)).getValue()) {
      if (tuple.getKeyNode() instanceof ScalarNode entry && entry.getValue().equals(name)) {
        problems.add(Problem.error(code, place(entry, tuple.getValueNode()), message, hint));
        return;
      }
    }
  }

  /** Returns the place of the value of a key, which must be given. */
  public Place place(String key) {
    return place(values.get(key));
  }

  private Optional<ScalarNode> scalar(String key) {
    Node node = values.get(key);
    if (node instanceof ScalarNode scalar) {
      return isNothing(scalar) ? Optional.empty() : Optional.of(scalar);
    }
    if (node != null) {
      report(Code.NOT_ONE_TEXT, node, key + " is not one text", "put it on one line, in quotes");
    }
    return Optional.empty();
  }

  private static boolean isNothing(ScalarNode scalar) {
    return scalar.getTag().equals(Tag.NULL);
  }

  private void report(Code code, Node node, String message, String hint) {
    problems.add(Problem.error(code, place(node), message, hint));
  }

  private Place place(Node node) {
    return place(node, node);
  }

  private Place place(Node first, Node last) {
    int start = YamlText.offset(file, offset, first.getStartMark().orElseThrow());
    int end = YamlText.offset(file, offset, last.getEndMark().orElseThrow());
    return file.place(start, Math.max(end, start + 1));
  }
}
