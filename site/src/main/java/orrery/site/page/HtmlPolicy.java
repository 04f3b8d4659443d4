package orrery.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jsoup.nodes.Attribute;
import org.jsoup.nodes.Element;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;

/**
 * The rules for every finished page, whoever wrote its parts: no style attributes, no event
 * handlers, no scripts in the page, no addresses that run code, and nothing loaded from elsewhere.
 * So a page never asks for what its {@linkplain ContentPolicy content policy} refuses.
 */
public final class HtmlPolicy {
  private static final Set<String> ADDRESSES =
      Set.of("href", "src", "action", "formaction", "data", "poster", "xlink:href", "srcset");

  /** Elements whose address is fetched with the page, not followed by a reader. */
  private static final Set<String> FETCHED =
      Set.of(
          "script", "img", "iframe", "source", "video", "audio", "track", "embed", "object",
          "image", "use", "input");

  private static final Set<String> REFUSED =
      Set.of("iframe", "embed", "object", "frame", "applet", "base");

  private final FinishedPage page;
  private final List<Problem> problems = new ArrayList<>();

  private HtmlPolicy(FinishedPage page) {
    this.page = page;
  }

  /** Returns every breach in a page, in the order of its text. */
  public static List<Problem> check(FinishedPage page) {
    HtmlPolicy policy = new HtmlPolicy(page);
    for (Element element : page.document().getAllElements()) {
      policy.element(element);
    }
    return policy.problems;
  }

  private void element(Element element) {
    String tag = element.normalName();
    if (REFUSED.contains(tag)) {
      breach(Code.REFUSED_ELEMENT, element, "<" + tag + "> is not allowed in a page", "");
    }
    if (tag.equals("style")) {
      breach(
          Code.STYLE_IN_PAGE,
          element,
          "a <style> element is not allowed",
          "put the rules into a file");
    }
    if (tag.equals("script") && isInline(element)) {
      breach(
          Code.SCRIPT_IN_PAGE,
          element,
          "a script in the page is not allowed",
          "put it into a file");
    }
    for (Attribute attribute : element.attributes()) {
      attribute(element, tag, attribute.getKey().toLowerCase(Locale.ROOT), attribute.getValue());
    }
  }

  private static boolean isInline(Element script) {
    return !script.hasAttr("src") || !script.data().isBlank();
  }

  private void attribute(Element element, String tag, String name, String value) {
    if (name.equals("style")) {
      breach(Code.STYLE_IN_PAGE, element, "<" + tag + "> has a style attribute", "use a class");
    } else if (name.startsWith("on")) {
      String hint = "listen from a script file";
      breach(Code.HANDLER_IN_PAGE, element, "<" + tag + "> has an event handler: " + name, hint);
    } else if (name.equals("srcdoc")) {
      breach(
          Code.DOCUMENT_IN_ATTRIBUTE,
          element,
          "<" + tag + "> has a document in an attribute: srcdoc",
          "");
    } else if (ADDRESSES.contains(name)) {
      address(element, tag, value);
    }
  }

  private void address(Element element, String tag, String value) {
    String scheme = scheme(value);
    boolean fetched =
        FETCHED.contains(tag) || (tag.equals("link") && isFetched(element.attr("rel")));
    boolean elsewhere = scheme.equals("http") || scheme.equals("https") || isOtherHost(value);
    if (fetched && elsewhere) {
      String message = "<" + tag + "> loads from elsewhere: " + value;
      breach(Code.LOADED_FROM_ELSEWHERE, element, message, "keep a copy in the site");
    } else if (!scheme.isEmpty() && !isAllowed(scheme, fetched)) {
      breach(
          Code.REFUSED_ADDRESS,
          element,
          "<" + tag + "> has an address that is not allowed: " + value,
          "");
    }
  }

  private static boolean isFetched(String rel) {
    String kind = rel.toLowerCase(Locale.ROOT);
    return kind.contains("stylesheet")
        || kind.contains("icon")
        || kind.contains("load")
        || kind.contains("manifest")
        || kind.contains("prefetch");
  }

  private static boolean isAllowed(String scheme, boolean fetched) {
    return switch (scheme) {
      case "https", "http", "mailto" -> !fetched;
      case "data" -> fetched;
      default -> false;
    };
  }

  /**
   * Returns the scheme of an address, without what a browser skips: controls and spaces before the
   * colon.
   */
  private static String scheme(String address) {
    StringBuilder scheme = new StringBuilder();
    for (int i = 0; i < address.length(); i++) {
      char c = address.charAt(i);
      if (c == ':') {
        return scheme.toString().toLowerCase(Locale.ROOT);
      }
      if (c == '/' || c == '?' || c == '#') {
        return "";
      }
      if (c > ' ') {
        scheme.append(c);
      }
    }
    return "";
  }

  private static boolean isOtherHost(String address) {
    String seen = address.strip().replace('\\', '/');
    return seen.startsWith("//");
  }

  private void breach(Code code, Element element, String message, String hint) {
    problems.add(Problem.error(code, page.place(element), message, hint));
  }
}
