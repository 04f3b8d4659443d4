package orrery.site.external;

import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.Optional;

/**
 * Questions to servers: whether there is something at an address. Redirects are followed a few
 * times, each host is looked at before it is asked, and no content is read.
 */
final class Questions {
  private static final int MAX_REDIRECTS = 5;

  private final HttpClient client;
  private final Duration patience;
  private final boolean privateHosts;

  /**
   * Starts a client.
   *
   * @param patience the time limit of an answer
   * @param privateHosts whether hosts of this machine and of private networks are asked
   */
  Questions(Duration patience, boolean privateHosts) {
    this.patience = patience;
    this.privateHosts = privateHosts;
    this.client =
        HttpClient.newBuilder()
            .connectTimeout(patience)
            .followRedirects(HttpClient.Redirect.NEVER)
            .build();
  }

  /** A host that is not asked, since it is of a private network. */
  static final class PrivateHost extends IOException {
    private static final long serialVersionUID = 1;
  }

  /**
   * Returns the status of an address, behind its redirects; that of a redirect where there are too
   * many.
   *
   * @throws PrivateHost if it leads to a private network
   * @throws IOException if there is no answer
   */
  int status(URI address, String method) throws IOException, InterruptedException {
    URI asked = address;
    for (int redirects = 0; ; redirects++) {
      HttpResponse<InputStream> answer = ask(asked, method);
      answer.body().close();
      Optional<String> next = answer.headers().firstValue("Location");
      boolean redirect = answer.statusCode() / 100 == 3 && next.isPresent();
      if (!redirect || redirects == MAX_REDIRECTS) {
        return answer.statusCode();
      }
      asked =
          Askable.of(asked.resolve(Askable.encoded(next.get())).toString())
              .orElseThrow(() -> new IOException("redirects to what is no address"));
    }
  }

  private HttpResponse<InputStream> ask(URI address, String method)
      throws IOException, InterruptedException {
    if (!privateHosts && isPrivate(address.getHost())) {
      throw new PrivateHost();
    }
    HttpRequest request =
        HttpRequest.newBuilder(address)
            .method(method, HttpRequest.BodyPublishers.noBody())
            .timeout(patience)
            .header("User-Agent", "Orrery/0.1 (checks links when its author asks for it)")
            .build();
    return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
  }

  private static boolean isPrivate(String host) throws IOException {
    for (InetAddress address : InetAddress.getAllByName(host)) {
      byte[] bytes = address.getAddress();
      boolean unique = bytes.length == 16 && (bytes[0] & 0xfe) == 0xfc; // RFC 4193
      boolean shared = bytes.length == 4 && bytes[0] == 100 && (bytes[1] & 0xc0) == 64; // RFC 6598
      if (unique
          || shared
          || address.isLoopbackAddress()
          || address.isSiteLocalAddress()
          || address.isLinkLocalAddress()
          || address.isAnyLocalAddress()) {
        return true;
      }
    }
    return false;
  }
}
