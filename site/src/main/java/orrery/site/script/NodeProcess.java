package orrery.site.script;

import java.io.IOException;
import java.io.InputStream;
import java.io.StreamCorruptedException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.ScheduledFuture;
import java.util.concurrent.TimeUnit;
import orrery.site.script.Library.Answer;

/** A Node that runs {@code node.js}, for one thread of ours at a time. */
final class NodeProcess implements AutoCloseable {
  private static final String HOST = text("/orrery/site/script/node.js");
  private static final int LAST_WORDS_MILLIS = 200;

  private final ScheduledExecutorService clock;
  private final Duration patience;
  private final Process process;
  private final Set<String> loaded = new HashSet<>();
  private boolean greeted;
  private volatile boolean silent;

  private NodeProcess(Process process, ScheduledExecutorService clock, Duration patience) {
    this.process = process;
    this.clock = clock;
    this.patience = patience;
  }

  /**
   * Starts a Node, and does not wait for it.
   *
   * @param clock ends it where it is silent
   * @param patience the longest silence
   */
  static NodeProcess start(NodeProgram program, ScheduledExecutorService clock, Duration patience)
      throws IOException {
    List<String> arguments = new ArrayList<>(program.options());
    arguments.addAll(List.of("--eval", HOST));
    try {
      return new NodeProcess(ChildProcess.start(program.path(), arguments), clock, patience);
    } catch (IOException gone) {
      throw new IOException("it cannot be started", gone);
    }
  }

  /**
   * Calls a library's function for each list of arguments.
   *
   * @param answers receives the answers, in order, each empty where Node is not sure
   * @throws IOException if the process ends, with the reason as a clause; the answers that came
   *     before are there
   */
  void call(Library library, List<List<String>> calls, List<Optional<Answer>> answers)
      throws IOException {
    try {
      load(library);
      List<String> order = new ArrayList<>(List.of("call", library.name()));
      for (List<String> arguments : calls) {
        order.add(String.valueOf(arguments.size()));
        order.addAll(arguments);
      }
      Frames.write(process.getOutputStream(), order);
      for (int i = 0; i < calls.size(); i++) {
        answers.add(answer());
      }
    } catch (IOException ended) {
      throw new IOException(reason(ended), ended);
    }
  }

  private void load(Library library) throws IOException {
    if (!greeted) {
      require("node", read());
      greeted = true;
    }
    if (loaded.add(library.name())) {
      List<String> order = new ArrayList<>(List.of("load", library.name(), library.entry()));
      library.files().forEach((file, text) -> order.addAll(List.of(file, text)));
      Frames.write(process.getOutputStream(), order);
      require("loaded", read());
    }
  }

  private Optional<Answer> answer() throws IOException {
    List<String> frame = read();
    if (frame.equals(List.of("unsure"))) {
      return Optional.empty();
    }
    require("returned", frame);
    return Optional.of(new Answer.Returned(frame.subList(1, frame.size())));
  }

  private static void require(String kind, List<String> frame) throws IOException {
    if (frame.isEmpty() || !frame.get(0).equals(kind)) {
      throw new StreamCorruptedException("not " + kind);
    }
  }

  private List<String> read() throws IOException {
    ScheduledFuture<?> alarm =
        clock.schedule(this::endSilence, patience.toMillis(), TimeUnit.MILLISECONDS);
    try {
      return Frames.read(process.getInputStream());
    } finally {
      alarm.cancel(false);
    }
  }

  private void endSilence() {
    silent = true;
    close();
  }

  private String reason(IOException ended) {
    if (silent) {
      return "it was silent for " + patience.toSeconds() + " s";
    }
    if (ended instanceof StreamCorruptedException) {
      return "it answers otherwise than Node does";
    }
    try {
      return process.waitFor(LAST_WORDS_MILLIS, TimeUnit.MILLISECONDS)
          ? "it ended with exit code " + process.exitValue()
          : "it no longer answers";
    } catch (InterruptedException interrupted) {
      Thread.currentThread().interrupt();
      return "it no longer answers";
    }
  }

  @Override
  public void close() {
    ChildProcess.end(process);
  }

  private static String text(String resource) {
    try (InputStream in = NodeProcess.class.getResourceAsStream(resource)) {
      if (in == null) {
        throw new IllegalStateException("not on the class path: " + resource);
      }
      return new String(in.readAllBytes(), StandardCharsets.UTF_8);
    } catch (IOException e) {
      throw new UncheckedIOException("cannot read " + resource, e);
    }
  }
}
