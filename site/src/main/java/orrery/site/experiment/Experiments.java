package orrery.site.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orrery.engine.run.Receipt;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Finding;
import orrery.engine.study.Study;
import orrery.engine.study.Training;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.figure.Twin;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.link.ReaderDevices;
import orrery.site.page.Templates;
import orrery.site.page.Theme;
import orrery.site.problem.Problem;
import orrery.site.rendered.ExperimentHtml;
import orrery.site.rendered.JsonObject;
import orrery.site.rendered.SafeHtml;

/** Prints experiments with the theme's template, from the twins that were computed before. */
public final class Experiments implements ExperimentHtml {
  /**
   * The operations of a reader's machine in about three seconds. Beyond it, a reader is asked
   * first.
   */
  private static final double MAX_UNASKED_FLOPS = 3e9;

  private final Templates templates;
  private final String experimentFolder;
  private final Map<ExperimentId, Twin> twins;
  private final List<Problem> problems;

  /**
   * A printer.
   *
   * @param theme has the template
   * @param folders name the folder of what experiments load
   * @param twins of every experiment that will be asked for
   * @param problems receives errors of the template
   */
  public Experiments(
      Theme theme,
      BaseUrl base,
      AssetFolders folders,
      Map<ExperimentId, Twin> twins,
      List<Problem> problems) {
    this.templates = new Templates(theme, base, folders);
    this.experimentFolder = base.path(folders.path("experiment/"));
    this.twins = twins;
    this.problems = problems;
  }

  @Override
  public SafeHtml html(ExperimentId id, Block.Experiment experiment, SafeHtml caption) {
    ExperimentView view =
        new ExperimentView(
            experiment.id(),
            caption,
            run(experiment),
            computed(experiment, twins.get(id)),
            controls(experiment),
            experimentFolder);
    return new SafeHtml(
        templates.render("fragments/experiment.html", Map.of("experiment", view), problems));
  }

  private static ExperimentView.Run run(Block.Experiment experiment) {
    Experiment definition = experiment.definition();
    // A figure to be predicted must not start to show itself.
    boolean unasked = definition.flops() <= MAX_UNASKED_FLOPS && !experiment.predict();
    return new ExperimentView.Run(
        definition.study().name(),
        experiment.settings(),
        ParameterJson.of(experiment),
        String.join(" ", ReaderDevices.of(definition.study())),
        unasked ? "auto" : "click",
        trains(definition),
        experiment.predict());
  }

  private static ExperimentView.Computed computed(Block.Experiment experiment, Twin twin) {
    return new ExperimentView.Computed(
        twin.receipt(),
        Receipt.ENGINE,
        findings(experiment.definition().study(), twin),
        figureFile(experiment),
        new SafeHtml(twin.wide()),
        new SafeHtml(twin.narrow()),
        status(twin),
        twin.tables());
  }

  /**
   * The name of the file, in the folder of its page, that has the data of an experiment's figure.
   */
  public static String figureFile(Block.Experiment experiment) {
    return experiment.id() + ".json";
  }

  private static boolean trains(Experiment definition) {
    return definition.study().start(definition.at(0), definition.seed()) instanceof Training;
  }

  /** The findings that the study names; the measures at each place of a sweep are too many. */
  private static String findings(Study study, Twin twin) {
    JsonObject json = new JsonObject();
    for (Finding finding : twin.findings().all()) {
      int bracket = finding.name().indexOf('[');
      if (bracket < 0 || !study.measures().contains(finding.name().substring(0, bracket))) {
        json.number(finding.name(), finding.value());
      }
    }
    return json.toString();
  }

  private static String status(Twin twin) {
    String done = "Computed when this page was built, receipt " + twin.receipt() + ".";
    return twin.divergedAt().isPresent()
        ? done + " The loss diverged at step " + twin.divergedAt().getAsInt() + "."
        : done;
  }

  private static List<ControlView> controls(Block.Experiment experiment) {
    Experiment definition = experiment.definition();
    ParameterTable table = definition.study().parameters();
    ParameterTable common = ExperimentParser.COMMON;
    Settings seeds =
        common
            .fallbacks()
            .with("seeds", definition.seeds())
            .with("seed", (double) definition.seed());
    List<ControlView> controls = new ArrayList<>();
    for (String name : experiment.controls()) {
      if (definition.sweeps(name)) {
        controls.add(
            ControlView.range(
                table.parameters().get(table.indexOf(name)), definition.sweep().values()));
      } else if (definition.compares(name)) {
        controls.add(
            ControlView.arms(
                table.parameters().get(table.indexOf(name)),
                ParameterJson.compared(experiment, name)));
      } else if (table.indexOf(name) >= 0) {
        controls.add(ControlView.of(table.parameters().get(table.indexOf(name)), definition.at(0)));
      } else if (common.indexOf(name) >= 0) {
        controls.add(ControlView.of(common.parameters().get(common.indexOf(name)), seeds));
      }
    }
    return controls;
  }
}
