package orrery.site.markdown.syntax;

import com.vladsch.flexmark.ext.footnotes.FootnoteBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Footnotes: <code>[^label]: words</code>, and what is indented by four columns below. Flexmark's
 * own parser takes the columns for characters, and so loses the first three behind a tab.
 */
final class FootnoteParser extends IndentedParser<FootnoteBlock> {
  private static final int INDENT = 4;
  private static final Pattern MARK =
      Pattern.compile("\\[\\^([^\\]\\\\]*+(?:\\\\.[^\\]\\\\]*+)*+)\\]:");

  private FootnoteParser(BasedSequence line, Matcher mark) {
    super(new FootnoteBlock(), INDENT);
    FootnoteBlock block = getBlock();
    block.setOpeningMarker(line.subSequence(mark.start(), mark.start(1)));
    block.setText(line.subSequence(mark.start(1), mark.end(1)).trim());
    block.setClosingMarker(line.subSequence(mark.end(1), mark.end()));
    block.setFootnote(line.subSequence(mark.end()).trim());
    block.setCharsFromContent();
  }

  /** The kind of block, for the parser. */
  static final class Syntax implements Parser.ParserExtension {
    @Override
    public void parserOptions(MutableDataHolder options) {}

    @Override
    public void extend(Parser.Builder builder) {
      builder.customBlockParserFactory(new Factory());
    }
  }

  /** Goes on, unless nothing has been said when a blank line comes. */
  @Override
  public BlockContinue tryContinue(ParserState state) {
    return state.isBlank() && getBlock().getFirstChild() == null
        ? BlockContinue.none()
        : super.tryContinue(state);
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
      BasedSequence line = state.getLine();
      int at = state.getNextNonSpaceIndex();
      Matcher mark = MARK.matcher(line).region(at, line.length());
      if (state.getIndent() >= INDENT || !mark.lookingAt() || mark.group(1).isBlank()) {
        return BlockStart.none();
      }
      return BlockStart.of(new FootnoteParser(line, mark)).atIndex(mark.end());
    }
  }
}
