package orrery.site.markdown.syntax;

import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockParser;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Definitions, as Pandoc and PHP Markdown have them: a line that begins with a colon directly below
 * the term. What is indented below goes on with it; another colon is another definition.
 */
final class DefinitionParser extends IndentedParser<DefinitionNode> {
  private static final Pattern MARK = Pattern.compile(":([ \\t]+)[^ \\t\\n]");
  private static final int CODE_INDENT = 4;

  private DefinitionParser(int indent) {
    super(new DefinitionNode(), indent);
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
      BasedSequence line = state.getLine();
      Matcher mark = MARK.matcher(line).region(at, line.length());
      if (state.getIndent() >= CODE_INDENT || !mark.lookingAt() || !follows(matched)) {
        return BlockStart.none();
      }
      // More space than that, and the definition begins with code.
      int width = 1 + (mark.group(1).length() > CODE_INDENT ? 1 : mark.group(1).length());
      return BlockStart.of(new DefinitionParser(state.getIndent() + width)).atIndex(at + width);
    }

    /** Returns whether a term stands directly before, or another definition of it. */
    private static boolean follows(MatchedBlockParser matched) {
      BlockParser before = matched.getBlockParser();
      return before.isParagraphParser()
          ? matched.getParagraphLines() != null && !matched.getParagraphLines().isEmpty()
          : before.getBlock().getLastChild() instanceof DefinitionNode;
    }
  }
}
