package orrery.webdemo.teavm;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.teavm.parsing.resource.Resource;
import org.teavm.parsing.resource.ResourceProvider;

/**
 * The files that modules are compiled from, by their names, such as {@code orrery/engine/X.class}.
 */
final class ClassPath implements AutoCloseable {
  private static final String ABSENT = "absent";

  private final List<File> entries;
  private final ResourceProvider files;
  private final Map<String, String> digests = new ConcurrentHashMap<>();

  /** Folders and jars, the first of them first. */
  ClassPath(List<File> entries) {
    this.entries = entries;
    this.files = ResourceProvider.ofClassPath(entries);
  }

  /** The one of this program. */
  static ClassPath ofThisProgram() {
    List<File> entries = new ArrayList<>();
    for (String entry : System.getProperty("java.class.path").split(File.pathSeparator, -1)) {
      entries.add(new File(entry));
    }
    return new ClassPath(entries);
  }

  List<File> entries() {
    return entries;
  }

  /** The same files for a compiler, with a note of each that it asks for. */
  ResourceProvider open(Set<String> asked) {
    ResourceProvider own = ResourceProvider.ofClassPath(entries);
    return new ResourceProvider() {
      @Override
      public Iterator<Resource> getResources(String name) {
        asked.add(name);
        return own.getResources(name);
      }

      @Override
      public void close() {
        own.close();
      }
    };
  }

  /** A digest of the contents of all files of that name; the same for all that are absent. */
  String digest(String name) {
    return digests.computeIfAbsent(name, this::computed);
  }

  private String computed(String name) {
    Iterator<Resource> found = files.getResources(name);
    if (!found.hasNext()) {
      return ABSENT;
    }
    Digest digest = new Digest();
    while (found.hasNext()) {
      try (InputStream in = found.next().open()) {
        digest.add(in.readAllBytes());
      } catch (IOException e) {
        throw new UncheckedIOException("cannot read " + name, e);
      }
    }
    return digest.text();
  }

  @Override
  public void close() {
    files.close();
  }
}
