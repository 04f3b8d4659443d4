package orrery.site.link;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Article;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline.Reference;
import orrery.site.article.Numbers;
import orrery.site.article.Numbers.Target;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.source.NearWords;

/**
 * The references of an article. A label is looked for in the article itself, and then in all
 * others.
 */
public final class References {
  /** The most articles that a hint lists. */
  private static final int MOST_LISTED = 4;

  private final SiteNames names;
  private final Answers answers;
  private final Set<String> leadsTo = new TreeSet<>();
  private final BooleanSupplier maySearch;
  private final List<Problem> problems;

  /**
   * The references of one article.
   *
   * @param names that there are
   * @param answers receive what was looked up
   * @param maySearch whether there may be one more search for a hint
   */
  public References(
      SiteNames names, Answers answers, BooleanSupplier maySearch, List<Problem> problems) {
    this.names = names;
    this.answers = answers;
    this.maySearch = maySearch;
    this.problems = problems;
  }

  /** Returns the same for text of others: what is wrong in it is reported where it stands. */
  public References unheard() {
    return new References(names, answers, () -> false, new ArrayList<>());
  }

  /** Something that was referred to, and the article in which it is. */
  public record LabelTarget(Article article, Target target) {}

  /** Returns what is in an article; null where there is no such article. */
  public ArticleIndex index(String slug) {
    return answers.note(new Question.Named(slug), names.index(slug));
  }

  /** Returns the names of all articles. */
  List<String> slugs() {
    return names.slugs();
  }

  /** Returns what can be referred to in an article. */
  List<String> anchors(String slug) {
    return List.copyOf(index(slug).numbers().targets().keySet());
  }

  /** Notes that the article leads to another. */
  void links(String from, String to) {
    if (!from.equals(to)) {
      leadsTo.add(to);
    }
  }

  /** Returns the articles that the article leads to. */
  public Set<String> leadsTo() {
    return leadsTo;
  }

  /** Returns the article of a title. */
  Optional<String> titled(String title) {
    return answers.note(new Question.Titled(title), names.titled(title));
  }

  /** Returns the title of an article. */
  public String title(String slug) {
    return index(slug).article().frontMatter().title();
  }

  /** Returns the thing at an anchor of an article. */
  public Optional<LabelTarget> lookUp(String slug, String anchor) {
    return Optional.ofNullable(index(slug))
        .flatMap(
            index ->
                Optional.ofNullable(index.numbers().targets().get(anchor))
                    .map(target -> new LabelTarget(index.article(), target)));
  }

  /**
   * Finds the target of a label in an article; reports one that is unknown or ambiguous, and
   * returns empty.
   */
  public Optional<LabelTarget> find(Article from, String target, int at) {
    int hash = target.indexOf('#');
    String label = target.substring(hash + 1);
    String slug = hash <= 0 ? from.slug() : target.substring(0, hash);
    Optional<LabelTarget> own = lookUp(slug, label);
    if (own.isPresent()) {
      return own;
    }
    List<LabelTarget> others = hash <= 0 ? labelled(label) : List.of();
    if (others.size() > 1) {
      ambiguous(from, target, at, others);
    } else if (others.isEmpty()) {
      unknown(from, target, at, slug, label);
    }
    return others.size() == 1 ? Optional.of(others.get(0)) : Optional.empty();
  }

  private List<LabelTarget> labelled(String label) {
    return answers.note(new Question.Labelled(label), names.labelled(label));
  }

  private void ambiguous(Article from, String target, int at, List<LabelTarget> found) {
    List<String> places = new ArrayList<>();
    List<String> ways = new ArrayList<>();
    for (LabelTarget one : found.subList(0, Math.min(MOST_LISTED, found.size()))) {
      int start = one.target().start();
      Place place = one.article().source().place(start, start);
      places.add(place.file() + ":" + place.line());
      ways.add(one.article().slug() + "#" + target);
    }
    String message = "several articles have the label \"" + target + "\"";
    int more = found.size() - places.size();
    String others = more == 0 ? "" : " and " + more + " more";
    String hint = String.join(" and ", places) + others + ": write " + String.join(" or ", ways);
    error(Code.AMBIGUOUS_LABEL, from, target, at, message, hint);
  }

  private void unknown(Article from, String target, int at, String slug, String label) {
    if (index(slug) == null) {
      String message = "there is no article \"" + slug + "\"";
      error(
          Code.UNKNOWN_ARTICLE,
          from,
          target,
          at,
          message,
          hint(() -> NearWords.hint(slug, slugs(), "")));
      return;
    }
    String hint = hint(() -> hintOfLabel(label, slug, slug.equals(from.slug())));
    error(Code.UNKNOWN_LABEL, from, target, at, "there is no label \"" + label + "\"", hint);
  }

  /** Suggests a label of an article, or of any. */
  private String hintOfLabel(String label, String slug, boolean ofAny) {
    List<String> known = new ArrayList<>(anchors(slug));
    if (ofAny && Suggestion.nearest(label, NearWords.near(label, known)).isEmpty()) {
      slugs().forEach(other -> known.addAll(anchors(other)));
    }
    return NearWords.hint(label, known, "");
  }

  /**
   * Returns a hint that takes a search among everything in the site; nothing where so much is wrong
   * already that searching would take longer than all else.
   */
  String hint(Supplier<String> search) {
    return maySearch.getAsBoolean() ? search.get() : "";
  }

  /** Tells where something cannot be referred to in the way that was asked for. */
  public void check(Article from, Reference reference, LabelTarget found) {
    Target target = found.target();
    String label = "\"" + target.anchor() + "\"";
    boolean equation = target.kind() == Numbers.Kind.EQUATION;
    if (reference.form() == Reference.Form.EQUATION && !equation) {
      String kind = target.kind().name().toLowerCase(Locale.ROOT);
      String message = label + " is no equation, but of the kind " + kind;
      String hint = "write {ref}`" + reference.target() + "`";
      error(Code.NOT_AN_EQUATION, from, reference.target(), reference.targetStart(), message, hint);
    } else if (target.number().isEmpty()
        && (reference.form() == Reference.Form.NUMBER || target.title().isEmpty())
        && reference.children().isEmpty()) {
      String message = label + " has no number to be called by";
      String words = "write {ref}`words <" + reference.target() + ">`";
      String hint = name(target.kind()).map(name -> name + ", or " + words).orElse(words);
      error(Code.NOT_NUMBERED, from, reference.target(), reference.targetStart(), message, hint);
    }
  }

  /** Returns how an author gives something of a kind a number or a title, if it can have one. */
  private static Optional<String> name(Numbers.Kind kind) {
    return switch (kind) {
      case SECTION -> Optional.of("write number-sections: true in the front matter");
      case FIGURE, TABLE, LISTING, EXPERIMENT -> Optional.of("give it a caption");
      case EQUATION, PLACE -> Optional.empty();
      default -> Optional.of("give it a title");
    };
  }

  void error(Code code, Article from, String target, int at, String message, String hint) {
    Place place = from.source().place(at, at + Math.max(1, target.length()));
    problems.add(Problem.error(code, place, message, hint));
  }
}
