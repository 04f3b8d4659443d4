package orrery.site.page;

import java.util.Set;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IPostProcessorDialect;
import org.thymeleaf.postprocessor.IPostProcessor;
import org.thymeleaf.postprocessor.PostProcessor;
import org.thymeleaf.templatemode.TemplateMode;

/**
 * Keeps the layout of the templates out of the pages: readers do not load the indentation, and
 * programs find {@code <title>} on one line however long the template's line was.
 */
final class TidyDialect extends AbstractDialect implements IPostProcessorDialect {
  private static final int PRECEDENCE = 1000;

  TidyDialect() {
    super("Tidy");
  }

  @Override
  public int getDialectPostProcessorPrecedence() {
    return PRECEDENCE;
  }

  @Override
  public Set<IPostProcessor> getPostProcessors() {
    return Set.of(new PostProcessor(TemplateMode.HTML, TidyHandler.class, PRECEDENCE));
  }
}
