package orrery.site.markdown.role;

import java.util.Optional;
import orrery.site.article.Inline;
import orrery.site.markdown.braces.RoleText;

/** A kind of role. A new one is a class, and a line in {@link RoleConverter}. */
public interface Role {

  /** Returns the name that stands in the braces. */
  String name();

  /** Returns its purpose in one sentence: authors read it in the reference. */
  String purpose();

  /** Returns an example, as an author would write it. */
  String example();

  /** Converts the text of such a role; empty where it is invalid, which has then been reported. */
  Optional<Inline> convert(RoleText text);
}
