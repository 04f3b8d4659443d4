package orrery.site.cite;

/**
 * An entry in the list of references.
 *
 * @param key by which it is cited
 * @param label the label before it, such as {@code [1]}, or empty
 * @param html the entry
 */
public record ReferenceEntry(String key, String label, String html) {

  /** The entry without any marks. */
  public String text() {
    return html.replaceAll("<[^<>]*+>", "")
        .replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&");
  }
}
