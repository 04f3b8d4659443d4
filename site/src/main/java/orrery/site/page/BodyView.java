package orrery.site.page;

import orrery.site.memo.Packed;
import orrery.site.memo.Sha256;
import orrery.site.rendered.SafeHtml;

/**
 * The body of an article in one page, which knows whether a template has read it: a list of titles
 * does not change with the text of an article.
 */
final class BodyView {
  private final Packed html;
  private volatile boolean wasRead;

  BodyView(Packed html) {
    this.html = html;
  }

  SafeHtml read() {
    wasRead = true;
    return new SafeHtml(html.text());
  }

  /** Returns whether a template has read it. */
  boolean wasRead() {
    return wasRead;
  }

  /** Counts as read: it is in a text that was printed before. */
  void markRead() {
    wasRead = true;
  }

  /** Returns the digest of what is kept of it. */
  String digest() {
    return Sha256.hex(html.kept());
  }

  @Override
  public String toString() {
    return read().html();
  }

  /** Two are the same where no template has read either. */
  @Override
  public boolean equals(Object other) {
    return other instanceof BodyView that
        && ((!wasRead && !that.wasRead) || html.equals(that.html));
  }

  @Override
  public int hashCode() {
    return 0;
  }
}
