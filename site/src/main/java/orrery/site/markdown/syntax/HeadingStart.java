package orrery.site.markdown.syntax;

import com.vladsch.flexmark.ast.Heading;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.block.AbstractBlockParserFactory;
import com.vladsch.flexmark.parser.block.BlockStart;
import com.vladsch.flexmark.parser.block.MatchedBlockParser;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.FencedCodeBlockParser;
import com.vladsch.flexmark.parser.core.HeadingParser;
import com.vladsch.flexmark.parser.core.ParagraphParser;
import com.vladsch.flexmark.parser.core.ThematicBreakParser;
import com.vladsch.flexmark.util.ast.BlockContent;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.MutableDataHolder;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import orrery.site.markdown.commonmark.SpecInlineParser;

/**
 * Headings, with number signs or underlined. Flexmark's own way to find them puts all of a
 * paragraph together again at each of its lines, which takes squared time; and it takes definitions
 * of links out of a paragraph when that ends, which is too late where the next line underlines a
 * heading.
 */
final class HeadingStart implements Parser.ParserExtension {
  private static final int MAX_LEVEL = 6;
  private static final int MIN_RULE_LENGTH = 3;

  @Override
  public void parserOptions(MutableDataHolder options) {
    options.set(Parser.HEADING_PARSER, false);
  }

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
      boolean possible =
          state.getIndent() < 4 && !(state.getActiveBlockParser() instanceof FencedCodeBlockParser);
      BasedSequence line = state.getLine().subSequence(state.getNextNonSpaceIndex());
      if (!possible || line.isEmpty()) {
        return BlockStart.none();
      }
      return switch (line.charAt(0)) {
        case '#' -> marked(state, line);
        case '=', '-' -> underlined(state, matched, line);
        default -> BlockStart.none();
      };
    }

    private static BlockStart marked(ParserState state, BasedSequence line) {
      int level = line.countLeading(c -> c == '#');
      if (level > MAX_LEVEL || (level < line.length() && !isBlank(line.charAt(level)))) {
        return BlockStart.none();
      }
      BasedSequence text = line.subSequence(level);
      BasedSequence trimmed = text.trimEnd();
      BasedSequence before = trimmed.trimEnd(c -> c == '#');
      boolean closed = before.isEmpty() || isBlank(before.charAt(before.length() - 1));
      HeadingParser parser = new HeadingParser(level);
      Heading heading = (Heading) parser.getBlock();
      heading.setOpeningMarker(line.subSequence(0, level));
      heading.setText((closed ? before : text).trim());
      heading.setClosingMarker(closed ? trimmed.subSequence(before.length()) : null);
      heading.setCharsFromContent();
      return BlockStart.of(parser).atIndex(state.getLine().length());
    }

    private static BlockStart underlined(
        ParserState state, MatchedBlockParser matched, BasedSequence line) {
      BasedSequence underline = line.trimEnd();
      char mark = line.charAt(0);
      boolean under =
          matched.getBlockParser().isParagraphParser()
              && matched.getParagraphLines() != null
              && underline.countLeading(c -> c == mark) == underline.length();
      if (!under) {
        return BlockStart.none();
      }
      BlockContent content = new BlockContent();
      content.addAll(matched.getParagraphLines(), matched.getParagraphEolLengths());
      BasedSequence paragraph = content.getContents();
      int end = ((SpecInlineParser) state.getInlineParser()).define(paragraph, any -> {});
      if (end >= paragraph.length()) {
        return alone(state, underline);
      }
      HeadingParser parser = new HeadingParser(mark == '=' ? 1 : 2);
      Heading heading = (Heading) parser.getBlock();
      heading.setText(paragraph.subSequence(end).trim());
      heading.setClosingMarker(underline);
      heading.setCharsFromContent();
      return BlockStart.of(parser).atIndex(state.getLine().length()).replaceActiveBlockParser();
    }

    /** Returns the block of an underline with only definitions above it. */
    private static BlockStart alone(ParserState state, BasedSequence underline) {
      boolean rule = underline.charAt(0) == '-' && underline.length() >= MIN_RULE_LENGTH;
      return rule
          ? BlockStart.of(new ThematicBreakParser(underline)).atIndex(state.getLine().length())
          : BlockStart.of(new ParagraphParser()).atIndex(state.getNextNonSpaceIndex());
    }

    private static boolean isBlank(char c) {
      return c == ' ' || c == '\t';
    }
  }
}
