package orrery.site.output;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;
import orrery.site.image.Pictures;
import orrery.site.link.ArticlePaths;
import orrery.site.source.SourceTree;

/** The images of a tree, each measured once by the head of its file. */
final class ImageFiles implements ImagePixels {
  private final SourceTree tree;
  private final ArticlePaths paths;
  private final Pictures pictures;
  private final Map<String, Long> known = new HashMap<>();

  ImageFiles(SourceTree tree, List<ArticleIndex> articles, Pictures pictures) {
    this.tree = tree;
    this.paths = new ArticlePaths(tree, articles);
    this.pictures = pictures;
  }

  @Override
  public String file(ArticleIndex index, Inline.Image image) {
    return image.target().isEmpty() ? "" : paths.file(index.article(), image.target());
  }

  @Override
  public long count(String file) {
    return known.computeIfAbsent(file, this::measured);
  }

  private long measured(String file) {
    Path path = tree.files().get(file);
    try {
      return path == null ? 0 : pictures.pixels(path);
    } catch (IOException toldWhereItIsShown) {
      return 0;
    }
  }
}
