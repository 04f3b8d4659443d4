package orrery.site.link;

import java.util.List;
import orrery.site.link.References.LabelTarget;
import orrery.site.memo.Stamp;

/** Something that the text of an article looks up in its site. */
sealed interface Question {

  /** Returns the answer of a site. */
  Object ask(LinkTargets site);

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

    /** Two versions of an article are told apart without reading them. */
    @Override
    public Object compared(Object answer) {
      return new Same(answer);
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
  }

  /** Everything that has a label. */
  record Labelled(String label) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.names().labelled(label);
    }

    @Override
    public Object compared(Object answer) {
      return ((List<?>) answer)
          .stream().map(one -> new Same(((LabelTarget) one).article())).toList();
    }
  }

  /** The article at a path in the author's folder. */
  record ArticleAt(String path) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.paths().at(path);
    }
  }

  /** The presence of a file at a path in the site. */
  record FileAt(String path) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.paths().onDisk(path).isPresent();
    }
  }

  /** The bytes of the file at a path in the site, as far as its state on the disk tells. */
  record BytesAt(String path) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.paths().onDisk(path).flatMap(Stamp::find);
    }
  }

  /** The states of an experiment that are linked to. */
  record StatesOf(String slug, String experiment) implements Question {
    @Override
    public Object ask(LinkTargets site) {
      return site.states().find(slug, experiment);
    }
  }
}
