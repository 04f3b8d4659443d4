package orrery.site.page;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import orrery.site.rendered.RenderedArticle;
import orrery.site.source.Slug;

/** The tags of a site. Two spellings with one slug are one tag, called as it was first written. */
final class Tags {
  private final Map<String, String> slugs = new HashMap<>();
  private final Map<String, String> names = new TreeMap<>();
  private final Map<String, List<RenderedArticle>> articles = new TreeMap<>();

  /** The tags of some articles, which are kept in the order given. */
  Tags(List<RenderedArticle> all) {
    for (RenderedArticle article : all) {
      for (String tag : article.article().frontMatter().tags()) {
        String slug = slug(tag);
        if (!slug.isEmpty()) {
          names.putIfAbsent(slug, tag);
          List<RenderedArticle> those = articles.computeIfAbsent(slug, s -> new ArrayList<>());
          if (those.isEmpty() || !isSame(those.get(those.size() - 1), article)) {
            those.add(article);
          }
        }
      }
    }
  }

  private static boolean isSame(RenderedArticle one, RenderedArticle two) {
    return one.path().equals(two.path());
  }

  /** Returns all tags, by slug. */
  List<TagView> views() {
    List<TagView> views = new ArrayList<>();
    names.keySet().forEach(slug -> views.add(view(slug)));
    return views;
  }

  /** The tags of an article. */
  List<TagView> views(RenderedArticle article) {
    List<TagView> views = new ArrayList<>();
    for (String tag : article.article().frontMatter().tags()) {
      String slug = slug(tag);
      if (!slug.isEmpty() && !views.contains(view(slug))) {
        views.add(view(slug));
      }
    }
    return views;
  }

  /** The articles of a tag. */
  List<RenderedArticle> articles(TagView tag) {
    return articles.get(slug(tag.name()));
  }

  private String slug(String tag) {
    return slugs.computeIfAbsent(tag, Slug::of);
  }

  private TagView view(String slug) {
    return new TagView(names.get(slug), "tags/" + slug + "/", articles.get(slug).size());
  }
}
