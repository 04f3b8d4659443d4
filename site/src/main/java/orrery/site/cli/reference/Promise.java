package orrery.site.cli.reference;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A promise of the program, the tests that hold it, and how much of it they try.
 *
 * @param words the promise, as a sentence without its full stop
 * @param tests the names of test classes, at least one
 * @param extent how much the tests try; empty where they try single cases
 */
record Promise(String words, List<String> tests, String extent) {
  static final List<Promise> ALL =
      List.of(
          new Promise(
              "Every word of an article is in its page or in a problem",
              List.of("WordsKeptTest"),
              "100,000 generated documents"),
          new Promise(
              "No text ends a build, or takes a time that grows faster than its length",
              List.of("HostileTextTest", "BadInputsTest", "FaultsOfInputsTest"),
              "some 100 texts and folders"),
          new Promise(
              "A fault of the program with one article, experiment or lint hides no other problem",
              List.of("GuardTest", "FaultOfExperimentTest", "FaultOfLintTest"),
              ""),
          new Promise(
              "What an article may ask for is counted, and refused before it is done",
              List.of("WorkLimitsTest"),
              "each limit"),
          new Promise(
              "No regular expression goes back and forth on foreign text",
              List.of("LinearPatternsTest"),
              "every expression of the sources"),
          new Promise(
              "JavaScript libraries see no files, print nothing and end",
              List.of("ScriptsTest", "HighlighterTest", "MathRendererTest"),
              ""),
          new Promise(
              "A Node that is named changes no byte of a site and no verdict, whatever it does",
              List.of("NodeJsTest", "NodeOptionTest", "NodeProgramTest"),
              "a made-up Node for each fault; the tests of hostile formulas, where a Node is there"),
          new Promise(
              "No script, handler, style or foreign origin is in a page",
              List.of("HtmlPolicyTest", "RefusedContentTest", "LiveArticlesTest"),
              "every page of a build"),
          new Promise(
              "A published drawing runs and loads nothing",
              List.of("SafeSvgTest", "BuildCommandTest"),
              ""),
          new Promise(
              "The same content is the same bytes: other locale, zone, folder, order, cache",
              List.of("OtherMachinesTest", "EditSequencesTest", "CitationsTest"),
              "every JDK from 17 on that is there; 200 edits, each beside a build that remembers nothing"),
          new Promise(
              "A site is old or new and whole, wherever publishing is killed",
              List.of("PublishFaultsTest", "PublishTogetherTest", "OverlapTest"),
              "a fault at every operation on files; real processes that are killed"),
          new Promise(
              "Files that Orrery did not write are kept",
              List.of("PublisherTest", "RefusalTest", "LeftoversTest"),
              ""),
          new Promise(
              "`serve` keeps the last good site, whatever is saved",
              List.of("ServeCommandTest", "ServerTest", "FolderWatchTest"),
              ""),
          new Promise(
              "`check --external` asks within bounds, and no private network unasked",
              List.of("ExternalCheckTest"),
              ""),
          new Promise(
              "An experiment gives the same bits on the JVM and in browsers, on any number of"
                  + " workers",
              List.of(
                  "GoldenTest", "LiveArticlesTest", "GalleryTest", "WorkersTest", "FirefoxTest"),
              "every experiment of this site"),
          new Promise(
              "A device that computes something else is found out before it is shown",
              List.of("GpuFaultsTest", "EngineFaultsTest", "SelfCheckTest"),
              ""),
          new Promise(
              "A worker that fails, hangs or cannot be loaded is replaced, or named, and the"
                  + " printed figure stays",
              List.of("WorkerFaultsTest", "RunnerTest", "PageLifeTest"),
              ""),
          new Promise(
              "A page on which experiments run, and a server that builds, hold on to nothing of the"
                  + " runs before",
              List.of("LeakTest", "ServeLeakTest"),
              "6 runs and 12 saves; 1,000 and 3,000 with `-Dorrery.runs` and `-Dorrery.saves`"),
          new Promise(
              "An address of a page cannot put markup or impossible settings into it",
              List.of("AddressFaultsTest", "FragmentTest"),
              ""));

  /** Returns all promises as a table in Markdown. */
  static String table() {
    return ALL.stream()
        .map(Promise::row)
        .collect(
            Collectors.joining("\n", "| promise | test | how much of it |\n|---|---|---|\n", "\n"));
  }

  private String row() {
    String names = tests.stream().map(name -> "`" + name + "`").collect(Collectors.joining(", "));
    return "| " + words + " | " + names + (extent.isEmpty() ? " | |" : " | " + extent + " |");
  }
}
