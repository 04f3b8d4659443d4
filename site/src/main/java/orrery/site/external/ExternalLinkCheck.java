package orrery.site.external;

import java.io.IOException;
import java.net.ConnectException;
import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpTimeoutException;
import java.nio.channels.UnresolvedAddressException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.progress.Progress;

/**
 * Asks other people's servers whether what a site leads to is still there. Politely: each address
 * once, without its content where the server can do that, one host at a time after a pause, and no
 * host more often than it can be expected to bear.
 *
 * @param pause between two questions to a host
 * @param patience the time limit of an answer
 * @param mostOfOneHost no host is asked for more addresses
 * @param privateHosts whether hosts of this machine and of private networks are asked
 */
public record ExternalLinkCheck(
    Duration pause, Duration patience, int mostOfOneHost, boolean privateHosts) {
  /** The check with pauses that no server has cause to complain about. */
  public static final ExternalLinkCheck POLITE =
      new ExternalLinkCheck(Duration.ofMillis(500), Duration.ofSeconds(15), 100, false);

  private static final int HOSTS_AT_ONCE = 8;

  /** The same check, which asks hosts of private networks too. */
  public ExternalLinkCheck withPrivateHosts() {
    return new ExternalLinkCheck(pause, patience, mostOfOneHost, true);
  }

  /**
   * Returns the problems of some addresses.
   *
   * @param addresses each with where it stands
   * @param progress is told of those that were asked for
   * @throws InterruptedException if the thread is interrupted
   */
  public List<Problem> check(SortedMap<String, Place> addresses, Progress progress)
      throws InterruptedException {
    Questions questions = new Questions(patience, privateHosts);
    ExecutorService threads = Executors.newFixedThreadPool(HOSTS_AT_ONCE);
    try {
      List<Future<List<Problem>>> hosts = new ArrayList<>();
      byHost(addresses)
          .values()
          .forEach(some -> hosts.add(threads.submit(() -> askOneHost(questions, some, progress))));
      List<Problem> problems = new ArrayList<>();
      for (Future<List<Problem>> host : hosts) {
        problems.addAll(host.get());
      }
      return problems;
    } catch (ExecutionException fault) {
      throw new IllegalStateException(fault.getCause());
    } finally {
      threads.shutdownNow();
    }
  }

  private static SortedMap<String, SortedMap<String, Place>> byHost(
      SortedMap<String, Place> addresses) {
    SortedMap<String, SortedMap<String, Place>> hosts = new TreeMap<>();
    addresses.forEach(
        (address, place) ->
            hosts
                .computeIfAbsent(
                    Askable.of(address).map(URI::getAuthority).orElse(address),
                    host -> new TreeMap<>())
                .put(address, place));
    return hosts;
  }

  private List<Problem> askOneHost(
      Questions questions, SortedMap<String, Place> addresses, Progress progress)
      throws InterruptedException {
    List<Problem> problems = new ArrayList<>();
    int asked = 0;
    for (Map.Entry<String, Place> address : addresses.entrySet()) {
      if (asked == mostOfOneHost) {
        String message =
            "of this host only "
                + asked
                + " addresses were asked for, and not this or any after it";
        problems.add(Problem.warning(Code.TOO_MANY_LINKS, address.getValue(), message, ""));
        break;
      }
      if (asked > 0) {
        Thread.sleep(pause.toMillis());
      }
      asked++;
      askOnce(questions, address.getKey(), address.getValue()).ifPresent(problems::add);
      progress.did(1);
    }
    return problems;
  }

  private Optional<Problem> askOnce(Questions questions, String address, Place place)
      throws InterruptedException {
    Optional<URI> asked = Askable.of(address);
    if (asked.isEmpty()) {
      return Optional.of(silent(place, address, "no server can be asked for it"));
    }
    try {
      int status = questions.status(asked.get(), "HEAD");
      // Not every server knows the question, and some answer it with an error of their own.
      if (status >= 400) {
        status = questions.status(asked.get(), "GET");
      }
      return Optional.ofNullable(problem(address, status, place));
    } catch (ConnectException refused) {
      boolean unknown = refused.getCause() instanceof UnresolvedAddressException;
      return Optional.of(
          unknown ? noHost(place, address) : silent(place, address, "there is no answer"));
    } catch (Questions.PrivateHost refused) {
      return Optional.of(
          Problem.warning(
              Code.LINK_NOT_CHECKED,
              place,
              "could not be checked: " + address + ", a host of a private network",
              "with --private-hosts it is asked"));
    } catch (UnknownHostException unknown) {
      return Optional.of(noHost(place, address));
    } catch (HttpTimeoutException late) {
      return Optional.of(
          silent(place, address, "no answer in " + patience.toSeconds() + " seconds"));
    } catch (IOException broken) {
      return Optional.of(silent(place, address, "the connection broke off"));
    }
  }

  private static Problem problem(String address, int status, Place place) {
    if (status == 404 || status == 410) {
      String message = "there is nothing any more at " + address + " (" + status + ")";
      return Problem.error(Code.DEAD_LINK_OUTSIDE, place, message, "web.archive.org may have it");
    }
    if (status / 100 == 3) {
      return silent(place, address, "the server sends on without end (" + status + ")");
    }
    return status >= 400 ? silent(place, address, "the server answers " + status) : null;
  }

  private static Problem noHost(Place place, String address) {
    String message = "no host has the name in " + address;
    return Problem.error(Code.DEAD_LINK_OUTSIDE, place, message, "");
  }

  /** Returns the warning about an address that may answer tomorrow, or to a browser. */
  private static Problem silent(Place place, String address, String why) {
    return Problem.warning(
        Code.LINK_NOT_CHECKED, place, "could not be checked: " + address + ", " + why, "");
  }
}
