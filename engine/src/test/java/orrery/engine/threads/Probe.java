package orrery.engine.threads;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import orrery.engine.spec.Settings;
import orrery.engine.study.Computation;
import orrery.engine.study.Measurements;
import orrery.engine.study.Toy;
import orrery.engine.study.Trial;

/** The toy study, with something happening in the first unit of certain trials. */
final class Probe extends Toy {
  private record Event(String trials, Runnable action) {}

  private final List<Event> events = new ArrayList<>();
  private final List<String> endless = new ArrayList<>();
  private final AtomicInteger underWay = new AtomicInteger();
  private final AtomicInteger most = new AtomicInteger();

  /** Does something in every trial whose name starts so. */
  void duringTrial(String trials, Runnable action) {
    events.add(new Event(trials, action));
  }

  /** Lets the trials whose names start so have no end. */
  void endless(String trials) {
    endless.add(trials);
  }

  /** The most trials that were in progress at once. */
  int mostAtOnce() {
    return most.get();
  }

  @Override
  public Trial start(Settings settings, long seed) {
    String name = "width = " + settings.text("width") + ", seed " + seed;
    Computation toy = (Computation) super.start(settings, seed);
    boolean forever = endless.stream().anyMatch(name::startsWith);
    return new Computation() {
      private int done;

      @Override
      public int units() {
        return forever ? Integer.MAX_VALUE : toy.units();
      }

      @Override
      public void advance() {
        if (done == 0) {
          most.accumulateAndGet(underWay.incrementAndGet(), Math::max);
          for (Event event : events) {
            if (name.startsWith(event.trials())) {
              event.action().run();
            }
          }
        }
        done++;
        toy.advance();
        if (done == toy.units()) {
          underWay.decrementAndGet();
        }
      }

      @Override
      public Measurements measurements() {
        return toy.measurements();
      }
    };
  }
}
