package orrery.site.cite;

import de.undercouch.citeproc.bibtex.BibTeXConverter;
import de.undercouch.citeproc.csl.CSLDate;
import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import java.io.StringReader;
import java.time.YearMonth;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jbibtex.BibTeXDatabase;
import org.jbibtex.BibTeXEntry;
import org.jbibtex.BibTeXParser;
import org.jbibtex.BibTeXString;
import org.jbibtex.Key;
import org.jbibtex.ParseException;
import org.jbibtex.StringValue;
import org.jbibtex.TokenMgrException;
import org.jbibtex.Value;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;

/** BibTeX entries as items for the citation processor. */
final class BibItems {
  private static final List<String> MONTHS =
      List.of("jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec");
  private static final Pattern ADDRESS = Pattern.compile("https?://[^\\s{}]+");
  private static final Pattern DATE = Pattern.compile("([0-9]{4})-([0-9]{1,2})(?:-([0-9]{1,2}))?");
  private static final Pattern LEXICAL = Pattern.compile("at line (\\d+), column (\\d+)");

  /** Types that came after BibTeX, by those that mean the same. */
  private static final Map<String, String> TYPES =
      Map.of("thesis", "phdthesis", "report", "techreport", "mvbook", "book", "dataset", "online");

  private BibItems() {}

  /** An entry as data; one that cannot be read is a problem at its line. */
  static Optional<CSLItemData> of(BibEntry entry, List<Problem> problems) {
    try {
      return Optional.of(plain(new BibTeXConverter().toItemData(normal(parse(entry)))));
    } catch (ParseException e) {
      var next = e.currentToken == null ? null : e.currentToken.next;
      int line = next == null ? 2 : next.beginLine;
      int column = next == null ? 1 : next.beginColumn;
      problems.add(unreadable(entry, line, column));
    } catch (TokenMgrException e) {
      Matcher place = LEXICAL.matcher(String.valueOf(e.getMessage()));
      boolean known = place.find();
      int line = known ? Integer.parseInt(place.group(1)) : 2;
      int column = known ? Integer.parseInt(place.group(2)) : 1;
      problems.add(unreadable(entry, line, column));
    } catch (RuntimeException | StackOverflowError fault) {
      problems.add(misunderstood(entry, fault));
    }
    return Optional.empty();
  }

  /** The libraries that read an entry answer some values with an exception of any kind. */
  private static Problem misunderstood(BibEntry entry, Throwable fault) {
    String field = fault instanceof StackOverflowError ? "" : culprit(entry);
    String message =
        (field.isEmpty() ? "this entry" : "the field \"" + field + "\"")
            + " cannot be understood: \""
            + entry.key()
            + "\"";
    Matcher name =
        Pattern.compile("(?i)\\b" + Pattern.quote(field) + "\\s*=").matcher(entry.text());
    int at = entry.start() + (!field.isEmpty() && name.find() ? name.start() : 0);
    int end = at + Math.max(1, field.length());
    return Problem.error(
        Code.UNREADABLE_ENTRY,
        entry.file().place(at, end),
        message,
        "a date is written as 2020-05-17, a year with four digits");
  }

  /** The field without which the entry can be read; empty if there is none. */
  private static String culprit(BibEntry entry) {
    try {
      BibTeXEntry read = normal(parse(entry));
      for (Key field : read.getFields().keySet()) {
        BibTeXEntry rest = new BibTeXEntry(read.getType(), read.getKey());
        read.getFields().forEach((key, value) -> add(rest, key, value, field));
        if (isUnderstood(rest)) {
          return field.getValue();
        }
      }
    } catch (ParseException | RuntimeException notAField) {
      return "";
    }
    return "";
  }

  private static void add(BibTeXEntry entry, Key key, Value value, Key left) {
    if (!key.equals(left)) {
      entry.addField(key, value);
    }
  }

  private static boolean isUnderstood(BibTeXEntry entry) {
    try {
      plain(new BibTeXConverter().toItemData(entry));
      return true;
    } catch (RuntimeException stillNot) {
      return false;
    }
  }

  /** The abbreviations stand on a line of their own before the entry. */
  private static Problem unreadable(BibEntry entry, int line, int column) {
    String text = entry.file().text();
    int start = entry.start();
    for (int i = 2; i < line; i++) {
      start = text.indexOf('\n', start) + 1;
    }
    int at = Math.min(start + Math.max(0, column - 1), entry.end() - 1);
    int end = at;
    while (end < entry.end() && Character.isLetterOrDigit(text.charAt(end))) {
      end++;
    }
    String message = "the entry \"" + entry.key() + "\" cannot be read from here on";
    String hint = "fields are written as name = {text}, with a comma after each";
    return Problem.error(
        Code.UNREADABLE_ENTRY, entry.file().place(at, Math.max(end, at + 1)), message, hint);
  }

  private static BibTeXEntry parse(BibEntry entry) throws ParseException {
    BibTeXParser parser =
        new BibTeXParser() {
          @Override
          public void checkStringResolution(Key key, BibTeXString string) {
            // An unknown abbreviation stands for itself, as it does in BibTeX.
          }

          @Override
          public void checkCrossReferenceResolution(Key key, BibTeXEntry other) {
            // The entry is read by itself.
          }
        };
    BibTeXDatabase database = parser.parse(new StringReader(entry.strings() + "\n" + entry.text()));
    BibTeXEntry read = database.getEntries().values().stream().findFirst().orElse(null);
    if (read == null) {
      throw new ParseException("no entry");
    }
    return read;
  }

  /**
   * Returns an entry with names of fields in small letters, and months as numbers: neither depends
   * on a locale.
   */
  private static BibTeXEntry normal(BibTeXEntry read) {
    Map<String, String> fields = new TreeMap<>();
    for (Map.Entry<Key, Value> field : read.getFields().entrySet()) {
      String name = field.getKey().getValue().toLowerCase(Locale.ROOT);
      fields.putIfAbsent(name, field.getValue().toUserString());
    }
    String type = read.getType().getValue().toLowerCase(Locale.ROOT);
    fields.computeIfPresent("month", (name, month) -> month(month));
    fields.computeIfPresent("date", (name, date) -> possible(date));
    fields.computeIfPresent("urldate", (name, date) -> possible(date));
    if (type.equals("article") && fields.containsKey("number")) {
      fields.putIfAbsent("issue", fields.remove("number"));
    }
    address(fields).ifPresent(url -> fields.putIfAbsent("url", url));
    BibTeXEntry normal = new BibTeXEntry(new Key(TYPES.getOrDefault(type, type)), read.getKey());
    fields.forEach(
        (name, text) ->
            normal.addField(new Key(name), new StringValue(text, StringValue.Style.BRACED)));
    return normal;
  }

  /** Braces that held capitals together are done with; a date is when it came out, and no event. */
  private static CSLItemData plain(CSLItemData item) {
    return new CSLItemDataBuilder(item)
        .title(withoutBraces(item.getTitle()))
        .containerTitle(withoutBraces(item.getContainerTitle()))
        .collectionTitle(withoutBraces(item.getCollectionTitle()))
        .publisher(withoutBraces(item.getPublisher()))
        .eventDate((CSLDate) null)
        .build();
  }

  /** Leaves out months and days that there are not: exports write 0 where they know none. */
  private static String possible(String date) {
    return DATE.matcher(date)
        .replaceAll(
            found -> {
              String year = found.group(1);
              int month = Integer.parseInt(found.group(2));
              if (month < 1 || month > 12) {
                return year;
              }
              int day = found.group(3) == null ? 0 : Integer.parseInt(found.group(3));
              boolean known = YearMonth.of(Integer.parseInt(year), month).isValidDay(day);
              return known ? found.group() : year + "-" + found.group(2);
            });
  }

  private static String withoutBraces(String text) {
    return text == null ? null : text.replace("{", "").replace("}", "");
  }

  private static String month(String month) {
    String start = month.strip().toLowerCase(Locale.ROOT);
    int index = start.length() < 3 ? -1 : MONTHS.indexOf(start.substring(0, 3));
    return index < 0 ? month : String.valueOf(index + 1);
  }

  private static Optional<String> address(Map<String, String> fields) {
    String kind = fields.getOrDefault("archiveprefix", fields.getOrDefault("eprinttype", ""));
    if (fields.containsKey("eprint") && kind.equalsIgnoreCase("arxiv")) {
      return Optional.of("https://arxiv.org/abs/" + fields.get("eprint"));
    }
    Matcher published = ADDRESS.matcher(fields.getOrDefault("howpublished", ""));
    return published.find() ? Optional.of(published.group()) : Optional.empty();
  }
}
