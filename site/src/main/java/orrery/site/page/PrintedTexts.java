package orrery.site.page;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import orrery.site.link.AssetFolders;
import orrery.site.link.BaseUrl;
import orrery.site.memo.Key;
import orrery.site.memo.Memo;
import orrery.site.memo.Packed;
import orrery.site.memo.ProgramVersion;

/**
 * The texts of pages that some process has printed, by everything that they depend on.
 *
 * <pre>{@code
 * texts.find(page)          // empty, so that it is printed
 * texts.remember(page, ...) // found the next time
 * }</pre>
 */
public final class PrintedTexts {
  private final Memo memo;
  private final Optional<String> version;

  /** A text as it is published, and the digest of its bytes. */
  public record Text(Packed bytes, String digest) {}

  /**
   * The texts of the pages of one site.
   *
   * @param folders the published paths of the files that pages load
   */
  public PrintedTexts(Memo memo, Theme theme, BaseUrl base, AssetFolders folders) {
    this.memo = memo;
    this.version =
        theme
            .digest()
            .map(
                files ->
                    Key.of(ProgramVersion.TEXT, files, base.toString(), folders.toString()).text());
  }

  /** Returns the text of a page; the bodies that are in it are read then, as by its template. */
  public Optional<Text> find(Page page) {
    if (version.isEmpty()) {
      return Optional.empty();
    }
    PageValues values = page.values();
    Optional<List<String>> known = memo.find(key(page, values));
    if (known.isEmpty()) {
      return Optional.empty();
    }
    List<String> entry = known.get();
    for (int i = 1; i < entry.size(); i += 2) {
      BodyView body = values.bodies().get(Integer.parseInt(entry.get(i)));
      if (!body.digest().equals(entry.get(i + 1))) {
        return Optional.empty();
      }
    }
    Optional<Packed> bytes = memo.bytes(textKey(entry.get(0)));
    if (bytes.isPresent()) {
      for (int i = 1; i < entry.size(); i += 2) {
        values.bodies().get(Integer.parseInt(entry.get(i))).markRead();
      }
    }
    return bytes.map(some -> new Text(some, entry.get(0)));
  }

  /** Remembers the text of a page that was printed just now. */
  public void remember(Page page, Text text) {
    if (version.isEmpty()) {
      return;
    }
    PageValues values = page.values();
    List<String> entry = new ArrayList<>(List.of(text.digest()));
    for (int i = 0; i < values.bodies().size(); i++) {
      BodyView body = values.bodies().get(i);
      if (body.wasRead()) {
        entry.addAll(List.of(String.valueOf(i), body.digest()));
      }
    }
    memo.put(textKey(text.digest()), text.bytes());
    memo.put(key(page, values), entry);
  }

  private Key key(Page page, PageValues values) {
    return Key.of("printed", version.orElseThrow(), page.template(), values.key().text());
  }

  private static Key textKey(String digest) {
    return Key.of("printed text", digest);
  }
}
