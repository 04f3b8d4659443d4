package orrery.site.output;

import java.util.HashSet;
import java.util.List;
import java.util.Set;
import orrery.site.article.ArticleIndex;
import orrery.site.article.Inline;

/** The pixels of the images that a build makes smaller. */
interface ImagePixels {
  /** No images at all. */
  ImagePixels NONE =
      new ImagePixels() {
        @Override
        public String file(ArticleIndex index, Inline.Image image) {
          return "";
        }

        @Override
        public long count(String file) {
          return 0;
        }
      };

  /** Returns the path in the site of the file that an image shows; empty where there is none. */
  String file(ArticleIndex index, Inline.Image image);

  /** Returns the number of pixels of a file; 0 where it is published as it is. */
  long count(String file);

  /** Returns the images of an article, each file once. */
  default List<Inline.Image> different(ArticleIndex index) {
    Set<String> seen = new HashSet<>();
    return index.contents().inlines(Inline.Image.class).stream()
        .filter(image -> seen.add(file(index, image)))
        .toList();
  }

  /** Returns the number of pixels of the images of some articles, each file once. */
  default long ofAll(List<ArticleIndex> articles) {
    Set<String> seen = new HashSet<>();
    long sum = 0;
    for (ArticleIndex index : articles) {
      for (Inline.Image image : index.contents().inlines(Inline.Image.class)) {
        String file = file(index, image);
        sum += seen.add(file) ? count(file) : 0;
      }
    }
    return sum;
  }
}
