package orrery.site.link;

import java.util.List;
import orrery.site.link.References.LabelTarget;
import orrery.site.memo.Stamp;

/** Something that the text of an article looks up in its site. */
sealed interface Question {

  /** Returns the answer of a site. */
  Object ask(LinkTargets site);

  /** Returns the answer of a site as text, which is the same for the same answer in any process. */
  default String version(LinkTargets site) {
    return String.valueOf(ask(site));
  }

  /** Returns the question as three texts. */
  List<String> texts();

  /** Takes a question back from its texts. */
  static Question of(List<String> texts) {
    String about = texts.get(1);
    return switch (texts.get(0)) {
      case "named" -> new Named(about);
      case "titled" -> new Titled(about);
      case "labelled" -> new Labelled(about);
      case "article" -> new ArticleAt(about);
      case "file" -> new FileAt(about);
      case "bytes" -> new BytesAt(about);
      case "states" -> new StatesOf(about, texts.get(2));
      default -> throw new IllegalArgumentException("no question: " + texts.get(0));
    };
  }

  /** Returns what of an answer is compared with another one. */
  default Object compared(Object answer) {
    return answer;
  }

  /** The article of a name. */
  record Named(String slug) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.names().index(slug);
    }

    @Override
    public String version(LinkTargets site) {
      return site.names().version(slug);
    }

    /** Two versions of an article are told apart without reading them. */
    @Override
    public Object compared(Object answer) {
      return new Same(answer);
    }

    @Override
    public List<String> texts() {
      return List.of("named", slug, "");
    }
  }

  /** An object that equals itself only. */
  record Same(Object object) {
    @Override
    public boolean equals(Object other) {
      return other instanceof Same that && that.object == object;
    }

    @Override
    public int hashCode() {
      return System.identityHashCode(object);
    }
  }

  /** The article of a title. */
  record Titled(String title) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.names().titled(title);
    }

    @Override
    public List<String> texts() {
      return List.of("titled", title, "");
    }
  }

  /** Everything that has a label. */
  record Labelled(String label) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.names().labelled(label);
    }

    @Override
    public String version(LinkTargets site) {
      return site.names().labelled(label).stream()
          .map(one -> site.names().version(one.article().slug()))
          .toList()
          .toString();
    }

    @Override
    public Object compared(Object answer) {
      return ((List<?>) answer)
          .stream().map(one -> new Same(((LabelTarget) one).article())).toList();
    }

    @Override
    public List<String> texts() {
      return List.of("labelled", label, "");
    }
  }

  /** The article at a path in the author's folder. */
  record ArticleAt(String path) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.paths().at(path);
    }

    @Override
    public List<String> texts() {
      return List.of("article", path, "");
    }
  }

  /** The presence of a file at a path in the site. */
  record FileAt(String path) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.paths().onDisk(path).isPresent();
    }

    @Override
    public List<String> texts() {
      return List.of("file", path, "");
    }
  }

  /** The bytes of the file at a path in the site, as far as its state on the disk tells. */
  record BytesAt(String path) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.paths().onDisk(path).flatMap(Stamp::find);
    }

    @Override
    public List<String> texts() {
      return List.of("bytes", path, "");
    }
  }

  /** The states of an experiment that are linked to. */
  record StatesOf(String slug, String experiment) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.states().find(slug, experiment);
    }

    @Override
    public List<String> texts() {
      return List.of("states", slug, experiment);
    }
  }
}
