package orrery.site.progress;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Supplier;
import org.junit.jupiter.api.Test;
import orrery.site.memo.Memo;

class ProgressTrackerTest {
  private final HandClock clock = new HandClock();
  private final ByteArrayOutputStream log = new ByteArrayOutputStream();
  private final PrintStream err = new PrintStream(log, true, UTF_8);
  private final List<Runnable> ticks = new ArrayList<>();
  private final List<String> seen = new ArrayList<>();
  private boolean ended;

  private ProgressTracker tracker(Display display) {
    return new ProgressTracker(
        clock,
        display,
        err,
        tick -> {
          ticks.add(tick);
          return () -> ended = true;
        });
  }

  private void pass(int seconds) {
    for (int i = 0; i < seconds; i++) {
      clock.pass(Duration.ofSeconds(1));
      ticks.forEach(Runnable::run);
    }
  }

  private void see(Duration since, Supplier<String> text) {
    seen.add(since.toSeconds() + " " + text.get());
  }

  @Test
  void aLogGetsALineEveryTenSecondsWhileWorkGoesOn() {
    try (ProgressTracker tracker = tracker(new LogLines(err))) {
      tracker.begin(Phase.FILES, 0);
      pass(9);
      assertThat(log.toString(UTF_8)).isEmpty();
      pass(1);
      assertThat(log.toString(UTF_8)).isEqualTo("reading files\n");
      tracker.begin(Phase.PAGES, 400);
      tracker.did(100);
      pass(9);
      tracker.did(100);
      pass(11);
    }
    pass(30);
    assertThat(log.toString(UTF_8))
        .isEqualTo(
            """
            reading files
            printing pages: 200/400, 10 s left
            printing pages: 200/400, 20 s left
            """);
    assertThat(ended).isTrue();
  }

  @Test
  void aLogGetsOneLineAfterASilenceHoweverLong() {
    try (ProgressTracker tracker = tracker(new LogLines(err))) {
      clock.pass(Duration.ofSeconds(35));
      tracker.begin(Phase.LINKS, 0);
      pass(5);
    }
    assertThat(log.toString(UTF_8)).isEqualTo("checking pages\nchecking pages\n");
  }

  @Test
  void theTimeLeftFollowsFromTheShareWhereThingsDifferInSize() {
    ProgressTracker tracker = tracker(this::see);
    tracker.begin(Phase.EXPERIMENTS, 10);
    pass(1);
    tracker.at(8, 0.01);
    pass(1);
    tracker.at(9, 0.5);
    pass(1);
    tracker.at(10, 1);
    pass(1);
    assertThat(seen)
        .containsExactly(
            "0 running trials: 0/10",
            "1 running trials: 0/10",
            "2 running trials: 8/10, 4 min left",
            "3 running trials: 9/10, 3 s left",
            "4 running trials: 10/10");
  }

  @Test
  void aPhaseThatIsNotDoneGoesOnWhenItIsBegunAgainAndOneThatIsDoneBeginsAnew() {
    ProgressTracker tracker = tracker(this::see);
    tracker.begin(Phase.BODIES, 4);
    tracker.begin(Phase.FORMULAS, 7);
    tracker.did(7);
    pass(2);
    tracker.begin(Phase.BODIES, 4);
    tracker.did(2);
    tracker.begin(Phase.FORMULAS, 7);
    pass(2);
    tracker.begin(Phase.BODIES, 4);
    assertThat(seen)
        .containsExactly(
            "0 rendering articles: 0/4",
            "0 setting formulas: 0/7",
            "1 setting formulas: 7/7",
            "2 setting formulas: 7/7",
            "2 rendering articles: 0/4",
            "2 setting formulas: 0/7",
            "3 setting formulas: 0/7",
            "4 setting formulas: 0/7",
            "4 rendering articles: 2/4, 4 s left");
  }

  @Test
  void itAccountsForTheTimeAndForWhatWasRemembered() {
    Memo.Tally[] tally = {new Memo.Tally(1, 1)};
    ProgressTracker tracker = tracker(Display.NONE);
    tracker.counting(() -> tally[0]);
    tracker.begin(Phase.FILES, 0);
    pass(1);
    tracker.begin(Phase.FORMULAS, 7);
    tracker.did(7);
    tally[0] = new Memo.Tally(4, 8);
    pass(2);
    tracker.begin(Phase.PAGES, 5);
    tracker.did(5);
    tally[0] = new Memo.Tally(14, 8);
    clock.pass(Duration.ofMillis(70));
    tracker.begin(Phase.FORMULAS, 2);
    tracker.did(2);
    tally[0] = new Memo.Tally(14, 10);
    pass(1);
    assertThat(tracker.account())
        .isEqualTo(
            """
            where the time went:
                 1.00 s  reading files
                 3.00 s  setting formulas: 9 (answers: 3 remembered, 9 anew)
                 0.07 s  printing pages: 5 (answers: 10 remembered)
                 4.07 s  in all
            """);
  }

  @Test
  void whatIsSaidIsALineOfItsOwn() {
    tracker(Display.NONE).say("this takes long");
    assertThat(log.toString(UTF_8)).isEqualTo("this takes long\n");
  }
}
