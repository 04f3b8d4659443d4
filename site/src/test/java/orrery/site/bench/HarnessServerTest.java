package orrery.site.bench;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(300)
class HarnessServerTest {
  @TempDir private Path folder;
  private HarnessServer server;

  @BeforeEach
  void start() throws IOException {
    server =
        HarnessServer.start(
            HarnessFiles.with(Map.of("bench.html", "<h1>hello</h1>".getBytes(UTF_8))));
  }

  @AfterEach
  void stop() {
    server.close();
  }

  private static HttpResponse<String> get(URI address) throws IOException, InterruptedException {
    return HttpClient.newHttpClient()
        .send(HttpRequest.newBuilder(address).build(), HttpResponse.BodyHandlers.ofString());
  }

  @Test
  void thePageRunsUnderThePolicyOfAPublishedOneAndIsIsolated() throws Exception {
    HttpResponse<String> page = get(server.page());
    assertThat(page.body()).isEqualTo("<h1>hello</h1>");
    assertThat(page.headers().map())
        .containsEntry("content-type", java.util.List.of("text/html; charset=utf-8"))
        .containsEntry("cross-origin-opener-policy", java.util.List.of("same-origin"))
        .containsEntry("cross-origin-embedder-policy", java.util.List.of("require-corp"))
        .containsKey("content-security-policy");
  }

  @Test
  void whoDoesNotKnowThePathGetsNothing() throws Exception {
    assertThat(get(server.page().resolve("/bench.html")).statusCode()).isEqualTo(404);
    assertThat(get(server.page().resolve("/")).statusCode()).isEqualTo(404);
    HttpRequest forged =
        HttpRequest.newBuilder(server.page().resolve("/next"))
            .POST(HttpRequest.BodyPublishers.ofString("ready"))
            .build();
    assertThat(
            HttpClient.newHttpClient()
                .send(forged, HttpResponse.BodyHandlers.ofString())
                .statusCode())
        .isEqualTo(404);
    assertThat(server.replies()).isEmpty();
  }

  @Test
  void ofTensorFlowOnlyTheFilesOfItsTwoFoldersAreServed() throws Exception {
    Path modules = folder.resolve("node_modules/@tensorflow");
    Files.createDirectories(modules.resolve("tfjs/dist/secret"));
    Files.createDirectories(modules.resolve("tfjs-backend-wasm/dist"));
    Files.writeString(modules.resolve("tfjs/dist/tf.min.js"), "one");
    Files.writeString(modules.resolve("tfjs-backend-wasm/dist/a.wasm"), "two");
    Files.writeString(modules.resolve("tfjs/package.json"), "no");
    Files.writeString(modules.resolve("tfjs/dist/secret/key"), "no");
    assertThat(HarnessFiles.isTensorFlow(folder)).isTrue();
    assertThat(HarnessFiles.isTensorFlow(modules)).isFalse();
    try (HarnessServer both = HarnessServer.start(HarnessFiles.of(Optional.of(folder)))) {
      assertThat(both.page().getQuery()).isEqualTo("tfjs");
      assertThat(get(both.page().resolve("tfjs/tf.min.js")).body()).isEqualTo("one");
      assertThat(get(both.page().resolve("tfjs/a.wasm")).body()).isEqualTo("two");
      for (String outside :
          new String[] {
            "tfjs/missing.js",
            "tfjs/secret/key",
            "tfjs/%2e%2e/package.json",
            "tfjs/..%2fpackage.json",
            "tfjs/"
          }) {
        assertThat(get(both.page().resolve(outside)).statusCode()).as(outside).isEqualTo(404);
      }
    }
  }
}
