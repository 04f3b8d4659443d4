package orrery.site.markdown;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A heading underlined directly below definitions of links. Flexmark takes definitions out of a
 * paragraph when it ends, and so would take them for a part of the heading.
 */
final class DefinitionHeading implements Parser.ParserExtension {
  private static final Pattern UNDERLINE = Pattern.compile("(=+|-+)[ \\t]*");

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

    @Override
    public Set<Class<?>> getBeforeDependents() {
      return Set.of(HeadingParser.Factory.class);
    }
  }

  private static final class Starts extends AbstractBlockParserFactory {
    Starts(DataHolder options) {
      super(options);
    }

    @Override
    public BlockStart tryStart(ParserState state, MatchedBlockParser matched) {
      int at = state.getNextNonSpaceIndex();
      BasedSequence underline = state.getLine().subSequence(at);
      List<BasedSequence> lines = matched.getParagraphLines();
      boolean possible =
          state.getIndent() < 4
              && matched.getBlockParser().isParagraphParser()
              && lines != null
              && !lines.isEmpty()
              && lines.get(0).trimStart().startsWith("[")
              && UNDERLINE.matcher(underline).matches();
      if (!possible) {
        return BlockStart.none();
      }
      BlockContent content = new BlockContent();
      content.addAll(lines, matched.getParagraphEolLengths());
      BasedSequence paragraph = content.getContents();
      int end = ((SpecInlineParser) state.getInlineParser()).define(paragraph, any -> {});
      if (end == 0) {
        return BlockStart.none();
      }
      if (end >= paragraph.length()) {
        return alone(underline, state.getLine().length(), at);
      }
      HeadingParser parser = new HeadingParser(underline.charAt(0) == '=' ? 1 : 2);
      Heading heading = (Heading) parser.getBlock();
      heading.setText(paragraph.subSequence(end).trim());
      heading.setClosingMarker(underline.trim());
      heading.setCharsFromContent();
      return BlockStart.of(parser).atIndex(state.getLine().length()).replaceActiveBlockParser();
    }

    /** What is left of an underline with nothing above it. */
    private static BlockStart alone(BasedSequence underline, int end, int at) {
      boolean rule = underline.charAt(0) == '-' && underline.trim().length() >= 3;
      return rule
          ? BlockStart.of(new ThematicBreakParser(underline)).atIndex(end)
          : BlockStart.of(new ParagraphParser()).atIndex(at);
    }
  }
}
