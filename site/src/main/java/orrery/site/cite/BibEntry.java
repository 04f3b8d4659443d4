package orrery.site.cite;

import orrery.site.source.SourceFile;

/**
 * An entry of a BibTeX file.
 *
 * @param file the file it is in
 * @param key by which it is cited
 * @param start of the entry, at its {@code @}
 * @param end behind its last brace
 * @param strings the abbreviations of the file that the entry may use
 */
record BibEntry(SourceFile file, String key, int start, int end, String strings) {
  String text() {
    return file.text().substring(start, end);
  }
}
