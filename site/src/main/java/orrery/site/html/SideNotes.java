package orrery.site.html;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Notes beside the text that refers to them. The list of notes is what there is; where a screen has
 * room for them, style sheets show a copy at the side instead. A note is set once, for the list:
 * until then its place in the text is held.
 */
final class SideNotes {
  private static final String HELD = "\uE0F0";
  private static final Pattern PLACE = Pattern.compile(HELD + "(\\d+)" + HELD);
  private static final Pattern ID = Pattern.compile(" id=\"[^\"]*\"");

  private final Set<Integer> held = new HashSet<>();
  private final Map<Integer, String> notes = new HashMap<>();

  /** Holds the place of a note, directly behind what refers to it. */
  void hold(int number, HtmlWriter html) {
    if (held.add(number)) {
      html.raw(HELD + number + HELD);
    }
  }

  boolean isHeld(int number) {
    return held.contains(number);
  }

  /** Takes the words of a note for which a place is held. */
  void put(int number, String words) {
    notes.put(number, words);
  }

  /** A page with its notes in their places. They stay hidden where nothing is known of sides. */
  String in(String html) {
    return PLACE
        .matcher(html)
        .replaceAll(
            place -> {
              int number = Integer.parseInt(place.group(1));
              String words = notes.get(number);
              return words == null
                  ? ""
                  : Matcher.quoteReplacement(
                      "<span class=\"side\" hidden><span class=\"side-number\">"
                          + number
                          + "</span> "
                          + ID.matcher(words).replaceAll("")
                          + "</span>");
            });
  }
}
