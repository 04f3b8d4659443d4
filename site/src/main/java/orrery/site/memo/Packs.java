package orrery.site.memo;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.ByteBuffer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/**
 * The packs of a folder, and where in them the entries are. Every process adds to a pack of its
 * own, so that several can build at once.
 */
final class Packs implements AutoCloseable {
  private static final String PREFIX = "pack-";

  private final Path folder;
  private final Map<Id, Slot> slots = new ConcurrentHashMap<>();
  private final List<Pack> packs = new ArrayList<>();
  private Pack own;

  /** The first half of a key: the entry has the whole of it. */
  record Id(long high, long low) {
    static Id of(ByteBuffer key) {
      return new Id(key.getLong(0), key.getLong(Long.BYTES));
    }
  }

  /** The place of an entry. */
  private static final class Slot {
    private final Pack pack;
    private final long offset;
    private final int length;
    private volatile boolean isUsed;

    Slot(Pack pack, long offset, int length) {
      this.pack = pack;
      this.offset = offset;
      this.length = length;
    }
  }

  /** Finds the packs of a folder; there are none where there is no folder. */
  Packs(Path folder) {
    this.folder = folder;
    for (Path path : paths(folder)) {
      try {
        Pack pack = Pack.open(path);
        packs.add(pack);
        pack.read((key, offset, length) -> slots.put(Id.of(key), new Slot(pack, offset, length)));
      } catch (IOException gone) {
        // Another process has put it together with others.
      }
    }
  }

  /** Returns the files of packs, from the oldest to the newest. */
  private static List<Path> paths(Path folder) {
    try (Stream<Path> all = Files.list(folder)) {
      return all.filter(path -> path.getFileName().toString().startsWith(PREFIX))
          .sorted(Comparator.comparing(Packs::time).thenComparing(Comparator.naturalOrder()))
          .toList();
    } catch (IOException | UncheckedIOException absent) {
      return List.of();
    }
  }

  private static FileTime time(Path path) {
    try {
      return Files.getLastModifiedTime(path);
    } catch (IOException gone) {
      return FileTime.fromMillis(0);
    }
  }

  /** Returns the entry that may be that of a key. */
  Optional<byte[]> find(Key key) throws IOException {
    Slot slot = slots.get(Id.of(ByteBuffer.wrap(key.bytes())));
    if (slot == null) {
      return Optional.empty();
    }
    slot.isUsed = true;
    return Optional.of(slot.pack.read(slot.offset, slot.length));
  }

  void put(Key key, byte[] entry) throws IOException {
    add(own(), Id.of(ByteBuffer.wrap(key.bytes())), entry).isUsed = true;
  }

  private Slot add(Pack pack, Id id, byte[] entry) throws IOException {
    Slot slot = new Slot(pack, pack.add(entry), entry.length);
    slots.put(id, slot);
    return slot;
  }

  private synchronized Pack own() throws IOException {
    if (own == null) {
      own = create();
    }
    return own;
  }

  private Pack create() throws IOException {
    Files.createDirectories(folder);
    Pack pack = Pack.create(folder.resolve(PREFIX + UUID.randomUUID()));
    packs.add(pack);
    return pack;
  }

  /**
   * Puts packs together where they have become many, or where most of their entries are not used
   * any more: of those, the ones that were added first go. Nothing may be asked for meanwhile.
   *
   * @param most packs that are left as they are
   * @param spare bytes of unused entries that are left
   */
  synchronized void tidy(int most, long spare) throws IOException {
    List<Pack> some = packs.stream().filter(pack -> pack == own || !pack.isLocked()).toList();
    long size = some.stream().mapToLong(Pack::size).sum();
    long used = slots.values().stream().filter(one -> one.isUsed).mapToLong(o -> o.length).sum();
    if (some.size() <= most && size <= used + 2 * spare) {
      return;
    }
    Pack whole = create();
    own = whole;
    Map<Id, Slot> moved = inOrder(some);
    long excess = moved.values().stream().mapToLong(one -> one.length).sum() - used - spare;
    for (Map.Entry<Id, Slot> one : moved.entrySet()) {
      Slot slot = one.getValue();
      if (slot.isUsed || excess <= 0) {
        byte[] entry = slot.pack.read(slot.offset, slot.length);
        add(whole, one.getKey(), entry).isUsed = slot.isUsed;
      } else {
        slots.remove(one.getKey());
        excess -= slot.length;
      }
    }
    for (Pack pack : some) {
      pack.delete();
      packs.remove(pack);
    }
  }

  /**
   * Returns the entries of some packs: those that are not used, then the others, as they were
   * added.
   */
  private Map<Id, Slot> inOrder(List<Pack> some) {
    Map<Pack, Integer> ages = new HashMap<>();
    some.forEach(pack -> ages.put(pack, ages.size()));
    Map<Id, Slot> ordered = new LinkedHashMap<>();
    slots.entrySet().stream()
        .filter(one -> ages.containsKey(one.getValue().pack))
        .sorted(
            Comparator.comparing((Map.Entry<Id, Slot> one) -> one.getValue().isUsed)
                .thenComparing(one -> ages.get(one.getValue().pack))
                .thenComparing(one -> one.getValue().offset))
        .forEach(one -> ordered.put(one.getKey(), one.getValue()));
    return ordered;
  }

  @Override
  public synchronized void close() throws IOException {
    for (Pack pack : packs) {
      pack.close();
    }
  }
}
