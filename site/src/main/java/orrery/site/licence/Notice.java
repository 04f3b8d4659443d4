package orrery.site.licence;

/**
 * A work that pages hold or load, and the licence that comes with it.
 *
 * <pre>{@code
 * new Notice("d3-path", "3.1.0", "a part of the scripts of experiments", "Copyright 2015-2022 ...")
 * }</pre>
 *
 * @param name of the work
 * @param version of it that is published
 * @param use of the work in the pages, as a noun
 * @param licence its text, with the names of those who hold the copyright
 */
public record Notice(String name, String version, String use, String licence) {

  /** Returns the name with the version. */
  public String title() {
    return name + " " + version;
  }
}
