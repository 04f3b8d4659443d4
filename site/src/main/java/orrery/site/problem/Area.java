package orrery.site.problem;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The codes of one letter, and what the guide says of them. It stands in a file beside this class,
 * such as {@code B.md}, with a section for each code.
 *
 * <pre>{@code
 * Area.all().get(0).explanations().get(0).code();   // NEVER_ENDED, which is B001
 * }</pre>
 */
public record Area(String title, List<Explanation> explanations) {
  /** Headings of other forms are part of an example. */
  private static final Pattern HEADING = Pattern.compile("(?m)^## ([A-Z]\\d{3})$");

  /** Returns all areas, in the order of their letters. */
  public static List<Area> all() {
    return Arrays.stream(Code.values()).map(Code::letter).distinct().map(Area::of).toList();
  }

  private static Area of(char letter) {
    String text = text(letter + ".md");
    String title = text.substring("# ".length(), text.indexOf('\n'));
    List<Explanation> explanations = new ArrayList<>();
    Matcher heading = HEADING.matcher(text);
    boolean more = heading.find();
    while (more) {
      String id = heading.group(1);
      int start = heading.end();
      more = heading.find();
      String section = text.substring(start, more ? heading.start() : text.length());
      explanations.add(Explanation.of(Code.of(id), section.strip()));
    }
    return new Area(title, List.copyOf(explanations));
  }

  private static String text(String name) {
    try (InputStream in = Area.class.getResourceAsStream(name)) {
      return new String(in.readAllBytes(), UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + name, e);
    }
  }
}
