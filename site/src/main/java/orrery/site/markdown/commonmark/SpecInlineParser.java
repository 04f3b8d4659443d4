package orrery.site.markdown.commonmark;

import com.vladsch.flexmark.ast.AutoLink;
import com.vladsch.flexmark.ast.Code;
import com.vladsch.flexmark.ast.HardLineBreak;
import com.vladsch.flexmark.ast.HtmlEntity;
import com.vladsch.flexmark.ast.HtmlInline;
import com.vladsch.flexmark.ast.HtmlInlineComment;
import com.vladsch.flexmark.ast.MailLink;
import com.vladsch.flexmark.ast.Paragraph;
import com.vladsch.flexmark.ast.Reference;
import com.vladsch.flexmark.ast.SoftLineBreak;
import com.vladsch.flexmark.ast.Text;
import com.vladsch.flexmark.parser.InlineParserExtensionFactory;
import com.vladsch.flexmark.parser.block.ParserState;
import com.vladsch.flexmark.parser.core.delimiter.Delimiter;
import com.vladsch.flexmark.parser.delimiter.DelimiterProcessor;
import com.vladsch.flexmark.parser.internal.InlineParserImpl;
import com.vladsch.flexmark.parser.internal.LinkRefProcessorData;
import com.vladsch.flexmark.util.ast.Document;
import com.vladsch.flexmark.util.ast.Node;
import com.vladsch.flexmark.util.data.DataHolder;
import com.vladsch.flexmark.util.data.NullableDataKey;
import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/**
 * Running text by the rules of CommonMark 0.31.2, in time that grows with the text and no faster.
 * Flexmark's own methods stray from the rules in some places and take squared time in others; what
 * is left of them is the loop over the characters, and the extensions.
 */
public final class SpecInlineParser extends InlineParserImpl {
  private static final NullableDataKey<SpecInlineParser> OF_DOCUMENT =
      new NullableDataKey<>("SPEC_INLINE_PARSER");

  private final Definitions definitions = new Definitions();
  private String text = "";
  private boolean mayHaveMail;
  private Backticks backticks = new Backticks("");
  private Markup markup = new Markup("");
  private DelimiterStack delimiters = new DelimiterStack(BasedSequence.EMPTY);
  private Brackets brackets = new Brackets("", definitions);

  public SpecInlineParser(
      DataHolder options,
      BitSet special,
      BitSet delimiterCharacters,
      Map<Character, DelimiterProcessor> processors,
      LinkRefProcessorData references,
      List<InlineParserExtensionFactory> extensions) {
    super(options, special, delimiterCharacters, processors, references, extensions);
  }

  @Override
  public void initializeDocument(Document document) {
    document.set(OF_DOCUMENT, this);
    super.initializeDocument(document);
  }

  /**
   * Parses running text that stands in a document of its own accord, such as a caption, and knows
   * the definitions of the document. No line of it begins a block.
   *
   * @param part may stand on several lines of a list or a quote
   */
  public static Node parse(Document document, BasedSequence part) {
    Document own = new Document(document, part);
    Paragraph paragraph = new Paragraph(part);
    own.appendChild(paragraph);
    SpecInlineParser parser = OF_DOCUMENT.get(document);
    parser.parse(part, paragraph);
    return paragraph;
  }

  @Override
  public void parse(BasedSequence content, Node parent) {
    BasedSequence trimmed = content.trim();
    text = trimmed.toString();
    mayHaveMail = text.indexOf('@') >= 0;
    backticks = new Backticks(text);
    markup = new Markup(text);
    delimiters = new DelimiterStack(trimmed);
    brackets = new Brackets(text, definitions);
    super.parse(trimmed, parent);
  }

  @Override
  public int preProcessBlock(Paragraph paragraph, ParserState state) {
    BasedSequence content = paragraph.getChars();
    int at = define(content, paragraph::insertBefore);
    return at >= content.length()
        ? content.length()
        : content.subSequence(at).getStartOffset() - content.getStartOffset();
  }

  /** Reads the definitions that a paragraph begins with; returns where the rest of it begins. */
  public int define(BasedSequence paragraph, Consumer<Reference> found) {
    String written = paragraph.toString();
    int at = 0;
    Definitions.ParsedDefinition next = Definitions.at(written, at);
    while (next != null) {
      Reference reference = next.reference(paragraph);
      definitions.add(next.label(), reference);
      found.accept(reference);
      at = next.end();
      next = Definitions.at(written, at);
    }
    return at;
  }

  @Override
  protected boolean parseString() {
    int begin = index;
    while (index < text.length() && !specialCharacters.get(text.charAt(index))) {
      int address = BareLinks.address(text, index, brackets.isOpen());
      int end = address < 0 && mayHaveMail ? BareLinks.mail(text, index) : address;
      if (end > 0) {
        bare(begin, end, address < 0);
        return true;
      }
      index++;
    }
    appendText(input, begin, index);
    return index > begin;
  }

  private void bare(int begin, int end, boolean mail) {
    if (index > begin) {
      appendText(input, begin, index);
    }
    BasedSequence empty = input.subSequence(index, index);
    BasedSequence inside = input.subSequence(index, end);
    appendNode(mail ? new MailLink(empty, inside, empty) : new AutoLink(empty, inside, empty));
    index = end;
  }

  @Override
  public boolean parseNewline() {
    int spaces = 0;
    while (spaces < index && text.charAt(index - spaces - 1) == ' ') {
      spaces++;
    }
    BasedSequence end = input.subSequence(index - (spaces > 1 ? spaces : 0), index + 1);
    flushTextNode();
    Node before = block.getLastChild();
    if (before instanceof Text && spaces > 0) {
      BasedSequence kept = before.getChars();
      before.setChars(kept.subSequence(0, Math.max(0, kept.length() - spaces)));
    }
    appendNode(spaces > 1 ? new HardLineBreak(end) : new SoftLineBreak(end));
    index++;
    skipIndent();
    return true;
  }

  private void skipIndent() {
    while (peek() == ' ' || peek() == '\t') {
      index++;
    }
  }

  @Override
  protected boolean parseBackslash() {
    if (peek(1) == '\n') {
      appendNode(new HardLineBreak(input.subSequence(index, index + 2)));
      index += 2;
      skipIndent();
    } else {
      int length = Escapes.escapes(text, index) ? 2 : 1;
      appendText(input, index, index + length);
      index += length;
    }
    return true;
  }

  @Override
  protected boolean parseBackticks() {
    int start = Backticks.end(text, index);
    int close = backticks.next(start - index, start);
    if (close < 0) {
      appendText(input, index, start);
      index = start;
      return true;
    }
    int end = close + start - index;
    BasedSequence inside = input.subSequence(start, close);
    Code code = new Code(input.subSequence(index, start), inside, input.subSequence(close, end));
    code.appendChild(new Text(inside));
    appendNode(code);
    index = end;
    return true;
  }

  @Override
  protected boolean parseDelimiters(DelimiterProcessor processor, char mark) {
    int start = index;
    int end = start;
    while (end < text.length() && text.charAt(end) == mark) {
      end++;
    }
    BasedSequence run = input.subSequence(start, end);
    index = end;
    if (mark == '~' && end - start > 2) {
      appendText(run);
    } else {
      delimiters.push(appendSeparateText(run), start, end - start, Flanks.of(text, start, end));
    }
    return true;
  }

  @Override
  public void processDelimiters(Delimiter bottom) {
    delimiters.pair(-1);
  }

  @Override
  protected boolean parseOpenBracket() {
    open(index);
    return true;
  }

  @Override
  protected boolean parseBang() {
    if (peek(1) == '[') {
      open(index + 1);
    } else {
      appendText(input, index, index + 1);
      index++;
    }
    return true;
  }

  /** An opening bracket at an offset, possibly with the mark of an image before it. */
  private void open(int bracket) {
    Text node = appendSeparateText(input.subSequence(index, bracket + 1));
    brackets.open(node, index, bracket, delimiters.top());
    index = bracket + 1;
  }

  @Override
  protected boolean parseCloseBracket() {
    Brackets.Open open = brackets.close();
    Brackets.Target target = open == null ? null : brackets.target(open, index);
    if (target == null) {
      appendText(input, index, index + 1);
      index++;
      return true;
    }
    flushTextNode();
    Node node = target.node(input);
    boolean note = target instanceof Brackets.ToNote;
    if (note) {
      delimiters.drop(open.delimiters());
    } else {
      delimiters.pair(open.delimiters());
    }
    Node child = open.node().getNext();
    while (child != null) {
      Node next = child.getNext();
      child.unlink();
      if (!note) {
        node.appendChild(child);
      }
      child = next;
    }
    if (note && open.image()) {
      open.node().setChars(open.node().getChars().subSequence(0, 1));
    } else {
      open.node().unlink();
    }
    appendNode(node);
    index = target.end();
    return true;
  }

  @Override
  public boolean parseAutolink() {
    int mail = AngleScanner.mail(text, index);
    int end = mail > 0 ? mail : AngleScanner.address(text, index);
    if (end < 0) {
      return false;
    }
    BasedSequence open = input.subSequence(index, index + 1);
    BasedSequence inside = input.subSequence(index + 1, end - 1);
    BasedSequence close = input.subSequence(end - 1, end);
    appendNode(mail > 0 ? new MailLink(open, inside, close) : new AutoLink(open, inside, close));
    index = end;
    return true;
  }

  @Override
  public boolean parseHtmlInline() {
    int comment = markup.comment(index);
    int tag = comment > 0 ? comment : AngleScanner.tag(text, index);
    int end = tag > 0 ? tag : markup.declaration(index);
    if (end < 0) {
      return false;
    }
    BasedSequence whole = input.subSequence(index, end);
    appendNode(comment > 0 ? new HtmlInlineComment(whole) : new HtmlInline(whole));
    index = end;
    return true;
  }

  @Override
  public boolean parseEntity() {
    int end = Escapes.entity(text, index);
    if (end < 0) {
      return false;
    }
    appendNode(new HtmlEntity(input.subSequence(index, end)));
    index = end;
    return true;
  }
}
