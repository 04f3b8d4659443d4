package orrery.site.cli;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import orrery.site.article.ArticleIndex;
import orrery.site.doubt.Doubts;
import orrery.site.doubt.WrittenArticles;
import orrery.site.external.ExternalLinkCheck;
import orrery.site.external.ExternalLinks;
import orrery.site.figure.FindingRuns;
import orrery.site.memo.Memo;
import orrery.site.output.BuildOptions;
import orrery.site.output.BuildResult;
import orrery.site.output.Builder;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;
import orrery.site.progress.Phase;
import orrery.site.progress.ProgressTracker;
import orrery.site.script.NodeProgram;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;
import orrery.site.trials.LongRuns;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code orrery check}: everything that a build looks at, and nothing published. */
@Command(
    name = "check",
    description = "Check everything that a build checks; publish nothing.",
    mixinStandardHelpOptions = true)
final class CheckCommand implements Callable<Integer> {
  @Spec private CommandSpec spec;

  @Mixin private SiteOptions options;

  @Mixin private OutputOptions output;

  @Mixin private ProgressOptions progress;

  @Option(
      names = "--external",
      description = "Ask the servers outside too, whether what is linked is still there.")
  private boolean external;

  @Option(
      names = "--private-hosts",
      description = "With --external, ask hosts of this machine and of private networks too.")
  private boolean privateHosts;

  @Option(
      names = "--seeds",
      description = {
        "Judge claims by nine other groups of seeds too, and with the settings of unless.",
        "It takes nine times what the experiments of claims take, once."
      })
  private boolean seeds;

  private final Environment environment;

  CheckCommand(Environment environment) {
    this.environment = environment;
  }

  @Override
  public Integer call() throws InterruptedException {
    CommandLine line = spec.commandLine();
    options.require(line, environment, output.named(line, environment));
    progress.require(line);
    Optional<NodeProgram> node = options.node(line, environment);
    output.recover(spec.commandLine(), environment);
    try (ProgressTracker tracker = progress.begin(environment)) {
      int exit = check(options.resolve(environment), node, tracker);
      progress.end(tracker, environment);
      return exit;
    }
  }

  private int check(BuildOptions asked, Optional<NodeProgram> node, ProgressTracker tracker)
      throws InterruptedException {
    Instant start = environment.clock().instant();
    try (Builder builder = new Builder(asked, node)) {
      BuildResult built = builder.build(tracker);
      if (seeds && built.isPublishable()) {
        built = built.withProblems(doubts(asked, tracker), asked.strictness());
      }
      if (external && built.isPublishable()) {
        ExternalLinkCheck check =
            privateHosts ? ExternalLinkCheck.POLITE.withPrivateHosts() : ExternalLinkCheck.POLITE;
        SortedMap<String, Place> addresses = outside(built, asked);
        tracker.begin(Phase.ADDRESSES, addresses.size());
        built = built.withProblems(check.check(addresses, tracker), asked.strictness());
      }
      environment.console().err().print(ProblemText.of(built.problems()));
      if (!built.isPublishable()) {
        return ExitCode.CONTENT;
      }
      String took = Summary.of(built, start, environment.clock().instant());
      environment.console().out().println(took + ": checked");
      return ExitCode.DONE;
    }
  }

  private List<Problem> doubts(BuildOptions asked, ProgressTracker tracker)
      throws InterruptedException {
    List<ArticleIndex> articles =
        WrittenArticles.of(asked.content(), asked.contentName(), asked.drafts());
    try (Memo memo = new Memo(asked.cache())) {
      tracker.counting(memo::tally);
      FindingRuns runs = new FindingRuns(memo, LongRuns.onThisMachine());
      return Doubts.of(articles, runs, tracker);
    }
  }

  private SortedMap<String, Place> outside(BuildResult built, BuildOptions asked) {
    SourceTree tree = TreeReader.read(asked.content(), asked.contentName(), new ArrayList<>());
    SortedMap<String, Place> addresses = ExternalLinks.of(built.site(), tree);
    String count = addresses.size() + (addresses.size() == 1 ? " address" : " addresses");
    environment.console().err().println("asking for " + count + " outside");
    return addresses;
  }
}
