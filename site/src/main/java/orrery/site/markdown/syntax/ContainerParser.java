package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockContinue;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.util.ast.Block;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Containers: directives whose content is Markdown. They are blocks with children, as quotes are,
 * and not texts that are parsed again: so footnotes, definitions of links and places in the file
 * hold inside of them.
 */
final class ContainerParser extends AbstractBlockParser {
  private static final Pattern OPTION = Pattern.compile(":[A-Za-z][\\w-]*:([ \\t].*)?");
  private static final int CODE_INDENT = 4;

  /**
   * The most containers inside of each other, one more than an article may nest: each line is shown
   * to all that are open.
   */
  static final int MAX_OPEN = 101;

  private final ContainerNode block;
  private boolean begun;

  private ContainerParser(ContainerFence fence) {
    this.block = new ContainerNode(fence);
  }

  @Override
  public ContainerNode getBlock() {
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
    if (block.ended()) {
      return BlockContinue.none();
    }
    BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
    boolean shallow = state.getIndent() < CODE_INDENT;
    if (shallow && block.fence().isEndedBy(line) && !isOfAChild(state)) {
      block.endWith(line);
      return BlockContinue.atIndex(state.getLine().length());
    }
    if (!begun && shallow && OPTION.matcher(line.trimEnd()).matches()) {
      block.options().add(line.trimEnd());
      return BlockContinue.atIndex(state.getLine().length());
    }
    begun = true;
    return BlockContinue.atIndex(state.getIndex());
  }

  /** Returns whether a block inside is fenced too and still open: then the end is its end. */
  private boolean isOfAChild(ParserState state) {
    List<BlockParser> open = state.getActiveBlockParsers();
    for (int i = open.size() - 1; open.get(i) != this; i--) {
      BlockParser child = open.get(i);
      boolean container = child instanceof ContainerParser inner && !inner.block.ended();
      if (container || child instanceof FencedCodeBlockParser) {
        return true;
      }
    }
    return false;
  }

  @Override
  public void closeBlock(ParserState state) {
    block.close();
  }

  static final class Factory extends BlockFactory {
    Factory() {
      super(Starts::new);
    }

    /** A fence of backticks counts as code only where it is no container. */
    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(FencedCodeBlockParser.Factory.class);
    }
  }

  private static final class Starts extends AbstractBlockParserFactory {
    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      if (state.getIndent() >= CODE_INDENT) {
        return BlockStart.none();
      }
      BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
      Optional<ContainerFence> fence =
          ContainerFence.of(line.trimEnd())
              .filter(
                  found ->
                      found.mark() == ':'
                          || !LiteralDirectives.NAMES.contains(found.name().toString()));
      return fence.isEmpty() || open(state) >= MAX_OPEN
          ? BlockStart.none()
          : BlockStart.of(new ContainerParser(fence.get())).atIndex(state.getLine().length());
    }

    private static long open(ParserState state) {
      return state.getActiveBlockParsers().stream()
          .filter(ContainerParser.class::isInstance)
          .count();
    }
  }
}
