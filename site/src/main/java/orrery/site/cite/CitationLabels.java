package orrery.site.cite;

import de.undercouch.citeproc.csl.CSLItemData;
import de.undercouch.citeproc.csl.CSLItemDataBuilder;
import de.undercouch.citeproc.csl.CSLName;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The labels that distinguish the works cited on a page: a letter behind the year where authors and
 * year are the same, and labels as BibTeX's style {@code alpha} makes them.
 */
final class CitationLabels {
  private static final int MAX_INITIALS = 4;
  private static final int LETTERS_OF_ONE = 3;

  private CitationLabels() {}

  /** The same works, each with its label, and with its letter where it needs one. */
  public static List<CSLItemData> given(List<CSLItemData> items) {
    Map<String, Integer> alike = new LinkedHashMap<>();
    items.forEach(item -> alike.merge(authors(item) + year(item), 1, Integer::sum));
    Map<String, Integer> before = new LinkedHashMap<>();
    Map<String, Integer> labels = new LinkedHashMap<>();
    items.forEach(item -> labels.merge(label(item), 1, Integer::sum));
    Map<String, Integer> used = new LinkedHashMap<>();
    List<CSLItemData> given = new ArrayList<>();
    for (CSLItemData item : items) {
      String group = authors(item) + year(item);
      String label = label(item);
      String letter = labels.get(label) > 1 ? letter(used.merge(label, 1, Integer::sum) - 1) : "";
      CSLItemDataBuilder more = new CSLItemDataBuilder(item).citationLabel(label + letter);
      if (alike.get(group) > 1) {
        more.yearSuffix(letter(before.merge(group, 1, Integer::sum) - 1));
      }
      given.add(more.build());
    }
    return given;
  }

  private static String letter(int index) {
    return index < 26 ? String.valueOf((char) ('a' + index)) : "z" + letter(index - 26);
  }

  /** The names that a style by author and year shows. */
  private static String authors(CSLItemData item) {
    List<String> names = names(item);
    return names.size() < 3 ? String.join(" ", names) : names.get(0) + " et al.";
  }

  private static String label(CSLItemData item) {
    List<String> names = names(item);
    StringBuilder label = new StringBuilder();
    if (names.size() == 1) {
      String name = names.get(0);
      label.append(name, 0, name.offsetByCodePoints(0, Math.min(LETTERS_OF_ONE, length(name))));
    } else {
      int shown = names.size() > MAX_INITIALS ? MAX_INITIALS - 1 : names.size();
      names.subList(0, shown).forEach(name -> label.append(name, 0, name.offsetByCodePoints(0, 1)));
      label.append(names.size() > MAX_INITIALS ? "+" : "");
    }
    String year = year(item);
    return label + year.substring(Math.max(0, year.length() - 2));
  }

  private static int length(String name) {
    return name.codePointCount(0, name.length());
  }

  private static List<String> names(CSLItemData item) {
    CSLName[] people = item.getAuthor() != null ? item.getAuthor() : item.getEditor();
    List<String> names = new ArrayList<>();
    for (CSLName person : people == null ? new CSLName[0] : people) {
      String name = person.getFamily() != null ? person.getFamily() : person.getLiteral();
      if (name != null && !name.isBlank()) {
        names.add(name.strip());
      }
    }
    if (names.isEmpty()) {
      names.add(item.getTitle() == null ? item.getId() : item.getTitle());
    }
    return names;
  }

  private static String year(CSLItemData item) {
    boolean dated = item.getIssued() != null && item.getIssued().getDateParts() != null;
    return dated ? String.valueOf(item.getIssued().getDateParts()[0][0]) : "";
  }
}
