package orrery.site.html;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import orrery.engine.device.CpuDevice;
import orrery.engine.run.Run;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Block;
import orrery.site.article.ExperimentId;
import orrery.site.claim.ExperimentFindings;
import orrery.site.figure.Findings;
import orrery.site.highlight.Highlighter;
import orrery.site.image.Pictures;
import orrery.site.markdown.MarkdownReader;
import orrery.site.math.MathRenderer;
import orrery.site.memo.Memo;
import orrery.site.problem.Problem;
import orrery.site.rendered.RenderedArticle;
import orrery.site.rendered.SafeHtml;
import orrery.site.script.Scripts;
import orrery.site.source.SiteSettings;
import orrery.site.source.SourceTree;
import orrery.site.source.TreeReader;

/** A content folder, read and rendered as a build does it, with experiments as bare elements. */
public record ReadSite(List<RenderedArticle> articles, List<Problem> problems) {

  /** Reads a folder, which messages call {@code content}. */
  public static ReadSite of(Path content, Scripts scripts, Path cache) {
    List<Problem> problems = new ArrayList<>();
    SourceTree tree = TreeReader.read(content, "content", problems);
    SiteSettings settings = SiteSettings.of(tree, problems);
    List<ArticleIndex> articles =
        ArticleIndex.of(MarkdownReader.read(tree, problems), settings.numberSections(), problems);
    Memo memo = new Memo(cache);
    Typesetters typesetters =
        new Typesetters(
            new MathRenderer(scripts, memo),
            new Highlighter(scripts, memo),
            memo,
            Pictures.shrinking(memo));
    ArticleRenderer bodies =
        new ArticleRenderer(tree, typesetters, settings, ReadSite::bare, run(articles));
    return new ReadSite(bodies.render(articles, problems), problems);
  }

  /** Runs the experiments of which numbers are asked for. */
  private static ExperimentFindings run(List<ArticleIndex> articles) {
    Map<ExperimentId, Block.Experiment> experiments = new HashMap<>();
    articles.forEach(
        article ->
            article
                .experiments()
                .forEach(
                    experiment ->
                        experiments.put(
                            new ExperimentId(article.slug(), experiment.id()), experiment)));
    return id -> {
      Run run = new Run(experiments.get(id).definition(), new CpuDevice());
      run.finish();
      return Optional.of(Findings.of(run.results()));
    };
  }

  private static SafeHtml bare(ExperimentId id, Block.Experiment experiment, SafeHtml caption) {
    return new SafeHtml(
        new HtmlWriter()
            .raw("<orrery-experiment")
            .attribute("id", experiment.id())
            .attribute("data-study", experiment.definition().study().name())
            .attribute("data-settings", experiment.settings())
            .attribute("data-controls", String.join(" ", experiment.controls()))
            .raw(">" + caption.html() + "</orrery-experiment>\n")
            .toString());
  }
}
