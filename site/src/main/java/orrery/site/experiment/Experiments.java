package orrery.site.experiment;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import orrery.engine.run.Receipt;
import orrery.engine.spec.ParameterTable;
import orrery.engine.spec.Settings;
import orrery.engine.study.Experiment;
import orrery.engine.study.ExperimentParser;
import orrery.engine.study.Training;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.figure.Twin;
import orrery.site.html.DemoHtml;
import orrery.site.html.JsonObject;
import orrery.site.html.SafeHtml;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.link.ReaderDevices;
import orrery.site.page.Templates;
import orrery.site.page.Theme;
import orrery.site.problem.Problem;

/** Prints experiments with the theme's template, from the twins that were computed before. */
public final class Experiments implements DemoHtml {
  /** What a reader's machine does in about three seconds. Beyond it, a reader is asked first. */
  private static final double FLOPS_UNASKED = 3e9;

  private final Templates templates;
  private final String demoFolder;
  private final Map<ExperimentId, Twin> twins;

  /**
   * A printer.
   *
   * @param theme has the template
   * @param folders have the one of demos
   * @param twins of every experiment that will be asked for
   * @param problems where errors of the template go
   */
  public Experiments(
      Theme theme,
      BaseUrl base,
      AssetFolders folders,
      Map<ExperimentId, Twin> twins,
      List<Problem> problems) {
    this.templates = new Templates(theme, base, folders, problems);
    this.demoFolder = base.path(folders.path("demo/"));
    this.twins = twins;
  }

  @Override
  public SafeHtml html(ExperimentId id, Block.Demo demo, SafeHtml caption) {
    ExperimentView view =
        new ExperimentView(
            demo.id(),
            caption,
            run(demo),
            computed(demo, twins.get(id)),
            controls(demo),
            demoFolder);
    return new SafeHtml(templates.render("fragments/experiment.html", Map.of("experiment", view)));
  }

  private static ExperimentView.Run run(Block.Demo demo) {
    Experiment experiment = demo.experiment();
    // What is to be predicted must not start to show itself.
    boolean unasked = experiment.flops() <= FLOPS_UNASKED && !demo.predict();
    return new ExperimentView.Run(
        experiment.study().name(),
        demo.settings(),
        ParameterJson.of(demo),
        String.join(" ", ReaderDevices.of(experiment.study())),
        unasked ? "auto" : "click",
        trains(experiment),
        demo.predict());
  }

  private static ExperimentView.Computed computed(Block.Demo demo, Twin twin) {
    return new ExperimentView.Computed(
        twin.receipt(),
        Receipt.ENGINE,
        findings(twin),
        figureFile(demo),
        new SafeHtml(twin.wide()),
        new SafeHtml(twin.narrow()),
        status(twin),
        twin.tables());
  }

  /**
   * The name of the file, in the folder of its page, that has the data of an experiment's figure.
   */
  public static String figureFile(Block.Demo demo) {
    return demo.id() + ".json";
  }

  private static boolean trains(Experiment experiment) {
    return experiment.study().start(experiment.at(0), experiment.seed()) instanceof Training;
  }

  private static String findings(Twin twin) {
    JsonObject json = new JsonObject();
    twin.findings().all().forEach(finding -> json.number(finding.name(), finding.value()));
    return json.toString();
  }

  private static String status(Twin twin) {
    String done = "Computed when this page was built, receipt " + twin.receipt() + ".";
    return twin.divergedAt().isPresent()
        ? done + " The loss diverged at step " + twin.divergedAt().getAsInt() + "."
        : done;
  }

  private static List<ControlView> controls(Block.Demo demo) {
    Experiment experiment = demo.experiment();
    ParameterTable table = experiment.study().parameters();
    ParameterTable common = ExperimentParser.COMMON;
    Settings seeds =
        common
            .fallbacks()
            .with("seeds", experiment.seeds())
            .with("seed", (double) experiment.seed());
    List<ControlView> controls = new ArrayList<>();
    for (String name : demo.controls()) {
      if (experiment.sweeps(name)) {
        controls.add(
            ControlView.range(
                table.parameters().get(table.indexOf(name)), experiment.sweep().values()));
      } else if (table.indexOf(name) >= 0) {
        controls.add(ControlView.of(table.parameters().get(table.indexOf(name)), experiment.at(0)));
      } else if (common.indexOf(name) >= 0) {
        controls.add(ControlView.of(common.parameters().get(common.indexOf(name)), seeds));
      }
    }
    return controls;
  }
}
