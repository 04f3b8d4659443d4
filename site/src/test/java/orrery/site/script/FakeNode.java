package orrery.site.script;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A program that speaks as Node does, and answers every call with its first argument and a mark; or
 * that has one of several faults.
 */
public final class FakeNode {
  private FakeNode() {}

  /** Writes a program with a fault, which is a word of {@link #obey}, and returns its path. */
  public static Path write(Path folder, String fault) throws IOException {
    Path java = Path.of(System.getProperty("java.home"), "bin", "java");
    return script(
        folder,
        "node-" + fault,
        "if [ \"$1\" = --version ]; then echo v20.1.2; exit; fi",
        "exec '"
            + java
            + "' -XX:TieredStopAtLevel=1 -XX:+UseSerialGC -cp '"
            + System.getProperty("java.class.path")
            + "' "
            + FakeNode.class.getName()
            + " "
            + fault);
  }

  /** Writes a program of the shell. */
  public static Path script(Path folder, String name, String... lines) throws IOException {
    Path path = folder.resolve(name);
    Files.writeString(path, "#!/bin/sh\n" + String.join("\n", lines) + "\n");
    if (!path.toFile().setExecutable(true)) {
      throw new IOException("cannot be made executable: " + path);
    }
    return path;
  }

  /** Answers until the input ends. */
  public static void main(String[] arguments) throws IOException {
    String fault = arguments[0];
    if (fault.equals("silent")) {
      System.in.transferTo(OutputStream.nullOutputStream());
    }
    if (fault.equals("garbage")) {
      System.out.write("<!doctype html>".repeat(100).getBytes(UTF_8));
      System.out.flush();
    }
    Frames.write(System.out, List.of("node", "v20.1.2"));
    while (true) {
      obey(fault, System.in, System.out);
    }
  }

  private static void obey(String fault, InputStream in, OutputStream out) throws IOException {
    List<String> order = new ArrayList<>(Frames.read(in));
    if (order.get(0).equals("load")) {
      Frames.write(out, List.of("loaded"));
      return;
    }
    for (int i = 2; i < order.size(); i += 1 + Integer.parseInt(order.get(i))) {
      answer(fault, order.get(i + 1), out);
    }
  }

  private static void answer(String fault, String text, OutputStream out) throws IOException {
    switch (fault) {
      case "dies" -> System.exit(3);
      case "dies-at-7" -> {
        if (text.equals("7")) {
          System.exit(3);
        }
      }
      case "noisy" -> System.err.println("noise ".repeat(1_000));
      default -> {
        // The fault is another one.
      }
    }
    boolean wrong = fault.equals("wrong") || fault.equals("wrong-at-" + text);
    Frames.write(
        out,
        fault.equals("unsure") || text.equals("no")
            ? List.of("unsure")
            : List.of("returned", wrong ? "wrong" : text + "!"));
  }
}
