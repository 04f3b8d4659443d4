package orrery.site.figure;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;

/**
 * What a page with live figures loads: scripts, styles, and the engine as WebAssembly.
 *
 * @param files content by file name, in the order of their names
 */
public record DemoAssets(Map<String, byte[]> files) {
  private static final String ZIP = "/orrery/site/figure/demo.zip";
  private static final String THEME = "theme/";
  private static final Pattern IMPORT = Pattern.compile("(?:from|import) '\\./([\\w-]+\\.js)'");

  /** The assets that this program was built with. */
  public static DemoAssets builtIn() {
    Map<String, byte[]> files = new TreeMap<>();
    try (InputStream in = DemoAssets.class.getResourceAsStream(ZIP)) {
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
    return new DemoAssets(files);
  }

  /** Returns what pages with experiments load, by file name. */
  public SortedMap<String, byte[]> demo() {
    SortedMap<String, byte[]> demo = new TreeMap<>(files);
    demo.keySet().removeIf(name -> name.startsWith(THEME));
    return demo;
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

  /** A module and all that it imports, in the order of their names. */
  SortedMap<String, String> modules(String entry) {
    SortedMap<String, String> modules = new TreeMap<>();
    Deque<String> open = new ArrayDeque<>(List.of(entry));
    while (!open.isEmpty()) {
      String name = open.pop();
      if (!modules.containsKey(name)) {
        String text = text(name);
        modules.put(name, text);
        IMPORT.matcher(text).results().forEach(found -> open.push(found.group(1)));
      }
    }
    return modules;
  }

  /** A text file among them. */
  String text(String name) {
    byte[] bytes = files.get(name);
    if (bytes == null) {
      throw new IllegalStateException("no " + name + " among " + files.keySet());
    }
    return new String(bytes, StandardCharsets.UTF_8);
  }
}
