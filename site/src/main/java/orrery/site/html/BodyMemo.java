package orrery.site.html;

import java.util.List;
import java.util.Optional;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.html.Bibliographies.Works;
import orrery.site.html.KnownBodies.Known;
import orrery.site.link.Answers;
import orrery.site.link.LinkTargets;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.memo.Packed;
import orrery.site.memo.ProgramVersion;
import orrery.site.source.SourceFile;
import orrery.site.source.SourceTree;

/**
 * The bodies that some process has rendered, by the texts that they were made of and the versions
 * of what they looked up elsewhere in their site.
 */
final class BodyMemo {
  private final Memo memo;
  private final LinkTargets site;
  private final String settings;

  /** The bodies of the articles of a tree. */
  BodyMemo(Memo memo, SourceTree tree, LinkTargets site) {
    this.memo = memo;
    this.site = site;
    this.settings = Key.of(tree.settings().map(SourceFile::text).orElse("")).text();
  }

  /** Returns whether an article is made of texts alone, and so not of experiments or images. */
  static boolean isFor(ArticleIndex index) {
    return index.experiments().isEmpty() && index.contents().inlines(Inline.Image.class).isEmpty();
  }

  Optional<Known> find(ArticleIndex index, Works works) {
    Key key = key(index, works);
    return memo.find(key)
        .flatMap(
            texts -> memo.bytes(htmlKey(key)).flatMap(html -> known(index, works, texts, html)));
  }

  private Optional<Known> known(ArticleIndex index, Works works, List<String> texts, Packed html) {
    BodyTexts body = BodyTexts.of(texts);
    return Answers.of(body.answers(), site)
        .map(
            answers ->
                new Known(
                    index,
                    works.bibliography(),
                    answers,
                    body.article(index, html),
                    body.leadsTo()));
  }

  void remember(Known body, Works works) {
    Key key = key(body.index(), works);
    memo.put(htmlKey(key), body.article().html());
    memo.put(key, BodyTexts.of(body, body.answers().texts(site)).texts());
  }

  private Key key(ArticleIndex index, Works works) {
    String article = site.names().version(index.slug());
    return Key.of("body", ProgramVersion.TEXT, article, works.version(), settings);
  }

  private static Key htmlKey(Key key) {
    return Key.of("html of body", key.text());
  }
}
