package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.ast.Block;

/** Blocks that hold others and go on with each line that is indented far enough, in columns. */
abstract class IndentedParser<B extends Block> extends AbstractBlockParser {
  private final B block;
  private final int indent;

  IndentedParser(B block, int indent) {
    this.block = block;
    this.indent = indent;
  }

  @Override
  public B getBlock() {
    return block;
  }

  @Override
  public boolean isContainer() {
    return true;
  }

  @Override
  public boolean canContain(ParserState state, BlockParser parser, Block child) {
    return true;
  }

  @Override
  public BlockContinue tryContinue(ParserState state) {
    if (state.isBlank()) {
      return BlockContinue.atIndex(state.getNextNonSpaceIndex());
    }
    return state.getIndent() >= indent
        ? BlockContinue.atColumn(state.getColumn() + indent)
        : BlockContinue.none();
  }

  @Override
  public void closeBlock(ParserState state) {
    block.setCharsFromContent();
  }
}
