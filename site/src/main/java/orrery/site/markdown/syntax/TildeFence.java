package orrery.site.markdown.syntax;

import com.vladsch.flexmark.ast.FencedCodeBlock;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Fences of tildes with more tildes behind them. The rule that forbids the fence's own character in
 * the rest of its line holds for backticks only; Flexmark applies it to both.
 */
final class TildeFence implements Parser.ParserExtension {
  private static final String FENCE = "~~~";

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
      int start = state.getNextNonSpaceIndex();
      BasedSequence line = state.getLine().subSequence(start);
      int length = line.countLeading(c -> c == '~');
      boolean more = length >= FENCE.length() && line.indexOf('~', length) >= 0;
      if (state.getIndent() >= 4 || !more) {
        return BlockStart.none();
      }
      FencedCodeBlockParser parser =
          new FencedCodeBlockParser(state.getProperties(), '~', length, state.getIndent(), start);
      ((FencedCodeBlock) parser.getBlock()).setOpeningMarker(line.subSequence(0, length));
      return BlockStart.of(parser).atIndex(start + length);
    }
  }
}
