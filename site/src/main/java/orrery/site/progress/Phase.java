package orrery.site.progress;

/** A part of the work of a command, in the words that a person is shown. */
public enum Phase {
  INPUTS("looking for changes"),
  FILES("reading files"),
  MARKDOWN("reading articles"),
  EXPERIMENTS("running trials"),
  FORMULAS("setting formulas"),
  BODIES("rendering articles"),
  ASSETS("collecting assets"),
  PAGES("printing pages"),
  LINTS("looking for lints"),
  COPIES("copying files"),
  LINKS("checking pages"),
  MEMORY("remembering"),
  PUBLISHING("publishing"),
  ADDRESSES("asking outside");

  private final String words;

  Phase(String words) {
    this.words = words;
  }

  /** The words for it. */
  String words() {
    return words;
  }
}
