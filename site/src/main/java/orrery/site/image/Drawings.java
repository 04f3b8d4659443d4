package orrery.site.image;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.memo.Sha256;

/**
 * Makes drawings safe, and remembers those it has seen.
 *
 * <pre>{@code
 * new Drawings(memo).read(bytes)  // Printed[text=<svg ..., removed=[<script>]]
 * }</pre>
 */
public final class Drawings {
  /** The version in cache keys: raise it when the same file would yield something else. */
  private static final String VERSION = "4";

  private final Memo memo;

  /** Drawings with a memory. */
  public Drawings(Memo memo) {
    this.memo = memo;
  }

  /** Returns a file as it is published. */
  public Drawing read(byte[] bytes) {
    Key key = Key.of("svg", VERSION, Sha256.hex(bytes));
    Optional<List<String>> known = memo.find(key);
    if (known.isPresent()) {
      return decoded(known.get());
    }
    Drawing drawing = SafeSvg.of(bytes);
    memo.put(key, encoded(drawing));
    return drawing;
  }

  private static List<String> encoded(Drawing drawing) {
    if (drawing instanceof Drawing.Broken broken) {
      return List.of("broken", String.valueOf(broken.line()), String.valueOf(broken.column()));
    }
    if (drawing instanceof Drawing.Excessive far) {
      String line = String.valueOf(far.line());
      return List.of("excessive", line, String.valueOf(far.column()), far.what());
    }
    if (drawing instanceof Drawing.NotSvg other) {
      return List.of("other", other.root());
    }
    List<String> texts = new ArrayList<>();
    if (drawing instanceof Drawing.Printed printed) {
      texts.add("printed");
      texts.add(printed.text());
      texts.addAll(printed.removed());
    }
    return texts;
  }

  private static Drawing decoded(List<String> answer) {
    return switch (answer.isEmpty() ? "" : answer.get(0)) {
      case "broken" ->
          new Drawing.Broken(Integer.parseInt(answer.get(1)), Integer.parseInt(answer.get(2)));
      case "excessive" ->
          new Drawing.Excessive(
              Integer.parseInt(answer.get(1)), Integer.parseInt(answer.get(2)), answer.get(3));
      case "other" -> new Drawing.NotSvg(answer.get(1));
      case "printed" -> new Drawing.Printed(answer.get(1), answer.subList(2, answer.size()));
      default -> new Drawing.AsWritten();
    };
  }
}
