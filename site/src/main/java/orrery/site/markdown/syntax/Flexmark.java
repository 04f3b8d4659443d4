package orrery.site.markdown.syntax;

import com.vladsch.flexmark.ext.gfm.strikethrough.StrikethroughExtension;
import com.vladsch.flexmark.ext.gfm.tasklist.TaskListExtension;
import com.vladsch.flexmark.ext.tables.TablesExtension;
import com.vladsch.flexmark.parser.Parser;
import com.vladsch.flexmark.parser.ParserEmulationProfile;
import com.vladsch.flexmark.parser.core.ReferencePreProcessorFactory;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.data.MutableDataSet;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import orrery.site.markdown.braces.RoleSyntax;
import orrery.site.markdown.commonmark.SpecInlineParser;

/** The parser as we set it up: CommonMark, the extensions of GitHub, footnotes, formulas, roles. */
public final class Flexmark {
  private static final Parser PARSER =
      Parser.builder(options())
          .customInlineParserFactory(SpecInlineParser::new)
          .paragraphPreProcessorFactory(new ReferencePreProcessorFactory())
          .build();

  private Flexmark() {}

  private static MutableDataSet options() {
    MutableDataSet options = new MutableDataSet();
    options.setFrom(ParserEmulationProfile.COMMONMARK_0_29);
    options.set(
        Parser.EXTENSIONS,
        List.of(
            TablesExtension.create(),
            new FootnoteParser.Syntax(),
            StrikethroughExtension.create(),
            TaskListExtension.create(),
            new MathSyntax(),
            new RoleSyntax(),
            new CiteSyntax(),
            new NoteInlineParser.Syntax(),
            new ContainerSyntax(),
            new TableStart(),
            new TildeFence(),
            new HeadingStart()));
    options.set(TablesExtension.COLUMN_SPANS, false);
    options.set(TablesExtension.APPEND_MISSING_COLUMNS, true);
    options.set(TablesExtension.DISCARD_EXTRA_COLUMNS, true);
    options.set(TablesExtension.HEADER_SEPARATOR_COLUMN_MATCH, true);
    options.set(TablesExtension.MIN_SEPARATOR_DASHES, 1);
    options.set(TablesExtension.MIN_HEADER_ROWS, 1);
    options.set(TablesExtension.MAX_HEADER_ROWS, 1);
    options.set(TablesExtension.WITH_CAPTION, false);
    return options;
  }

  /** The tree of a part of a file; offsets of its nodes are offsets into the file. */
  public static Document parse(BasedSequence part) {
    return PARSER.parse(part);
  }
}
