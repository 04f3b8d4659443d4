package orrery.site.script;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.IntStream;
import orrery.site.memo.Sha256;

/**
 * The calls of a batch that are made twice and compared: those of the least digests, so that the
 * same batch has the same sample, and nobody who writes an article can foresee it by its place.
 */
final class Sample {
  /** One call in so many is compared: at least one of a batch, and at most {@link #MOST}. */
  static final int ONE_IN = 128;

  static final int MOST = 32;

  private Sample() {}

  /** Returns the places of the sampled calls, in rising order. */
  static List<Integer> of(List<List<String>> calls) {
    int count = Math.min(MOST, (calls.size() + ONE_IN - 1) / ONE_IN);
    byte[][] digests = calls.stream().map(Sample::digest).toArray(byte[][]::new);
    return IntStream.range(0, calls.size())
        .boxed()
        .sorted(
            Comparator.comparing((Integer i) -> digests[i], Arrays::compareUnsigned)
                .thenComparing(Comparator.naturalOrder()))
        .limit(count)
        .sorted()
        .toList();
  }

  private static byte[] digest(List<String> arguments) {
    MessageDigest digest = Sha256.digest();
    for (String argument : arguments) {
      digest.update(argument.getBytes(StandardCharsets.UTF_8));
      digest.update((byte) 0);
    }
    return digest.digest();
  }
}
