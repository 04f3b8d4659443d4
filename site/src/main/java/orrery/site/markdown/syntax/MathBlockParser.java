package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.Optional;

/**
 * Formulas on lines of their own. The opening fence starts a line, and may interrupt a paragraph;
 * the closing one ends a line, the same or a later one.
 */
final class MathBlockParser extends AbstractBlockParser {
  private static final int CODE_INDENT = 4;

  private final MathBlock block;
  private final BlockContent content = new BlockContent();

  private MathBlockParser(MathFence fence) {
    this.block = new MathBlock(fence);
  }

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
    int skipped = first ? line.indexOf(block.fence().open()) + block.fence().open().length() : 0;
    if (block.fence().closing(line.subSequence(skipped).trimEnd().toString()) >= 0) {
      block.closeWith(line.subSequence(skipped));
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
    private final ClosingLines lines = new ClosingLines();

    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int at = state.getNextNonSpaceIndex();
      if (state.getIndent() >= CODE_INDENT) {
        return BlockStart.none();
      }
      Optional<MathFence> fence = MathFence.at(state.getLine().subSequence(at), lines);
      return fence.isEmpty()
          ? BlockStart.none()
          : BlockStart.of(new MathBlockParser(fence.get())).atIndex(at);
    }
  }
}
