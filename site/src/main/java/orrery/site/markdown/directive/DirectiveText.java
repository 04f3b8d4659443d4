package orrery.site.markdown.directive;

import com.vladsch.flexmark.util.sequence.BasedSequence;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Stream;
import orrery.site.article.Block;
import orrery.site.article.Inline;
import orrery.site.article.Span;
import orrery.site.markdown.braces.AttributeText;
import orrery.site.markdown.braces.Option;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.braces.TitleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.markdown.syntax.ContainerFence;
import orrery.site.markdown.syntax.ContainerNode;

/**
 * A directive as its author wrote it.
 *
 * @param span of the whole directive
 * @param name the name in the braces
 * @param argument the text behind the braces, without attributes at its end
 * @param attributes the rest of the text in the braces, and in others at the end of the line
 * @param options its lines of {@code :key: value}
 * @param typed its content as it was typed: to copy it at each level of a deep text would take long
 * @param running reads a part of it as running text
 * @param content its children, converted when asked for: numbers of notes follow the text
 * @param read where the parts start that somebody asked for, and whether that was the content
 */
record DirectiveText(
    Span span,
    RoleText.Part name,
    RoleText.Part argument,
    AttributeText attributes,
    List<Option> options,
    Supplier<String> typed,
    Function<RoleText.Part, List<Inline>> running,
    Supplier<List<Block>> content,
    Set<Integer> read) {
  private static final int CONTENT = -1;

  /** The keys of options that hold words. */
  private static final List<String> WORDS = List.of("title", "name", "label", "alt", "class");

  @Override
  public RoleText.Part argument() {
    return read(argument);
  }

  /** Returns its content as it was typed. */
  String written() {
    read.add(CONTENT);
    return typed.get();
  }

  /** Returns the title: behind the braces, or as bookdown and Pandoc have it in them. */
  List<Inline> title() {
    RoleText.Part given = attributes.value("title", "name").orElse(argument);
    return running.apply(read(argument.text().isEmpty() ? given : argument));
  }

  private RoleText.Part read(RoleText.Part part) {
    read.add(part.start());
    return part;
  }

  /** Returns the words of its author that nobody asked for, once it is converted. */
  List<RoleText.Part> unread() {
    List<RoleText.Part> parts = new ArrayList<>(List.of(argument));
    Set<String> seen = new HashSet<>();
    // One that is given twice is a problem already.
    Stream.concat(
            options.stream().filter(option -> seen.add(option.key().text())),
            attributes.values().stream())
        .filter(option -> WORDS.contains(option.key().text()))
        .forEach(option -> parts.add(option.value()));
    attributes.id().ifPresent(parts::add);
    parts.removeIf(part -> part.text().isBlank() || read.contains(part.start()));
    return parts;
  }

  /** Returns whether it has a content that nobody asked for. */
  boolean hasUnreadContent() {
    return !read.contains(CONTENT) && !typed.get().isBlank();
  }

  /** Returns whether it stands in braces that have no name, but classes. */
  boolean isOfClasses() {
    return name.text().isEmpty()
        || attributes.classes().stream().anyMatch(given -> given.start() == name.start());
  }

  /** The same under the name that one of its classes is. */
  DirectiveText named(RoleText.Part other) {
    return new DirectiveText(
        span, other, argument, attributes, options, typed, running, content, read);
  }

  /** The option of a name, on a line of its own or in the braces. */
  Optional<RoleText.Part> option(String key) {
    return options.stream()
        .filter(option -> option.key().text().equals(key))
        .map(Option::value)
        .findFirst()
        .or(() -> attributes.value(key))
        .map(this::read);
  }

  /** Returns the label: MyST's two options, Pandoc's hash, or bookdown's bare word. */
  Optional<RoleText.Part> label() {
    return Stream.of("label", "name")
        .flatMap(key -> options.stream().filter(option -> option.key().text().equals(key)))
        .map(Option::value)
        .findFirst()
        .or(attributes::id)
        .or(() -> attributes.value("label"))
        .map(this::read);
  }

  /** The classes that its author gives it, besides a name. */
  List<String> classes() {
    Stream<String> inBraces =
        attributes.classes().stream()
            .filter(given -> given.start() != name.start())
            .map(RoleText.Part::text);
    Stream<String> onLine =
        options.stream()
            .filter(option -> option.key().text().equals("class"))
            .flatMap(option -> Stream.of(read(option.value()).text().split("\\s+")));
    return Stream.concat(inBraces, onLine).filter(given -> !given.isEmpty()).toList();
  }

  static DirectiveText of(ContainerNode node, Conversion conversion) {
    ContainerFence fence = node.fence();
    Set<Integer> read = new HashSet<>();
    List<Option> options = new ArrayList<>();
    for (var line : node.options()) {
      int colon = line.indexOf(':', 1);
      options.add(new Option(part(line.subSequence(1, colon)), part(line.subSequence(colon + 1))));
    }
    TitleText title = TitleText.of(part(fence.argument()));
    return new DirectiveText(
        Conversion.span(node),
        part(fence.name()),
        title.words(),
        AttributeText.of(part(fence.attributes())).and(title.attributes()),
        options,
        () -> conversion.part(node.contentStart(), node.contentEnd()).toString(),
        part -> conversion.running(part.chars()),
        () -> {
          read.add(CONTENT);
          return conversion.blocks(node);
        },
        read);
  }

  private static RoleText.Part part(BasedSequence text) {
    return new RoleText.Part(text).part(0, text.length());
  }
}
