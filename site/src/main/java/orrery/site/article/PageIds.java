package orrery.site.article;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.IntStream;
import java.util.stream.Stream;

/**
 * The ids that the program writes into the page of an article, besides those by which its parts are
 * referred to: nothing in the article may have one of them. Renderers take theirs from here; those
 * of templates and of scripts are listed, and a test finds them in finished pages.
 *
 * <pre>{@code
 * PageIds.of(contents, notes).owner("note-1")   // Optional[note 1]
 * }</pre>
 */
public final class PageIds {
  /** The ids of the frame around every article, in templates and in scripts. */
  private static final Map<String, String> OF_FRAME =
      Map.of(
          "main",
          "the frame of the page",
          "backlinks",
          "the list of what links here",
          "orrery-preview",
          "the preview of references",
          "orrery-problems",
          "orrery serve",
          "orrery-elsewhere",
          "orrery serve");

  /** The most panels of a figure: two of each of as many arms as can be told apart. */
  private static final int MAX_PANELS = 12;

  /** The endings of ids inside of an experiment. */
  private static final List<String> OF_EXPERIMENT =
      Stream.concat(
              Stream.of("device", "moment", "usage", "guess"),
              IntStream.range(0, MAX_PANELS)
                  .boxed()
                  .flatMap(panel -> Stream.of("wide-" + panel, "narrow-" + panel)))
          .toList();

  /** The endings of ids inside of a control, behind the name of its parameter. */
  private static final List<String> OF_CONTROL =
      List.of("", "-label", "-from", "-to", "-wrong", "-from-wrong", "-to-wrong");

  private final Map<String, String> owners = new LinkedHashMap<>(OF_FRAME);
  private final List<Clash> clashes = new ArrayList<>();

  private PageIds() {}

  /**
   * An experiment that would write an id which something else has.
   *
   * @param experiment its id
   * @param id that it would write
   * @param owner that has it
   */
  public record Clash(String experiment, String id, String owner) {}

  /** The ids in the page of an article, by what is in it and its footnotes. */
  public static PageIds of(Contents contents, List<Article.Note> notes) {
    PageIds ids = new PageIds();
    for (int number = 1; number <= notes.size(); number++) {
      ids.note(number, notes.get(number - 1).references());
    }
    ids.citations(CitationIds.of(contents.inlines(Inline.Citation.class)));
    contents.blocks(Block.Experiment.class).forEach(ids::experiment);
    return ids;
  }

  /** The id of a footnote. */
  public static String note(int number) {
    return "note-" + number;
  }

  /** The id of a reference to a footnote, by its place among all references to it. */
  public static String noteReference(int number, int occurrence) {
    return "to-note-" + number + (occurrence > 1 ? "-" + occurrence : "");
  }

  private void note(int number, int references) {
    owners.put(note(number), "note " + number);
    for (int occurrence = 1; occurrence <= references; occurrence++) {
      owners.put(noteReference(number, occurrence), "a reference to note " + number);
    }
  }

  private void citations(CitationIds citations) {
    for (String key : citations.keys()) {
      owners.put(citations.reference(key), "the cited work \"" + key + "\"");
      citations.places(key).forEach(place -> owners.put(place, "a citation of \"" + key + "\""));
    }
  }

  private void experiment(Block.Experiment experiment) {
    for (String part : OF_EXPERIMENT) {
      part(experiment, part);
    }
    for (String name : experiment.controls()) {
      OF_CONTROL.forEach(ending -> part(experiment, name + ending));
    }
  }

  private void part(Block.Experiment experiment, String part) {
    String id = experiment.id() + "-" + part;
    String owner = "a part of the experiment \"" + experiment.id() + "\"";
    String other = owners.putIfAbsent(id, owner);
    if (other != null && !other.equals(owner)) {
      clashes.add(new Clash(experiment.id(), id, other));
    }
  }

  /** Returns all of them. */
  public Set<String> all() {
    return owners.keySet();
  }

  /** Returns the thing that has an id, in words; empty where the program does not write it. */
  public Optional<String> owner(String id) {
    return Optional.ofNullable(owners.get(id));
  }

  /** Returns the experiments whose parts would have ids of other things. */
  public List<Clash> clashes() {
    return clashes;
  }
}
