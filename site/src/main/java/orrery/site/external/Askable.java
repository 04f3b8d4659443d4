package orrery.site.external;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.IDN;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;

/**
 * Addresses as servers are asked for them: browsers take more than the rules of addresses allow.
 */
final class Askable {
  private static final int MAX_PORT = 65_535;
  private static final String NOT_ALLOWED = " \"<>\\^`{|}";

  private Askable() {}

  /**
   * Returns an address that can be asked for: names of hosts and other characters as ASCII; empty
   * where there is no such host or port.
   *
   * @param text an address of HTTP, as an author types it
   */
  static Optional<URI> of(String text) {
    try {
      int host = text.indexOf("//") + 2;
      int path = host;
      while (path < text.length() && "/?#".indexOf(text.charAt(path)) < 0) {
        path++;
      }
      String ascii = IDN.toASCII(text.substring(host, path));
      URI address = new URI(text.substring(0, host) + ascii + encoded(text.substring(path)));
      return Optional.of(address).filter(uri -> uri.getHost() != null && uri.getPort() <= MAX_PORT);
    } catch (URISyntaxException | IllegalArgumentException noAddress) {
      return Optional.empty();
    }
  }

  /** Returns a part of an address with all that is not allowed in it encoded. */
  static String encoded(String part) {
    StringBuilder ascii = new StringBuilder();
    part.codePoints()
        .forEach(
            c -> {
              if (c > ' ' && c < 127 && NOT_ALLOWED.indexOf(c) < 0) {
                ascii.appendCodePoint(c);
              } else {
                for (byte octet : Character.toString(c).getBytes(UTF_8)) {
                  ascii.append('%').append(String.format("%02X", octet));
                }
              }
            });
    return ascii.toString().replaceAll("%(?![0-9A-Fa-f]{2})", "%25");
  }
}
