package orrery.site.markdown;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;

/**
 * Formulas on lines of their own. The opening fence starts a line, and may interrupt a paragraph;
 * the closing one ends a line, the same or a later one.
 */
final class MathBlockParser extends AbstractBlockParser {
  private static final int FENCE = MathSyntax.FENCE.length();

  private final MathBlock block = new MathBlock();
  private final BlockContent content = new BlockContent();

  @Override
  public MathBlock getBlock() {
    return block;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    return block.closed() ? BlockContinue.none() : BlockContinue.atIndex(state.getIndex());
  }

  @Override
  public void addLine(ParserState state, BasedSequence line) {
    boolean first = content.getLineCount() == 0;
    content.add(line, state.getIndent());
    BasedSequence text = line.trim();
    if (text.endsWith(MathSyntax.FENCE) && (!first || text.length() >= 2 * FENCE)) {
      block.close();
    }
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setContent(content);
    block.setCharsFromContent();
  }

  static final class Factory extends BlockFactory {
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
      int at = state.getNextNonSpaceIndex();
      String line = state.getLine().subSequence(at).trimEnd().toString();
      boolean starts = state.getIndent() < 4 && line.startsWith(MathSyntax.FENCE);
      if (!starts || !isAlone(line.substring(FENCE))) {
        return BlockStart.none();
      }
      return BlockStart.of(new MathBlockParser()).atIndex(at);
    }

    /** Whether nothing follows the closing fence, if that is on the same line at all. */
    private static boolean isAlone(String rest) {
      int close = rest.indexOf(MathSyntax.FENCE);
      return close < 0 || (close > 0 && close == rest.length() - FENCE);
    }
  }
}
