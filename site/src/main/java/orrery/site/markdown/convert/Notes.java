package orrery.site.markdown.convert;

import com.vladsch.flexmark.ext.footnotes.Footnote;
import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import orrery.site.article.Article;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.syntax.NoteNode;
import orrery.site.problem.Code;
import orrery.site.source.NearWords;

/** Footnotes: numbered in the order in which they are first referred to. */
final class Notes {
  private final Conversion conversion;
  private final Map<String, NoteNode> written = new HashMap<>();
  private final Map<String, FootnoteBlock> definitions = new LinkedHashMap<>();
  private final List<String> order = new ArrayList<>();
  private final Map<String, Integer> numbers = new HashMap<>();
  private final List<Integer> references = new ArrayList<>();

  Notes(Conversion conversion) {
    this.conversion = conversion;
  }

  /** Finds the definitions, wherever they stand. */
  void collect(Document document) {
    for (Node node : document.getDescendants()) {
      if (node instanceof FootnoteBlock block) {
        String label = label(block.getText().toString());
        if (definitions.putIfAbsent(label, block) != null) {
          String message = "the footnote \"" + label + "\" is defined twice";
          conversion.error(
              Code.DUPLICATE_FOOTNOTE, block.getText().getStartOffset(), end(block), message, "");
        }
      }
    }
  }

  private static int end(FootnoteBlock block) {
    return block.getText().getEndOffset();
  }

  private static String label(String text) {
    return text.strip().toLowerCase(Locale.ROOT);
  }

  /** Converts a reference; reports one without a note, which stays as it was typed. */
  Inline reference(Footnote footnote) {
    String label = label(footnote.getText().toString());
    if (!definitions.containsKey(label)) {
      String message = "there is no footnote \"" + label + "\"";
      String hint = conversion.hint(footnote.getStartOffset(), () -> hint(label));
      conversion.error(Code.UNKNOWN_FOOTNOTE, footnote, message, hint);
      return new Inline.Text(Conversion.span(footnote), footnote.getChars().toString());
    }
    int index = numbers.computeIfAbsent(label, this::add) - 1;
    references.set(index, references.get(index) + 1);
    return new Inline.NoteReference(Conversion.span(footnote), index + 1, references.get(index));
  }

  /** Adds a note to which nothing has referred yet, and returns its number. */
  private int add(String label) {
    order.add(label);
    references.add(0);
    return order.size();
  }

  private String hint(String label) {
    List<String> known = List.copyOf(definitions.keySet());
    return known.isEmpty() ? "define it: [^" + label + "]: ..." : NearWords.hint(label, known, "");
  }

  /** A note that stands where it is referred to. */
  Inline written(NoteNode note) {
    // No label has a space at its start.
    String label = " " + written.size();
    written.put(label, note);
    order.add(label);
    references.add(1);
    return new Inline.NoteReference(Conversion.span(note), order.size(), 1);
  }

  /** The footnotes by number. Those that only other footnotes refer to come last. */
  List<Article.Note> converted() {
    List<List<Block>> bodies = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      bodies.add(body(order.get(i)));
    }
    List<Article.Note> notes = new ArrayList<>();
    for (int i = 0; i < order.size(); i++) {
      String label = order.get(i);
      Node node = written.containsKey(label) ? written.get(label) : definitions.get(label);
      notes.add(new Article.Note(Conversion.span(node), references.get(i), bodies.get(i)));
    }
    warnOfUnused();
    return notes;
  }

  private List<Block> body(String label) {
    if (definitions.containsKey(label)) {
      return conversion.blocks(definitions.get(label));
    }
    BasedSequence content = written.get(label).content();
    Span span = new Span(content.getStartOffset(), content.getEndOffset());
    return List.of(new Block.Paragraph(span, conversion.running(content)));
  }

  private void warnOfUnused() {
    definitions.forEach(
        (label, block) -> {
          if (!numbers.containsKey(label)) {
            String message = "nothing refers to the footnote \"" + label + "\"";
            conversion.warning(
                Code.UNUSED_FOOTNOTE, block, message, "refer to it: [^" + label + "]");
          }
        });
  }
}
