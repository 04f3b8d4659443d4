package orrery.site.markdown.directive;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Block;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.context.Labels;
import orrery.site.markdown.syntax.ContainerNode;
import orrery.site.markdown.syntax.LiteralDirectives;
import orrery.site.problem.Code;

/** Directives whose content is Markdown, to our tree. A new kind is a line here. */
public final class DirectiveConverter {
  private static final RoleText.Part NONE = new RoleText.Part(BasedSequence.EMPTY);

  private final Conversion conversion;
  private final List<Directive> directives;

  public DirectiveConverter(Conversion conversion) {
    this.conversion = conversion;
    Labels labels = conversion.labels();
    this.directives =
        List.of(
            new AdmonitionDirective(labels),
            new StatementDirective(labels),
            new EpigraphDirective(labels),
            new FigureDirective(conversion),
            new TableDirective(conversion),
            new IncludeDirective(conversion),
            new OutlineDirective(conversion),
            new NotationDirective(),
            new SpecimenDirective());
  }

  public List<Directive> kinds() {
    return directives;
  }

  /** Converts a directive; reports one that is unknown, and reads its content all the same. */
  public Optional<Block> convert(ContainerNode node) {
    DirectiveText text = DirectiveText.of(node, conversion);
    if (text.isOfClasses()) {
      return ofClasses(node, text);
    }
    String name = text.name().text();
    end(node, called(name));
    Optional<Directive> directive = find(name);
    if (directive.isPresent()) {
      return convert(directive.get(), text);
    }
    if (LiteralDirectives.NAMES.contains(name)) {
      int start = text.name().start();
      String message = "the content of " + called(name) + " is not Markdown, and colons hold that";
      conversion.error(
          Code.COLONS_AROUND_LITERAL,
          start,
          text.name().end(),
          message,
          "begin and end it with ```");
      return Optional.empty();
    }
    // The name is shown with its braces, where it has them.
    int start = text.name().start() - (node.fence().opening().indexOf('{') < 0 ? 0 : 1);
    String hint = hint(name);
    conversion.error(
        Code.UNKNOWN_DIRECTIVE,
        start,
        start + called(name).length(),
        "unknown directive " + called(name),
        hint);
    return Optional.of(new Block.Quote(text.span(), text.content().get()));
  }

  /** The nearest; all of them are too many for a line. */
  private String hint(String name) {
    return Suggestion.hint(called(name), known(), "the guide lists those that there are");
  }

  /** A fence that has classes only is the directive of one of them, or else a group. */
  private Optional<Block> ofClasses(ContainerNode node, DirectiveText text) {
    for (RoleText.Part given : text.attributes().classes()) {
      Optional<Directive> directive = find(given.text());
      if (directive.isPresent()) {
        end(node, called(given.text()));
        return convert(directive.get(), text.named(given));
      }
    }
    end(node, "group");
    new OptionCheck(conversion).check("a group", List.of(), text);
    String anchor = conversion.labels().given(text.label());
    List<String> classes = text.named(NONE).classes();
    Block group = new Block.Group(text.span(), anchor, classes, text.content().get());
    new OptionCheck(conversion).unread("a group", text);
    return Optional.of(group);
  }

  private Optional<Block> convert(Directive directive, DirectiveText text) {
    String called = called(text.name().text());
    OptionCheck options = new OptionCheck(conversion);
    options.check(called, directive.options(), text);
    Optional<Block> block = directive.convert(text);
    // Where there is none, the reason was reported.
    if (block.isPresent()) {
      options.unread(called, text);
    }
    return block;
  }

  private void end(ContainerNode node, String called) {
    if (!node.ended()) {
      String message = "this " + called + " is never ended";
      String hint = "end it with a line of " + node.fence().marks();
      BasedSequence line = node.fence().opening();
      conversion.error(Code.NEVER_ENDED, line.getStartOffset(), line.getEndOffset(), message, hint);
    }
  }

  private Optional<Directive> find(String name) {
    return directives.stream().filter(kind -> kind.names().contains(name)).findFirst();
  }

  private static String called(String name) {
    return "{" + name + "}";
  }

  /** A name with its domain is understood, but not recommended. */
  private static boolean isOfMyst(String name) {
    return name.indexOf(':') >= 0;
  }

  private List<String> known() {
    Stream<String> containers =
        directives.stream().flatMap(kind -> kind.names().stream()).filter(name -> !isOfMyst(name));
    return Stream.concat(containers, LiteralDirectives.NAMES.stream())
        .sorted()
        .map(DirectiveConverter::called)
        .toList();
  }
}
