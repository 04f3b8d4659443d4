package orrery.site.publish;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import orrery.site.output.SiteOutput;
import orrery.site.problem.Code;
import orrery.site.problem.Problem;

/** Publishes sites again and again, in a thread or as a process, whoever else does so too. */
final class PublishLoop {
  private static final int FILES = 12;

  private final PublishedFolder folder;
  private final String name;
  private int published;
  private int refused;

  PublishLoop(Path root, String name) {
    this.folder = new PublishedFolder(root);
    this.name = name;
  }

  /** Publishes in a process of its own: the folder, its name, and the number of tries. */
  public static void main(String[] arguments) throws IOException {
    PublishLoop loop = new PublishLoop(Path.of(arguments[0]), arguments[1]);
    System.out.println(loop.run(Integer.parseInt(arguments[2])));
  }

  /** Tries so often; returns the counts, or the fault. */
  String run(int tries) throws IOException {
    for (int i = 0; i < tries; i++) {
      try (Publisher publisher = folder.publisher()) {
        Optional<Problem> problem = publisher.open();
        if (problem.isPresent()) {
          if (problem.get().code() != Code.OUTPUT_IN_USE) {
            return "fault: " + problem.get();
          }
          refused++;
        } else if (!publishes(publisher, name + i)) {
          return "fault: not the whole site: " + folder.files();
        }
      }
    }
    return published + " published, " + refused + " refused";
  }

  private boolean publishes(Publisher publisher, String version) throws IOException {
    published++;
    return publisher.publish(site(version)).problems().isEmpty() && isWhole(folder, version);
  }

  private static SiteOutput site(String version) {
    SiteOutput site = new SiteOutput();
    for (int i = 0; i < FILES; i++) {
      site.put("posts/" + version + "-" + i + "/index.html", version);
    }
    site.put("index.html", version);
    return site;
  }

  /** Checks whether a folder holds one whole site, whichever, and the file of its user. */
  static boolean isWhole(PublishedFolder folder) throws IOException {
    return isWhole(folder, folder.files().get("index.html"));
  }

  private static boolean isWhole(PublishedFolder folder, String version) throws IOException {
    Map<String, String> expected = new TreeMap<>();
    site(version)
        .files()
        .forEach((path, file) -> expected.put(path, new String(file.bytes(), UTF_8)));
    expected.put("CNAME", "example.org");
    return folder.files().equals(expected);
  }
}
