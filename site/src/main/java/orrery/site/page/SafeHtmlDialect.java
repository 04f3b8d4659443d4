package orrery.site.page;

import java.util.Set;
import org.thymeleaf.context.ITemplateContext;
import org.thymeleaf.dialect.AbstractProcessorDialect;
import org.thymeleaf.engine.AttributeName;
import org.thymeleaf.exceptions.TemplateProcessingException;
import org.thymeleaf.model.IProcessableElementTag;
import org.thymeleaf.processor.IProcessor;
import org.thymeleaf.processor.element.AbstractAttributeTagProcessor;
import org.thymeleaf.processor.element.IElementTagStructureHandler;
import org.thymeleaf.standard.expression.StandardExpressions;
import org.thymeleaf.templatemode.TemplateMode;
import orrery.site.rendered.SafeHtml;

/**
 * The attribute {@code orrery:html}, which puts a {@link SafeHtml} into an element, and takes
 * nothing else: a text cannot become markup by mistake.
 */
final class SafeHtmlDialect extends AbstractProcessorDialect {
  private static final int PRECEDENCE_OF_TEXT = 1300;

  SafeHtmlDialect() {
    super("Orrery", "orrery", PRECEDENCE_OF_TEXT);
  }

  @Override
  public Set<IProcessor> getProcessors(String prefix) {
    return Set.of(new Html(prefix));
  }

  private static final class Html extends AbstractAttributeTagProcessor {
    Html(String prefix) {
      super(TemplateMode.HTML, prefix, null, false, "html", true, PRECEDENCE_OF_TEXT, true);
    }

    @Override
    protected void doProcess(
        ITemplateContext context,
        IProcessableElementTag tag,
        AttributeName attribute,
        String value,
        IElementTagStructureHandler structure) {
      Object content =
          StandardExpressions.getExpressionParser(context.getConfiguration())
              .parseExpression(context, value)
              .execute(context);
      if (!(content instanceof SafeHtml safe)) {
        throw new TemplateProcessingException(
            "orrery:html takes HTML that the program has written, and " + value + " is none");
      }
      structure.setBody(safe.html(), false);
    }
  }
}
