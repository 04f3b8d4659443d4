package orrery.site.markdown.directive;

import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import orrery.site.article.Block;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** The table of contents, where its author wants it. */
public final class OutlineDirective implements Directive {
  public static final int USUAL_DEPTH = 3;
  private static final Pattern DEPTH = Pattern.compile("[1-6]");

  /** The marks of other dialects, as a paragraph of their own. */
  private static final List<String> MARKS = List.of("[toc]", "[[toc]]", "[[_toc_]]");

  private final Conversion conversion;

  OutlineDirective(Conversion conversion) {
    this.conversion = conversion;
  }

  /** Returns whether a paragraph asks for one. */
  public static boolean isMark(Node paragraph) {
    BasedSequence text = paragraph.getChars().trim();
    return text.length() < 10 && MARKS.contains(text.toString().toLowerCase(Locale.ROOT));
  }

  @Override
  public List<String> names() {
    return List.of("contents", "tableofcontents");
  }

  @Override
  public String purpose() {
    return "The sections of the article as a list of links; [TOC] alone in a paragraph does it"
        + " too.";
  }

  @Override
  public String example() {
    return ":::{contents} On this page\n:depth: 2\n:::";
  }

  @Override
  public List<String> options() {
    return List.of("depth", "local");
  }

  @Override
  public Optional<Block> convert(DirectiveText text) {
    Optional<RoleText.Part> depth = text.option("depth");
    int levels = USUAL_DEPTH;
    if (depth.isPresent() && DEPTH.matcher(depth.get().text()).matches()) {
      levels = Integer.parseInt(depth.get().text());
    } else if (depth.isPresent()) {
      RoleText.Part part = depth.get();
      String message = "a depth is a number from 1 to 6, not \"" + part.text() + "\"";
      conversion.error(Code.WRONG_DEPTH, part.start(), part.end(), message, "");
    }
    return Optional.of(new Block.Outline(text.span(), levels, text.title()));
  }
}
