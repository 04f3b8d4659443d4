package orrery.site.page;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.NoSuchElementException;
import org.thymeleaf.TemplateEngine;
import org.thymeleaf.context.Context;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.linkbuilder.StandardLinkBuilder;
import org.thymeleaf.templateresolver.FileTemplateResolver;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.problem.Code;
import orrery.site.problem.Place;
import orrery.site.problem.Problem;

/**
 * The templates of a theme. {@code article.html} is HTML, {@code feed.xml} is XML, {@code
 * robots.txt} is text; an address such as {@code @{/tags/}} gets the site's own path in front, and
 * {@code @{/assets/site.css}} is where that file is published.
 */
public final class Templates {
  private final Theme theme;
  private final TemplateEngine engine = new TemplateEngine();

  /**
   * The templates of a theme.
   *
   * @param folders the published paths of the files that addresses name
   */
  public Templates(Theme theme, BaseUrl base, AssetFolders folders) {
    this.theme = theme;
    engine.addTemplateResolver(resolver(theme.folder(), 1));
    engine.addTemplateResolver(resolver(theme.builtIn(), 2));
    engine.addDialect(new SafeHtmlDialect());
    engine.addDialect(new TidyDialect());
    engine.setLinkBuilder(new LinksUnder(base, folders));
  }

  /** An author's templates are asked for first. */
  private static FileTemplateResolver resolver(Path folder, int order) {
    FileTemplateResolver resolver = new FileTemplateResolver();
    resolver.setPrefix(folder + "/");
    resolver.setCharacterEncoding("UTF-8");
    resolver.setCheckExistence(true);
    resolver.setOrder(order);
    return resolver;
  }

  /**
   * A page; empty where the template is broken, which is then among the problems. Pages can be
   * printed on several threads.
   *
   * @param problems receives errors of the templates
   */
  public String render(String template, Map<String, Object> model, List<Problem> problems) {
    try {
      return engine.process(template, new Context(Locale.ROOT, model));
    } catch (TemplateProcessingException failure) {
      problems.add(problem(template, failure));
      return "";
    }
  }

  private Problem problem(String template, TemplateProcessingException failure) {
    TemplateProcessingException innermost = failure;
    Throwable reason = failure;
    for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
      reason = cause;
      if (cause instanceof TemplateProcessingException inner && inner.getLine() != null) {
        innermost = inner;
      }
    }
    String file = innermost.getTemplateName() == null ? template : innermost.getTemplateName();
    String said = reason.getMessage() == null ? reason.toString() : reason.getMessage();
    String message =
        said.replace(theme.folder().toString(), theme.name()).lines().findFirst().orElse("");
    return Problem.error(Code.BROKEN_TEMPLATE, place(file, innermost), message, "");
  }

  private Place place(String file, TemplateProcessingException failure) {
    Path path = Path.of(file);
    String called =
        path.isAbsolute()
            ? theme.called(path)
            : theme.find(file).map(theme::called).orElse(theme.name() + "/" + file);
    if (failure.getLine() == null || failure.getCol() == null) {
      return Place.file(called);
    }
    return new Place(called, failure.getLine(), failure.getCol(), line(file, failure.getLine()), 1);
  }

  private String line(String file, int number) {
    try {
      return Files.readAllLines(theme.find(file).orElseThrow()).get(number - 1);
    } catch (IOException | IndexOutOfBoundsException | NoSuchElementException gone) {
      return "";
    }
  }

  /** Addresses from the root of the site, under the path where it lives. */
  private static final class LinksUnder extends StandardLinkBuilder {
    private final String root;
    private final AssetFolders folders;

    LinksUnder(BaseUrl base, AssetFolders folders) {
      this.folders = folders;
      root = base.root().substring(0, base.root().length() - 1);
    }

    @Override
    protected String processLink(IExpressionContext context, String link) {
      String site = root + "/";
      return link.startsWith(site) ? site + folders.path(link.substring(site.length())) : link;
    }

    @Override
    protected String computeContextPath(
        IExpressionContext context, String link, Map<String, Object> parameters) {
      return root;
    }
  }
}
