package orrery.site.markdown.braces;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * The attributes in braces beside a thing, as Pandoc and bookdown have them.
 *
 * <pre>{@code
 * #descent .wide width=60%         // id, class, value
 * theorem, label, name="Euler"     // the label is a bare word, and counts as an id
 * }</pre>
 *
 * @param id by which the thing is referred to
 * @param classes without their dots
 * @param values by their keys, without quotes
 * @param others everything else
 */
public record AttributeText(
    Optional<RoleText.Part> id,
    List<RoleText.Part> classes,
    List<Option> values,
    List<RoleText.Part> others) {
  /** Pandoc's sign for a heading without a number. */
  private static final String UNNUMBERED = "-";

  private static final Pattern PIECE =
      Pattern.compile(
          "#(?<id>[^\\s,}\"]+)|\\.(?<class>[A-Za-z][\\w-]*)(?=[\\s,]|$)"
              + "|(?<key>[A-Za-z][\\w-]*)=(?:\"(?<quoted>[^\"]*)\"|'(?<single>[^']*)'|(?<value>[^\\s,]*))"
              + "|(?<other>[^\\s,]+)");

  public static AttributeText of(RoleText.Part text) {
    List<RoleText.Part> ids = new ArrayList<>();
    List<RoleText.Part> classes = new ArrayList<>();
    List<Option> values = new ArrayList<>();
    List<RoleText.Part> others = new ArrayList<>();
    Matcher piece = PIECE.matcher(text.text());
    while (piece.find()) {
      if (piece.group("id") != null) {
        ids.add(part(text, piece, "id"));
      } else if (piece.group("class") != null) {
        classes.add(part(text, piece, "class"));
      } else if (piece.group("key") != null) {
        String value =
            piece.group("quoted") != null
                ? "quoted"
                : piece.group("single") != null ? "single" : "value";
        values.add(new Option(part(text, piece, "key"), part(text, piece, value)));
      } else if (piece.group("other").equals(UNNUMBERED)) {
        classes.add(
            RoleText.Part.meant(
                "unnumbered", text.chars().subSequence(piece.start(), piece.end())));
      } else {
        others.add(part(text, piece, "other"));
      }
    }
    boolean labelled = ids.isEmpty() && !others.isEmpty();
    if (labelled) {
      ids.add(others.remove(0));
    }
    others.addAll(ids.subList(Math.min(1, ids.size()), ids.size()));
    return new AttributeText(ids.stream().findFirst(), classes, values, others);
  }

  /** These and others behind them. A second label is none: it counts as everything else. */
  public AttributeText and(AttributeText more) {
    List<RoleText.Part> rest = new ArrayList<>(others);
    if (id.isPresent()) {
      more.id().ifPresent(rest::add);
    }
    rest.addAll(more.others());
    return new AttributeText(
        id.or(more::id), joined(classes, more.classes()), joined(values, more.values()), rest);
  }

  private static <T> List<T> joined(List<T> first, List<T> second) {
    return Stream.concat(first.stream(), second.stream()).toList();
  }

  /** Returns whether there is a label, and nothing else. */
  public boolean isLabel() {
    return id.isPresent() && classes.isEmpty() && values.isEmpty() && others.isEmpty();
  }

  /** The value of the first of some keys that has one. */
  public Optional<RoleText.Part> value(String... keys) {
    return List.of(keys).stream()
        .flatMap(key -> values.stream().filter(value -> value.key().text().equals(key)))
        .map(Option::value)
        .findFirst();
  }

  /** The classes alone. */
  public List<String> classNames() {
    return classes.stream().map(RoleText.Part::text).toList();
  }

  private static RoleText.Part part(RoleText.Part text, Matcher piece, String group) {
    return text.part(piece.start(group), piece.end(group));
  }
}
