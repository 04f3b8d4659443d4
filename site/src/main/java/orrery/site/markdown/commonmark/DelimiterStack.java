package orrery.site.markdown.commonmark;

import com.vladsch.flexmark.ast.Emphasis;
import com.vladsch.flexmark.ast.StrongEmphasis;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.ext.gfm.strikethrough.Strikethrough;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.HashMap;
import java.util.Map;

/**
 * The runs of delimiters that are still to be paired, by the algorithm in the appendix of the
 * CommonMark specification. How far back a closer needs to look is remembered by all that decides
 * whether it finds an opener, so that the time grows with the text and no faster.
 */
final class DelimiterStack {

  /** A run of one character. */
  private static final class Run {
    final Text node;
    final char mark;
    final int start;
    final int length;
    final Flanks flanks;
    int left;
    Run before;
    Run after;

    Run(Text node, char mark, int start, int length, Flanks flanks, Run before) {
      this.node = node;
      this.mark = mark;
      this.start = start;
      this.length = length;
      this.left = length;
      this.flanks = flanks;
      this.before = before;
    }
  }

  /** The properties that decide which openers a closer takes. */
  private record Kind(char mark, boolean opens, int length) {
    static Kind of(Run run) {
      int length = run.mark == '~' ? run.left : run.length % 3;
      return new Kind(run.mark, run.flanks.opens(), length);
    }
  }

  private final BasedSequence input;
  private Run last;

  DelimiterStack(BasedSequence input) {
    this.input = input;
  }

  /** Returns the start of the last run, or -1; what is above it can be paired by itself. */
  int top() {
    return last == null ? -1 : last.start;
  }

  void push(Text node, int start, int length, Flanks flanks) {
    Run run = new Run(node, input.charAt(start), start, length, flanks, last);
    if (last != null) {
      last.after = run;
    }
    last = run;
  }

  /** Pairs what is above a place in the text, and forgets it. */
  void pair(int bottom) {
    Map<Kind, Integer> bottoms = new HashMap<>();
    Run closer = firstAbove(bottom);
    while (closer != null) {
      Run next = closer.after;
      if (closer.flanks.closes()) {
        Kind kind = Kind.of(closer);
        Run opener = opener(closer, Math.max(bottom, bottoms.getOrDefault(kind, -1)));
        if (opener != null) {
          wrap(opener, closer);
          next = closer.left > 0 ? closer : closer.after;
        } else {
          bottoms.put(kind, closer.before == null ? -1 : closer.before.start);
          if (!closer.flanks.opens()) {
            remove(closer);
          }
        }
      }
      closer = next;
    }
    while (last != null && last.start > bottom) {
      remove(last);
    }
  }

  /** Forgets what is above a place in the text. */
  void drop(int bottom) {
    while (last != null && last.start > bottom) {
      remove(last);
    }
  }

  private Run firstAbove(int bottom) {
    Run first = null;
    for (Run run = last; run != null && run.start > bottom; run = run.before) {
      first = run;
    }
    return first;
  }

  private static Run opener(Run closer, int bottom) {
    for (Run run = closer.before; run != null && run.start > bottom; run = run.before) {
      if (run.mark == closer.mark && run.flanks.opens() && pairs(run, closer)) {
        return run;
      }
    }
    return null;
  }

  private static boolean pairs(Run opener, Run closer) {
    if (closer.mark == '~') {
      return opener.left == closer.left;
    }
    boolean inside = opener.flanks.closes() || closer.flanks.opens();
    return !inside || closer.length % 3 == 0 || (opener.length + closer.length) % 3 != 0;
  }

  /** Takes what stands between two runs into a node of its own. */
  private void wrap(Run opener, Run closer) {
    while (closer.before != opener) {
      remove(closer.before);
    }
    int used = closer.mark == '~' ? closer.left : opener.left > 1 && closer.left > 1 ? 2 : 1;
    int inside = opener.start + opener.left;
    int end = closer.start + closer.length - closer.left;
    BasedSequence open = input.subSequence(inside - used, inside);
    BasedSequence close = input.subSequence(end, end + used);
    BasedSequence text = input.subSequence(inside, end);
    Node node = node(closer.mark, open, text, close);
    Node child = opener.node.getNext();
    while (child != closer.node) {
      Node next = child.getNext();
      node.appendChild(child);
      child = next;
    }
    opener.node.insertAfter(node);
    shorten(opener, opener.start, inside - used);
    shorten(closer, end + used, closer.start + closer.length);
  }

  private static Node node(char mark, BasedSequence open, BasedSequence text, BasedSequence close) {
    if (mark == '~') {
      return new Strikethrough(open, text, close);
    }
    return open.length() == 1
        ? new Emphasis(open, text, close)
        : new StrongEmphasis(open, text, close);
  }

  private void shorten(Run run, int from, int to) {
    run.left = to - from;
    if (run.left == 0) {
      run.node.unlink();
      remove(run);
    } else {
      run.node.setChars(input.subSequence(from, to));
    }
  }

  private void remove(Run run) {
    if (run.before != null) {
      run.before.after = run.after;
    }
    if (run.after == null) {
      last = run.before;
    } else {
      run.after.before = run.before;
    }
  }
}
