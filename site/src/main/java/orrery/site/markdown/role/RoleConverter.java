package orrery.site.markdown.role;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.engine.spec.Suggestion;
import orrery.site.article.Inline;
import orrery.site.article.Inline.Reference.Form;
import orrery.site.article.Span;
import orrery.site.markdown.braces.RoleNode;
import orrery.site.markdown.braces.RoleText;
import orrery.site.markdown.context.Conversion;
import orrery.site.problem.Code;

/** Roles, from Flexmark's tree to ours. A new role is a line here. */
public final class RoleConverter {
  private final Conversion conversion;
  private final List<Role> roles;

  public RoleConverter(Conversion conversion) {
    this.conversion = conversion;
    this.roles =
        new ArrayList<>(
            List.of(
                new ValueRole(conversion),
                new ControlRole(conversion),
                new ClaimRole(conversion),
                new ReferenceRole(conversion, "ref", Form.NAME),
                new ReferenceRole(conversion, "numref", Form.NAME),
                new ReferenceRole(conversion, "eq", Form.EQUATION),
                new ReferenceRole(conversion, "doc", Form.ARTICLE)));
    roles.addAll(TextRole.all(conversion));
  }

  public List<Role> kinds() {
    return roles;
  }

  /** Converts a role; its text where it is invalid, which is then reported. */
  public Inline convert(RoleNode node) {
    Span span = Conversion.span(node);
    String text = node.text().toString();
    return role(node)
        .flatMap(role -> role.convert(RoleText.of(span, node.text())))
        .orElseGet(() -> new Inline.Code(span, text));
  }

  private Optional<Role> role(RoleNode node) {
    String name = node.name().toString();
    Optional<Role> found = roles.stream().filter(role -> role.name().equals(name)).findFirst();
    if (found.isEmpty()) {
      List<String> known = roles.stream().map(role -> "{" + role.name() + "}").toList();
      int start = node.getStartOffset();
      String called = "{" + name + "}";
      String hint = Suggestion.hint(called, known);
      conversion.error(
          Code.UNKNOWN_ROLE, start, start + called.length(), "unknown role " + called, hint);
    }
    return found;
  }
}
