package orrery.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.memo.Key;
import orrery.site.memo.Lazy;
import orrery.site.memo.Memo;
import orrery.site.memo.Packed;
import orrery.site.memo.ProgramVersion;

/**
 * The texts of pages that some process has printed, by everything that they depend on.
 *
 * <pre>{@code
 * PrintedTexts.Place place = texts.of(page).orElseThrow();
 * place.find();           // empty, so that it is printed
 * place.remember(text);   // found the next time
 * }</pre>
 */
public final class PrintedTexts {
  private final Memo memo;
  private final Lazy<Optional<String>> version;

  /** A text as it is published, and the digest of its bytes. */
  public record Text(Packed bytes, String digest) {}

  /**
   * The texts of the pages of one site.
   *
   * @param folders the published paths of the files that pages load
   */
  public PrintedTexts(Memo memo, Theme theme, BaseUrl base, AssetFolders folders) {
    this.memo = memo;
    this.version = new Lazy<>(() -> theme.digest().map(files -> version(files, base, folders)));
  }

  private static String version(String theme, BaseUrl base, AssetFolders folders) {
    return Key.of(ProgramVersion.TEXT, theme, base.toString(), folders.toString()).text();
  }

  /** Returns the place of a page; empty where its templates cannot be read. */
  public Optional<Place> of(Page page) {
    return version
        .get()
        .map(
            known -> {
              PageValues values = page.values();
              String text = values.key().text();
              return new Place(Key.of("printed", known, page.template(), text), values.bodies());
            });
  }

  /** The place of one page among the texts. */
  public final class Place {
    private final Key key;
    private final List<BodyView> bodies;

    private Place(Key key, List<BodyView> bodies) {
      this.key = key;
      this.bodies = bodies;
    }

    /** Returns the text; the bodies that are in it are read then, as by its template. */
    public Optional<Text> find() {
      return memo.find(key)
          .filter(this::isOfTheseBodies)
          .flatMap(
              entry ->
                  memo.bytes(textKey(entry.get(0))).map(bytes -> new Text(bytes, entry.get(0))));
    }

    /** Compares the bodies that were read; those that are the same count as read. */
    private boolean isOfTheseBodies(List<String> entry) {
      for (int i = 1; i < entry.size(); i += 2) {
        BodyView body = bodies.get(Integer.parseInt(entry.get(i)));
        if (!body.digest().equals(entry.get(i + 1))) {
          return false;
        }
      }
      for (int i = 1; i < entry.size(); i += 2) {
        bodies.get(Integer.parseInt(entry.get(i))).markRead();
      }
      return true;
    }

    /** Remembers the text that was printed just now. */
    public void remember(Text text) {
      List<String> entry = new ArrayList<>(List.of(text.digest()));
      for (int i = 0; i < bodies.size(); i++) {
        if (bodies.get(i).wasRead()) {
          entry.addAll(List.of(String.valueOf(i), bodies.get(i).digest()));
        }
      }
      memo.put(textKey(text.digest()), text.bytes());
      memo.put(key, entry);
    }
  }

  private static Key textKey(String digest) {
    return Key.of("printed text", digest);
  }
}
