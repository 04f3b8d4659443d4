package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.regex.Pattern;

/**
 * Lets a table follow a line of a paragraph directly, as GitHub does. Flexmark looks for tables at
 * the start of paragraphs only, so a new paragraph is begun at a line of cells above a separator.
 */
final class TableStart implements Parser.ParserExtension {
  private static final Pattern SEPARATOR =
      Pattern.compile(
          "[ >]*+\\|?+[ \\t]*+:?+-++:?+[ \\t]*+(?:\\|[ \\t]*+:?+-++:?+[ \\t]*+)*+\\|?+[ \\t]*+");

  @Override
  public void parserOptions(MutableDataHolder options) {}

  @Override
  public void extend(Parser.Builder builder) {
    builder.customBlockParserFactory(new Factory());
  }

  private static final class Factory extends BlockFactory {
    Factory() {
      super(Starts::new);
    }
  }

  private static final class Starts extends AbstractBlockParserFactory {
    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      List<BasedSequence> lines = matched.getParagraphLines();
      boolean after =
          matched.getBlockParser().isParagraphParser()
              && lines != null
              && !lines.isEmpty()
              && lines.get(lines.size() - 1).indexOf('|') < 0;
      BasedSequence line = state.getLine();
      if (!after || line.indexOf('|') < 0 || !SEPARATOR.matcher(nextLine(line)).matches()) {
        return BlockStart.none();
      }
      return BlockStart.of(new ParagraphParser()).atIndex(state.getIndex());
    }

    private static String nextLine(BasedSequence line) {
      BasedSequence text = line.getBaseSequence();
      int start = text.indexOf('\n', line.getEndOffset()) + 1;
      if (start == 0) {
        return "";
      }
      int end = text.indexOf('\n', start);
      String next = text.subSequence(start, end < 0 ? text.length() : end).toString();
      return next.indexOf('|') < 0 ? "" : next;
    }
  }
}
