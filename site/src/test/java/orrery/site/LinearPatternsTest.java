package orrery.site;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Field;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

/**
 * Holds every regular expression of the site to work that grows as its input does, and no faster.
 * Work is the number of times that a character is looked at, so that no clock decides. Each
 * expression is tried on repetitions of the signs and words that it is made of, and those that were
 * slow once are tried on what made them slow.
 */
class LinearPatternsTest {
  private static final Path SOURCES = Path.of("src/main/java");
  private static final Pattern CONSTANT = Pattern.compile("static final Pattern (\\w+)");

  /** An expression that is no constant: a text in a call that takes one. */
  private static final Pattern IN_CALL =
      Pattern.compile(
          "(?:replaceAll|replaceFirst|\\.matches|\\.split|\\bof)\\(\\s*\"((?:\\\\.|[^\"\\\\])++)\"\\s*[,)]");

  private static final Pattern SIGN = Pattern.compile("(?<!\\\\)[a-zA-Z]{2,}|[^\\w\\s]");
  private static final Pattern MARKS =
      Pattern.compile("\\(\\?(?:<\\w+>|[a-z]+\\)|:|<?[=!])|\\\\[bdpswz]|\\[\\^?|\\\\p\\{\\w+\\}");

  private static final int MAX_ATOMS = 12;
  private static final int REPEATS = 100;

  /** The most characters looked at for each of an input, before it is taken for quadratic. */
  private static final int MAX_LOOKS = 200;

  /** Expressions that are tried at one place only, though their classes search with others. */
  private static final Set<String> AT_ONE_PLACE =
      Set.of(
          "BibScanner.KEY",
          "CiteText.LOCATOR",
          "CiteText.WORK",
          "ContainerFence.CLASSES",
          "ContainerFence.FENCE",
          "ForeignFrontMatter.KEY");

  /** Beginnings, and what follows again and again. */
  private static final Map<String, List<List<String>>> WORST =
      Map.ofEntries(
          entry("AttributesParser.BRACES", "{a=b", " a=b"),
          entry("BareTex.TEX", "", "\\alpha_", "\\a", "{b}"),
          entry("BoundReader.JOINED", "", "*a"),
          entry("BoundReader.APART", "2*", " "),
          entry("CitationProcessor.WORK", "", "\uE0100\uE011"),
          entry("CiteText.LOCATOR", ", ", " "),
          entry("ClaimReader.AROUND", "a", " "),
          entry("ClaimReader.WHOLE", "a in ", " ", "a in 1", " for"),
          entry("CodeConverter.OPTION", ":a: b", " "),
          entry("CodeInfo.PIECE", "", "{a", "", "a=\""),
          entry("ContainerFence.FENCE", "::: a", " ", "::: a", " :"),
          entry("ContainerFence.IN_BRACES", "{a", " "),
          entry("ExperimentConverter.NAME", "a", "-a"),
          entry("Importer.HEADING", "# x", " ", "# x {", "{"),
          entry("Includes.INCLUDE", "```{include} a", " "),
          entry("MoneyAsMath.AMOUNT", "5", " ", "5", ","),
          entry("Suppressions.ALLOW", "allow W001", " , W001", "allow W001", " "),
          entry("TableStart.SEPARATOR", "|-", " ", "", "|-"),
          entry("TextLimits.SEPARATOR", "|", "-"),
          entry("TextRole.ABBREVIATION", "a", "(", "a", " "),
          entry("TidyHandler.INDENTATION", "a", " "),
          entry("Unrecognised.LIQUID", "", "{% include ", "", "{{"),
          entry("Unrecognised.TAG", "", "<a", "<a", "@"),
          entry("Unrecognised.CITED", "", "[@:"));

  private static Map<String, Expression> expressions;

  private static Map.Entry<String, List<List<String>>> entry(String name, String... texts) {
    List<List<String>> inputs = new ArrayList<>();
    for (int i = 0; i < texts.length; i += 2) {
      inputs.add(List.of(texts[i], texts[i + 1]));
    }
    return Map.entry(name, inputs);
  }

  /** An expression, and whether it is looked for at every place of a text. */
  private record Expression(Pattern pattern, boolean searched) {
    long work(String text) {
      CountedText counted = new CountedText(text);
      Matcher matcher = pattern.matcher(counted);
      try {
        matcher.matches();
        matcher.reset().lookingAt();
        matcher.reset();
        boolean more = searched;
        while (more) {
          more = matcher.find();
        }
      } catch (CountedText.TooOften | StackOverflowError e) {
        return Long.MAX_VALUE;
      }
      return counted.looks;
    }
  }

  @BeforeAll
  static void read() throws IOException {
    expressions = new TreeMap<>();
    try (Stream<Path> files = Files.walk(SOURCES)) {
      for (Path file : files.filter(path -> path.toString().endsWith(".java")).toList()) {
        read(file);
      }
    }
  }

  private static void read(Path file) throws IOException {
    String code = Files.readString(file);
    String type = SOURCES.relativize(file).toString().replace(".java", "").replace('/', '.');
    String name = type.substring(type.lastIndexOf('.') + 1);
    boolean searches = code.contains("find(") || code.contains(".replaceAll(");
    Matcher constants = CONSTANT.matcher(code);
    while (constants.find()) {
      String full = name + "." + constants.group(1);
      boolean searched = searches && !AT_ONE_PLACE.contains(full);
      expressions.put(full, new Expression(constant(type, constants.group(1)), searched));
    }
    Matcher calls = IN_CALL.matcher(code);
    while (calls.find()) {
      boolean replacement = name.equals("Replacement");
      if (replacement || !calls.group().startsWith("of")) {
        String text = calls.group(1).replaceAll("\\\\u([0-9a-f]{4})", "\\\\\\\\u$1");
        boolean searched = !calls.group().startsWith(".matches");
        Pattern pattern = Pattern.compile(text.translateEscapes());
        expressions.put(name + ": " + pattern, new Expression(pattern, searched));
      }
    }
  }

  private static Pattern constant(String type, String name) {
    try {
      Field field = Class.forName(type).getDeclaredField(name);
      field.setAccessible(true);
      return (Pattern) field.get(null);
    } catch (ReflectiveOperationException e) {
      throw new LinkageError(type + "." + name, e);
    }
  }

  @Test
  void everyExpressionIsFound() {
    assertThat(expressions)
        .hasSizeGreaterThan(100)
        .containsKeys(WORST.keySet().toArray(String[]::new));
    assertThat(expressions).containsKeys(AT_ONE_PLACE.toArray(String[]::new));
  }

  @Test
  void twiceTheTextIsTwiceTheWork() {
    List<String> slow = new ArrayList<>();
    expressions.forEach(
        (name, expression) ->
            inputs(name, expression.pattern()).stream()
                .filter(input -> !isLinear(expression, input))
                .findFirst()
                .ifPresent(input -> slow.add(name + " on " + input)));
    assertThat(slow).isEmpty();
  }

  /** Groups that are repeated one by one take a frame of the stack for each. */
  @Test
  void aLongTextNeedsNoDeepStack() {
    WORST.forEach(
        (name, inputs) -> {
          for (List<String> input : inputs) {
            long work = expressions.get(name).work(text(input, 50_000));
            assertThat(work).as(name + " on " + input).isLessThan(Long.MAX_VALUE);
          }
        });
  }

  private static boolean isLinear(Expression expression, List<String> input) {
    long once = expression.work(text(input, REPEATS));
    long twice = expression.work(text(input, 2 * REPEATS));
    return twice < 2.5 * once + 20 * REPEATS;
  }

  /** The end is a character that no expression expects. */
  private static String text(List<String> input, int repeats) {
    return input.get(0) + input.get(1).repeat(repeats) + "\u0001";
  }

  private static List<List<String>> inputs(String name, Pattern pattern) {
    List<List<String>> inputs = new ArrayList<>(WORST.getOrDefault(name, List.of()));
    List<String> atoms = atoms(pattern.pattern());
    for (String first : atoms) {
      inputs.add(List.of("", first));
      for (String second : atoms) {
        inputs.add(List.of(first, second));
        inputs.add(List.of("", first + second));
      }
    }
    return inputs;
  }

  private static List<String> atoms(String expression) {
    Set<String> atoms = new LinkedHashSet<>(List.of(" ", "a", "0", "\n"));
    Matcher signs = SIGN.matcher(MARKS.matcher(expression).replaceAll(""));
    while (signs.find() && atoms.size() < MAX_ATOMS) {
      atoms.add(signs.group());
    }
    return List.copyOf(atoms);
  }

  /** A text that counts how often somebody looks at a character. */
  private static final class CountedText implements CharSequence {
    private final String text;
    private long looks;

    CountedText(String text) {
      this.text = text;
    }

    @Override
    public char charAt(int index) {
      looks++;
      if (looks > (long) MAX_LOOKS * text.length()) {
        throw new TooOften();
      }
      return text.charAt(index);
    }

    @Override
    public int length() {
      return text.length();
    }

    @Override
    public CharSequence subSequence(int start, int end) {
      return text.substring(start, end);
    }

    @Override
    public String toString() {
      return text;
    }

    private static final class TooOften extends RuntimeException {
      private static final long serialVersionUID = 1;
    }
  }
}
