package orrery.site.serve;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class FolderWatchTest {
  @TempDir Path folder;

  @Test
  void aChangeInAFolderMadeLaterIsSeen() throws IOException, InterruptedException {
    try (FolderWatch watch = FolderWatch.start(List.of(folder))) {
      Path post = Files.createDirectories(folder.resolve("posts/new"));
      watch.await();
      Files.writeString(post.resolve("index.md"), "# New");
      watch.await();
      Files.writeString(post.resolve("index.md"), "# Newer");
      watch.await();
    }
  }

  @Test
  void aFolderThatGoesAndComesBackIsWatchedAgain() throws IOException, InterruptedException {
    Path content = Files.createDirectories(folder.resolve("content"));
    try (FolderWatch watch = FolderWatch.start(List.of(content, folder.resolve("templates")))) {
      Files.move(content, folder.resolve("away"));
      watch.await();
      Files.move(folder.resolve("away"), content);
      watch.await();
      Files.writeString(content.resolve("a.md"), "changed");
      watch.await();
      Files.createDirectories(folder.resolve("templates"));
      watch.await();
      Files.writeString(folder.resolve("templates/own.css"), "changed");
      watch.await();
    }
  }
}
