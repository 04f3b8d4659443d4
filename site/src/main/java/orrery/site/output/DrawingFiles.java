package orrery.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.List;
import orrery.site.image.Drawing;
import orrery.site.image.Drawings;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * The drawings of a site as they are published: each is a document that can run scripts, for
 * whoever opens it by itself.
 */
final class DrawingFiles {
  private static final int MAX_NAMES = 10;

  private final Drawings drawings;
  private final List<Problem> problems;

  DrawingFiles(Drawings drawings, List<Problem> problems) {
    this.drawings = drawings;
    this.problems = problems;
  }

  /** Returns the bytes of a drawing that are published; reports one that cannot be. */
  byte[] published(byte[] bytes, String name) {
    Drawing drawing = drawings.read(bytes);
    if (drawing instanceof Drawing.Printed printed) {
      return printed(printed, name);
    }
    if (drawing instanceof Drawing.Broken broken) {
      Place place = new Place(name, broken.line(), broken.column(), "", 1);
      String message = "this drawing is not XML, and browsers would show nothing of it";
      error(Code.BROKEN_DRAWING, place, message, "export it again");
    } else if (drawing instanceof Drawing.Excessive excessive) {
      Place place = new Place(name, excessive.line(), excessive.column(), "", 1);
      String message = "this drawing is not read to its end: it has " + excessive.what();
      error(Code.EXCESSIVE_DRAWING, place, message, "export it as a simpler one, or as PNG");
    } else if (drawing instanceof Drawing.NotSvg other) {
      String message = "this is no drawing: its outermost element is <" + other.root() + ">";
      error(Code.NOT_A_DRAWING, Place.file(name), message, "export it as SVG again");
    }
    return bytes;
  }

  private void error(Code code, Place place, String message, String hint) {
    problems.add(Problem.error(code, place, message, hint));
  }

  private byte[] printed(Drawing.Printed drawing, String name) {
    if (!drawing.removed().isEmpty()) {
      String message = "what could run or load something is left out of this drawing: ";
      String removed = listed(drawing.removed());
      problems.add(
          Problem.warning(
              Code.UNSAFE_DRAWING, Place.file(name), message + removed, "remove it from the file"));
    }
    return drawing.text().getBytes(UTF_8);
  }

  private static String listed(List<String> names) {
    int shown = Math.min(names.size(), MAX_NAMES);
    String more = names.size() > shown ? ", and " + (names.size() - shown) + " more" : "";
    return String.join(", ", names.subList(0, shown)) + more;
  }
}
