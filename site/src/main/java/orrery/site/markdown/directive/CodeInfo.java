package orrery.site.markdown.directive;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import orrery.site.markdown.braces.AttributeText;
import orrery.site.markdown.braces.Option;
import orrery.site.markdown.braces.RoleText;

/**
 * The line behind the fence of code: a language, and how it is shown.
 *
 * @param language or empty
 * @param options under the names that {@link CodeOptions} knows
 * @param others words that mean nothing here
 */
record CodeInfo(String language, List<Option> options, List<RoleText.Part> others) {
  private static final Pattern PIECE =
      Pattern.compile(
          "\\{(?<lines>[^{}.#=]*+)\\}|\\{(?<braces>[^{}]*+)\\}"
              + "|#(?<id>[^\\s{}]+)"
              + "|(?<key>[A-Za-z][\\w-]*)=(?:\"(?<quoted>[^\"]*)\"|'(?<single>[^']*)'|(?<value>[^\\s{}]*))"
              + "|(?<word>[^\\s{}]+)");
  private static final Pattern LANGUAGE = Pattern.compile("[^\\s{}]*");
  private static final List<String> NUMBERED =
      List.of("linenos", "numberLines", "number-lines", "showLineNumbers", "numbers");

  static CodeInfo of(RoleText.Part info) {
    Matcher first = LANGUAGE.matcher(info.text());
    String language = first.lookingAt() ? first.group() : "";
    boolean option = language.indexOf('=') >= 0 || language.startsWith("#");
    InfoParser reading = new InfoParser(option ? "" : language);
    reading.read(info.part(option ? 0 : language.length(), info.text().length()));
    return new CodeInfo(reading.language, reading.options, reading.others);
  }

  private static final class InfoParser {
    private String language;
    private final List<Option> options = new ArrayList<>();
    private final List<RoleText.Part> others = new ArrayList<>();

    InfoParser(String language) {
      this.language = language;
    }

    void read(RoleText.Part text) {
      Matcher piece = PIECE.matcher(text.text());
      while (piece.find()) {
        if (piece.group("lines") != null) {
          add("mark", part(text, piece, "lines"));
        } else if (piece.group("braces") != null) {
          braces(AttributeText.of(part(text, piece, "braces")));
        } else if (piece.group("id") != null) {
          add("label", part(text, piece, "id"));
        } else if (piece.group("key") != null) {
          String value =
              piece.group("quoted") != null
                  ? "quoted"
                  : piece.group("single") != null ? "single" : "value";
          options.add(new Option(part(text, piece, "key"), part(text, piece, value)));
        } else {
          word(part(text, piece, "word"));
        }
      }
    }

    private void braces(AttributeText attributes) {
      for (RoleText.Part given : attributes.classes()) {
        if (language.isEmpty() && !NUMBERED.contains(given.text())) {
          language = given.text();
        } else {
          word(given);
        }
      }
      attributes.id().ifPresent(id -> add("label", id));
      options.addAll(attributes.values());
      others.addAll(attributes.others());
    }

    private void word(RoleText.Part word) {
      if (NUMBERED.contains(word.text())) {
        add("linenos", new RoleText.Part(word.chars().subSequence(0, 0)));
      } else {
        others.add(word);
      }
    }

    private void add(String key, RoleText.Part value) {
      options.add(new Option(RoleText.Part.meant(key, value.chars()), value));
    }

    private static RoleText.Part part(RoleText.Part text, Matcher piece, String group) {
      return text.part(piece.start(group), piece.end(group));
    }
  }
}
