package orrery.site.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.function.LongSupplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import orrery.engine.device.CpuDevice;
import orrery.engine.study.Experiment;
import orrery.engine.threads.ParallelRuns;
import orrery.site.bench.Browser;
import orrery.site.bench.RecordedPage;
import orrery.site.bench.Rounds;

/** The output of {@code orrery bench}, with a fake clock and a recorded browser. */
@Timeout(300)
class BenchCommandTest {
  private static final Path HERE = Path.of("").toAbsolutePath();
  private static final String READY =
      "ready Chromium 1.2\ncandidate browser wasm-simd\ncandidate tensorflow.js";
  private static final Pattern ROUND = Pattern.compile("round (\\S+) (\\d+) (.+)");

  private static final Experiment RAMP = Experiment.of(new Ramp());
  private static final String CPU = timings("100", "3.3554432");
  private static final String SIMD = timings("1000", "33.554432");

  private final Rounds rounds = new Rounds(Duration.ofMillis(10), Duration.ofMillis(10), 20);

  private static String timings(String steps, String product) {
    String step = "\\{\"median\":" + steps + ",\"best\":" + steps + "}";
    String other = "\\{\"median\":" + product + ",\"best\":" + product + "}";
    return "\"A\":" + step + ",\"B\":" + step + ",\"product\":" + other;
  }

  private static String sweep(String one, String two, String ratio) {
    return "\"one\":\\{\"median\":%s,\"best\":%s},\"two\":\\{\"median\":%s,\"best\":%s},\"ratio\":\\{\"median\":%s,\"best\":%s}"
        .formatted(one, one, two, two, ratio, ratio);
  }

  /** Returns a clock that is 10 ms later at every call. */
  private static LongSupplier slowClock() {
    long[] now = new long[1];
    return () -> now[0] += 10_000_000;
  }

  private Session with(Browser browser) {
    return session(Optional.of(browser));
  }

  private Session session(Optional<Browser> browser) {
    return new Session(
        HERE,
        new BenchSetup(
            () -> List.of(new CpuDevice()),
            browser,
            Optional.empty(),
            RAMP,
            rounds,
            Duration.ofSeconds(50),
            slowClock()));
  }

  /** TensorFlow.js takes 10 ms a call, the engine 1 ms; a sweep takes 4 ms with one worker. */
  private static String milliseconds(String command) {
    if (command.startsWith("sweep ")) {
      return (command.equals("sweep 1 ramp") ? 4 : 2) + " " + receipt();
    }
    Matcher round = ROUND.matcher(command);
    assertThat(round.matches()).as(command).isTrue();
    int calls = Integer.parseInt(round.group(2));
    return String.valueOf(calls * (round.group(3).equals("tensorflow.js") ? 10 : 1));
  }

  private static String receipt() {
    try {
      return new ParallelRuns(1, CpuDevice::new).finish(RAMP).outcome().receipt();
    } catch (InterruptedException e) {
      throw new AssertionError(e);
    }
  }

  @Test
  void ratesAndRatiosAreShownInTables() {
    RecordedPage page = new RecordedPage(READY, BenchCommandTest::milliseconds);
    Session session = with(page);
    assertThat(session.run("bench", "--rounds", "2")).isZero();
    assertThat(session.out())
        .isEqualTo(
            """
                                                     A, steps/s        B, steps/s  product, GFLOP/s
                                                median     best   median     best   median     best
            jvm cpu                                100      100      100      100      3.4      3.4
            browser wasm-simd                     1000     1000     1000     1000     33.6     33.6
            tensorflow.js                          100      100      100      100      3.4      3.4

                                                              A                 B           product
                                                median     best   median     best   median     best
            browser wasm-simd / tensorflow.js    10.00    10.00    10.00    10.00    10.00    10.00
            jvm cpu / browser wasm-simd           0.10     0.10     0.10     0.10     0.10     0.10

            ramp, sweeps/s                             1 worker         2 workers             2 / 1
                                                median     best   median     best   median     best
            jvm                                 100.00   100.00   100.00   100.00     1.00     1.00
            browser                             250.00   250.00   500.00   500.00     2.00     2.00
            """);
    assertThat(session.err())
        .isEqualTo(
            """
            measuring A: jvm cpu, browser wasm-simd, tensorflow.js
            measuring B: jvm cpu, browser wasm-simd, tensorflow.js
            measuring product: jvm cpu, browser wasm-simd, tensorflow.js
            measuring a sweep: jvm
            measuring a sweep: browser
            """);
    assertThat(page.isClosed()).isTrue();
  }

  @Test
  void jsonIsOneObjectAndNothingElse() {
    Session session = with(new RecordedPage(READY, BenchCommandTest::milliseconds));
    assertThat(session.run("bench", "--rounds", "2", "--json")).isZero();
    assertThat(session.out())
        .matches(
            "\\{\"jvm\":\\{"
                + CPU
                + ",\"device\":\"cpu\"},"
                + "\"browser\":\\{"
                + SIMD
                + ",\"device\":\"wasm-simd\"},"
                + "\"all\":\\{\"jvm cpu\":\\{"
                + CPU
                + "},\"browser wasm-simd\":\\{"
                + SIMD
                + "},"
                + "\"tensorflow.js\":\\{"
                + CPU
                + "}},"
                + "\"ratios\":\\{\"browser wasm-simd / tensorflow.js\":\\{"
                + timings("10", "10")
                + "},"
                + "\"jvm cpu / browser wasm-simd\":\\{"
                + timings("0.1", "0.1")
                + "}},"
                + "\"sweep\":\\{\"study\":\"ramp\",\"jvm\":\\{"
                + sweep("100", "100", "1")
                + "},\"browser\":\\{"
                + sweep("250", "500", "2")
                + "}},"
                + "\"machine\":\\{\"java\":\"[^\"]+\",\"system\":\"[^\"]+\",\"processors\":\\d+,"
                + "\"browser\":\"Chromium 1.2\"},"
                + "\"rounds\":2,\"milliseconds\":10,\"problems\":\\[]}\n");
  }

  @Test
  void withoutABrowserTheRestIsPrintedAndTheExitCodeTells() {
    Session session = session(Optional.empty());
    assertThat(session.run("bench", "--rounds", "1")).isEqualTo(3);
    assertThat(session.out())
        .isEqualTo(
            """
                                  A, steps/s        B, steps/s  product, GFLOP/s
                             median     best   median     best   median     best
            jvm cpu             100      100      100      100      3.4      3.4

            ramp, sweeps/s          1 worker         2 workers             2 / 1
                             median     best   median     best   median     best
            jvm              100.00   100.00   100.00   100.00     1.00     1.00
            """);
    assertThat(session.err())
        .isEqualTo(
            """
            measuring A: jvm cpu
            measuring B: jvm cpu
            measuring product: jvm cpu
            measuring a sweep: jvm
            error: no browser was found: install Chromium, or set ORRERY_BROWSER to a Chromium or Chrome
            """);
    assertThat(session.run("bench", "--rounds", "1", "--json")).isEqualTo(3);
    assertThat(session.out()).contains("\"browser\":null,");
  }

  @Test
  void aBrowserThatDiesOverAWorkloadLeavesWhatWasMeasuredBefore() {
    Session session =
        with(
            new RecordedPage(
                READY, command -> command.contains(" B ") ? "" : milliseconds(command)));
    assertThat(session.run("bench", "--rounds", "1", "--c")).isEqualTo(3);
    assertThat(session.out())
        .isEqualTo(
            """
                                                     A, steps/s        B, steps/s  product, GFLOP/s
                                                median     best   median     best   median     best
            jvm cpu                                100      100      100      100      3.4      3.4
            browser wasm-simd                     1000     1000        -        -        -        -
            tensorflow.js                          100      100        -        -        -        -

                                                              A                 B           product
                                                median     best   median     best   median     best
            browser wasm-simd / tensorflow.js    10.00    10.00        -        -        -        -
            jvm cpu / browser wasm-simd           0.10     0.10        -        -        -        -

            ramp, sweeps/s                             1 worker         2 workers             2 / 1
                                                median     best   median     best   median     best
            jvm                                 100.00   100.00   100.00   100.00     1.00     1.00
            """);
    assertThat(session.err())
        .endsWith(
            """
            measuring product: jvm cpu
            measuring a sweep: jvm
            measuring a sweep: browser
            error: no C compiler was found: install gcc
            error: the browser ended with exit code 139 while it was measured
            """);
  }

  @Test
  void aSweepWhoseResultsDifferIsAProblem() {
    Session session =
        with(
            new RecordedPage(
                READY,
                command -> command.startsWith("sweep 2") ? "2 0000" : milliseconds(command)));
    assertThat(session.run("bench", "--rounds", "1")).isEqualTo(3);
    assertThat(session.err())
        .endsWith(
            "error: the sweep has the receipt "
                + receipt()
                + " on jvm with 2 workers, but 0000 on browser with 2 workers\n");
  }

  @Test
  void aSweepThatFailsInTheBrowserIsAProblem() {
    Session session =
        with(
            new RecordedPage(
                READY,
                command ->
                    command.startsWith("sweep 1") ? "fault no memory" : milliseconds(command)));
    assertThat(session.run("bench", "--rounds", "1")).isEqualTo(3);
    assertThat(session.err()).endsWith("error: the sweep in the browser: no memory\n");
    assertThat(session.out()).doesNotContain("\nbrowser  ");
  }

  @Test
  void wrongOptionsAreWrongUsage() {
    Session session = session(Optional.empty());
    assertThat(session.run("bench", "--rounds", "0")).isEqualTo(2);
    assertThat(session.err()).startsWith("--rounds is from 1 to 1000, not 0\n");
    assertThat(session.run("bench", "--tfjs", "nowhere")).isEqualTo(2);
    assertThat(session.err())
        .startsWith(
            "TensorFlow.js is not in nowhere."
                + " There: npm install @tensorflow/tfjs @tensorflow/tfjs-backend-wasm\n");
  }
}
