package orrery.site.html;

import java.util.HashMap;
import java.util.Map;

/**
 * Notes beside the text that refers to them. The list of notes is what there is; where a screen has
 * room for them, style sheets show a copy at the side instead. A note is set once, for the list:
 * until then its place in the text is held.
 */
final class SideNotes {
  private final Map<Integer, HtmlWriter> held = new HashMap<>();

  /** Holds the place of a note, directly behind what refers to it first. */
  void defer(int number, HtmlWriter html) {
    held.computeIfAbsent(number, first -> html.place());
  }

  boolean isDeferred(int number) {
    return held.containsKey(number);
  }

  /** Writes the words of a note at its place. They stay hidden in styles without side notes. */
  void put(int number, HtmlWriter words) {
    held.get(number)
        .raw("<span class=\"side\" hidden><span class=\"side-number\">" + number + "</span> ")
        .raw(words.copy())
        .raw("</span>");
  }
}
