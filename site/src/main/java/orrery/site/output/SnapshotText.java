package orrery.site.output;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.site.memo.Packed;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.problem.Problem.Severity;

/**
 * A result of a build as bytes. Of a file that is published as the author has it, only the place is
 * written.
 */
final class SnapshotText {
  private SnapshotText() {}

  static void write(BuildResult result, DataOutputStream out) throws IOException {
    text(result.base(), out);
    out.writeInt(result.articles());
    out.writeInt(result.experiments());
    out.writeInt(result.problems().size());
    for (Problem problem : result.problems()) {
      problem(problem, out);
    }
    Map<String, SiteFile> files = result.site().files();
    out.writeInt(files.size());
    for (Map.Entry<String, SiteFile> file : files.entrySet()) {
      text(file.getKey(), out);
      file(file.getValue(), out);
    }
  }

  private static void file(SiteFile file, DataOutputStream out) throws IOException {
    text(file.digest(), out);
    Optional<Path> source = file.source();
    out.writeBoolean(source.isPresent());
    if (source.isPresent()) {
      text(source.get().toString(), out);
    } else {
      out.writeInt(file.content().length());
      bytes(file.content().kept(), out);
    }
  }

  private static void problem(Problem problem, DataOutputStream out) throws IOException {
    text(problem.code().name(), out);
    text(problem.severity().name(), out);
    Place place = problem.place();
    text(place.file(), out);
    out.writeInt(place.line());
    out.writeInt(place.column());
    text(place.sourceLine(), out);
    out.writeInt(place.length());
    text(problem.message(), out);
    text(problem.hint(), out);
  }

  private static void text(String text, DataOutputStream out) throws IOException {
    bytes(text.getBytes(UTF_8), out);
  }

  private static void bytes(byte[] bytes, DataOutputStream out) throws IOException {
    out.writeInt(bytes.length);
    out.write(bytes);
  }

  static BuildResult read(DataInputStream in) throws IOException {
    String base = text(in);
    int articles = in.readInt();
    int experiments = in.readInt();
    List<Problem> problems = new ArrayList<>();
    for (int left = in.readInt(); left > 0; left--) {
      problems.add(problem(in));
    }
    SiteOutput site = new SiteOutput();
    for (int left = in.readInt(); left > 0; left--) {
      site.put(text(in), file(in));
    }
    return new BuildResult(site, base, articles, experiments, problems);
  }

  private static SiteFile file(DataInputStream in) throws IOException {
    String digest = text(in);
    if (in.readBoolean()) {
      Path source = Path.of(text(in));
      return SiteFile.copyOf(source, Files.readAllBytes(source), digest);
    }
    int length = in.readInt();
    return SiteFile.known(Packed.kept(bytes(in), length), digest);
  }

  private static Problem problem(DataInputStream in) throws IOException {
    Code code = Code.valueOf(text(in));
    Severity severity = Severity.valueOf(text(in));
    Place place = new Place(text(in), in.readInt(), in.readInt(), text(in), in.readInt());
    return new Problem(code, severity, place, text(in), text(in));
  }

  private static String text(DataInputStream in) throws IOException {
    return new String(bytes(in), UTF_8);
  }

  private static byte[] bytes(DataInputStream in) throws IOException {
    int length = in.readInt();
    byte[] bytes = in.readNBytes(length);
    if (bytes.length < length) {
      throw new IOException("the file ends too early");
    }
    return bytes;
  }
}
