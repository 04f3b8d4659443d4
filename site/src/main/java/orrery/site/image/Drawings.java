package orrery.site.image;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;

/**
 * Makes drawings safe, and remembers those it has seen.
 *
 * <pre>{@code
 * new Drawings(memo).of(bytes)  // Safe[text=<svg ..., removed=[<script>]]
 * }</pre>
 */
public final class Drawings {
  /** The version in cache keys: raise it when the same file would yield something else. */
  private static final String VERSION = "1";

  private final Memo memo;

  /** Drawings with a memory. */
  public Drawings(Memo memo) {
    this.memo = memo;
  }

  /** Returns a file as it is published. */
  public Drawing read(byte[] bytes) {
    String text = new String(bytes, UTF_8);
    Key key = Key.of("svg", VERSION, text);
    Optional<List<String>> known = memo.find(key);
    if (known.isPresent()) {
      return decoded(known.get(), text);
    }
    Drawing drawing = SafeSvg.of(bytes);
    memo.put(key, encoded(drawing));
    return drawing;
  }

  /** Encodes a drawing; without its text where that stays as it is. */
  private static List<String> encoded(Drawing drawing) {
    if (drawing instanceof Drawing.Broken broken) {
      return List.of("broken", String.valueOf(broken.line()), String.valueOf(broken.column()));
    }
    Drawing.Safe safe = (Drawing.Safe) drawing;
    List<String> texts = new ArrayList<>();
    if (!safe.removed().isEmpty()) {
      texts.add("repaired");
      texts.add(safe.text());
      texts.addAll(safe.removed());
    }
    return texts;
  }

  private static Drawing decoded(List<String> answer, String text) {
    if (answer.isEmpty()) {
      return new Drawing.Safe(text, List.of());
    }
    return answer.get(0).equals("broken")
        ? new Drawing.Broken(Integer.parseInt(answer.get(1)), Integer.parseInt(answer.get(2)))
        : new Drawing.Safe(answer.get(1), List.copyOf(answer.subList(2, answer.size())));
  }
}
