package orrery.site.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import orrery.site.licence.Notice;

/**
 * The files that a page with live figures loads: scripts, styles, and the engine as WebAssembly.
 *
 * @param files content by file name, in the order of their names
 */
public record ExperimentAssets(Map<String, byte[]> files) {
  /** The folder in which they are published. */
  public static final String FOLDER = "experiment";

  private static final String ZIP = "/orrery/site/figure/experiment.zip";
  private static final String THEME = "theme/";
  private static final String BUILD = "build/";

  /** A licence of somebody else's work, under the name of the work and its version. */
  private static final Pattern LICENCE = Pattern.compile(BUILD + "notices/([^/]+)/([^/]+)/LICENSE");

  /** A module of WebAssembly that has one study in it. */
  private static final Pattern MODULE = Pattern.compile("(?:engine|gpu)-(.*)\\.wasm");

  /** The assets that this program was built with. */
  public static ExperimentAssets builtIn() {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in = ExperimentAssets.class.getResourceAsStream(ZIP)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + ZIP);
      }
      ZipInputStream zip = new ZipInputStream(in);
      for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
        if (!entry.isDirectory()) {
          files.put(entry.getName(), zip.readAllBytes());
        }
      }
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + ZIP, e);
    }
    return new ExperimentAssets(files);
  }

  /** Returns the files that pages with experiments load, by file name. */
  public SortedMap<String, byte[]> experiments() {
    SortedMap<String, byte[]> published = new TreeMap<>(files);
    published.keySet().removeIf(name -> name.startsWith(THEME) || name.startsWith(BUILD));
    return published;
  }

  /** Returns the files of pages that have experiments of these studies alone. */
  public SortedMap<String, byte[]> experiments(Set<String> studies) {
    SortedMap<String, byte[]> published = experiments();
    published
        .keySet()
        .removeIf(
            name -> {
              Matcher module = MODULE.matcher(name);
              return module.matches() && !studies.contains(module.group(1));
            });
    return published;
  }

  /** Returns the scripts of the theme, by file name: the same on all pages. */
  public SortedMap<String, byte[]> theme() {
    SortedMap<String, byte[]> theme = new TreeMap<>();
    files.forEach(
        (name, bytes) -> {
          if (name.startsWith(THEME)) {
            theme.put(name.substring(THEME.length()), bytes);
          }
        });
    return theme;
  }

  /** Returns the notices of what pages with experiments load, in the order of their names. */
  public List<Notice> notices() {
    List<Notice> notices = new ArrayList<>();
    new TreeMap<>(files)
        .forEach(
            (file, bytes) -> {
              Matcher licence = LICENCE.matcher(file);
              if (licence.matches()) {
                String text = new String(bytes, StandardCharsets.UTF_8);
                notices.add(
                    new Notice(licence.group(1), licence.group(2), "a part of live figures", text));
              }
            });
    return notices;
  }

  /** Returns the module that draws figures when a site is built. */
  String drawing() {
    String name = BUILD + "twin.js";
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalStateException("no " + name + " among " + files.keySet());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
