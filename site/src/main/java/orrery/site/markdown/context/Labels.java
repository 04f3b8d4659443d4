package orrery.site.markdown.context;

import java.util.Optional;
import java.util.regex.Pattern;
import orrery.site.markdown.braces.RoleText;
import orrery.site.problem.Code;

/** The labels that authors give: each the id of one thing, and of no other. */
public final class Labels {
  private static final Pattern LABEL = Pattern.compile("[\\p{L}_][\\p{L}\\p{N}_:.-]*");

  private final Conversion conversion;

  Labels(Conversion conversion) {
    this.conversion = conversion;
  }

  /** The id of a thing that has one always: its label, or one that is made of its kind. */
  public String anchor(Optional<RoleText.Part> label, String kind) {
    String given = given(label);
    return given.isEmpty() ? conversion.anchors().ofKind(kind) : given;
  }

  /** The id of a thing that has one only where it is labelled. */
  public String given(Optional<RoleText.Part> label) {
    if (label.isEmpty()) {
      return "";
    }
    RoleText.Part part = label.get();
    String id = part.text();
    if (!LABEL.matcher(id).matches()) {
      String message = id.isEmpty() ? "the label is empty" : "not a label: " + id;
      String hint = "use letters, digits, hyphens and colons, and begin with a letter";
      conversion.error(Code.WRONG_LABEL, part.start(), part.end(), message, hint);
      return "";
    }
    Anchors.Given by =
        new Anchors.Given(part.start(), part.end(), Code.LABEL_TAKEN, "choose another");
    if (!conversion.anchors().take(id, by)) {
      String message = "the label \"" + id + "\" is taken on this page";
      int first = conversion.anchors().start(id);
      String where = first < 0 ? "" : "line " + conversion.line(first) + " has it: ";
      conversion.error(Code.LABEL_TAKEN, part.start(), part.end(), message, where + by.advice());
      return "";
    }
    return id;
  }
}
