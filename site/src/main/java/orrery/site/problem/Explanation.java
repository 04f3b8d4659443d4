package orrery.site.problem;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A section of the guide about a code: an example, the message that it gives, and what to do.
 *
 * @param code of the problem
 * @param markdown the whole section
 * @param files a site with this problem and no other error; empty where no such site can be shown
 * @param message as it is printed, empty where there are no files
 */
public record Explanation(Code code, String markdown, List<ExampleFile> files, String message) {
  private static final String ARTICLE = "posts/example/index.md";
  private static final Pattern LISTING =
      Pattern.compile("(?ms)^``````(\\S+)(?: title=\"([^\"]+)\")?\\n(.*?\\n)``````$");

  /** A file of an example, with its path in the content folder. */
  public record ExampleFile(String path, String text) {}

  /** Reads a section. Its listing of kind {@code text} is the message. */
  static Explanation of(Code code, String markdown) {
    List<ExampleFile> files = new ArrayList<>();
    String message = "";
    Matcher listing = LISTING.matcher(markdown);
    while (listing.find()) {
      if (listing.group(1).equals("text")) {
        message = listing.group(3);
      } else {
        String path = Optional.ofNullable(listing.group(2)).orElse(ARTICLE);
        files.add(new ExampleFile(path, listing.group(3)));
      }
    }
    return new Explanation(code, markdown, List.copyOf(files), message);
  }
}
