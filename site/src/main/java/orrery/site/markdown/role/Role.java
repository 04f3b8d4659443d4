package orrery.site.markdown.role;

import java.util.Optional;
import orrery.site.article.Inline;
import orrery.site.markdown.syntax.RoleText;

/** A kind of role. A new one is a class, and a line in {@link RoleConverter}. */
public interface Role {

  /** What stands in the braces. */
  String name();

  /** What it is for, in one sentence: authors read it in the reference. */
  String purpose();

  /** How it is written, as an author would. */
  String example();

  /** What the text of such a role means; nothing where it is wrong, which has then been told. */
  Optional<Inline> convert(RoleText text);
}
