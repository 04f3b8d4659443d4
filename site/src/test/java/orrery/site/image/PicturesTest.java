package orrery.site.image;

import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import orrery.site.memo.Memo;
import orrery.site.memo.Sha256;

class PicturesTest {
  @TempDir Path folder;
  private Memo memo;
  private Pictures pictures;

  @BeforeEach
  void withoutAMemory() {
    memo = new Memo(folder.resolve("cache"));
    pictures = Pictures.shrinking(memo);
  }

  @Test
  void aLargeImageIsPublishedInSmallerSizesToo() throws IOException {
    for (String format : new String[] {"png", "jpg"}) {
      Picture picture =
          pictures.prepare("posts/x/photo." + format, file(format, 1000, 500)).orElseThrow();
      assertThat(picture.size()).isEqualTo(new ImageSize(1000, 500));
      assertThat(picture.smaller()).extracting(Picture.Smaller::width).containsExactly(400, 800);
      assertThat(picture.smaller().get(0).path())
          .matches("pictures/[0-9a-f]{16}/photo\\.w400\\." + format);
      BufferedImage small = read(picture.smaller().get(0).bytes());
      assertThat(small.getWidth()).isEqualTo(400);
      assertThat(small.getHeight()).isEqualTo(200);
    }
  }

  @Test
  void theSameImageGivesTheSameBytesOnEveryMachine() throws IOException {
    assertSmallest("4af2df29cc1749d0", "a.png", file("png", 1000, 500));
    assertSmallest("75e788c590f13892", "a.jpg", file("jpg", 1000, 500));
  }

  @Test
  void whatIsRememberedIsWhatWasComputed() throws IOException {
    Path file = file("png", 1000, 500);
    List<Picture.Smaller> first = pictures.prepare("a.png", file).orElseThrow().smaller();
    Pictures other = Pictures.shrinking(memo);
    assertThat(other.prepare("a.png", file).orElseThrow().smaller())
        .usingRecursiveComparison()
        .isEqualTo(first);
  }

  private void assertSmallest(String digest, String name, Path file) throws IOException {
    Picture.Smaller smallest = pictures.prepare(name, file).orElseThrow().smaller().get(0);
    assertThat(smallest.path()).startsWith("pictures/" + digest + "/a.w400.");
    assertThat(Sha256.hex(smallest.bytes())).startsWith(digest);
  }

  @Test
  void anImageThatIsSmallOrOfAnotherKindStaysAsItIs() throws IOException {
    assertThat(pictures.prepare("a.png", file("png", 450, 200)).orElseThrow().smaller()).isEmpty();
    assertThat(pictures.prepare("a.gif", file("gif", 1000, 500)).orElseThrow().smaller()).isEmpty();
    Pictures whole = Pictures.withoutResizing(memo);
    assertThat(whole.prepare("a.png", file("png", 1000, 500)).orElseThrow().smaller()).isEmpty();
  }

  @Test
  void thePixelsOfAnImageThatIsMadeSmallerAreCounted() throws IOException {
    assertThat(pictures.pixels(file("png", 1000, 500))).isEqualTo(500_000);
    assertThat(pictures.pixels(file("jpg", 1000, 500))).isEqualTo(500_000);
    assertThat(pictures.pixels(file("png", 450, 200))).isZero();
    assertThat(pictures.pixels(file("gif", 1000, 500))).isZero();
    assertThat(Pictures.withoutResizing(memo).pixels(file("png", 1000, 500))).isZero();
  }

  @Test
  void theSizeOfAPhotographMayStandFarBehindItsStart() throws IOException {
    byte[] photograph = Files.readAllBytes(file("jpg", 1000, 500));
    ByteArrayOutputStream profiled = new ByteArrayOutputStream();
    profiled.write(photograph, 0, 2);
    for (int i = 0; i < 5; i++) {
      profiled.write(new byte[] {(byte) 0xff, (byte) 0xe2, (byte) 0xff, (byte) 0xff});
      profiled.write(new byte[0xfffd]);
    }
    profiled.write(photograph, 2, photograph.length - 2);
    Path file = folder.resolve("profiled.jpg");
    Files.write(file, profiled.toByteArray());
    assertThat(pictures.pixels(file)).isEqualTo(500_000);
  }

  @Test
  void aBrokenImageHasNoSmallerSizes() throws IOException {
    byte[] bytes = Files.readAllBytes(file("png", 1000, 500));
    Path cut = folder.resolve("cut.png");
    Files.write(cut, java.util.Arrays.copyOf(bytes, 200));
    assertThat(pictures.prepare("cut.png", cut).orElseThrow())
        .isEqualTo(new Picture(new ImageSize(1000, 500), List.of()));
  }

  @Test
  void aPhotographThatWasTakenOnItsSideIsMeasuredAsItIsSeen() throws IOException {
    byte[] upright = Files.readAllBytes(file("jpg", 600, 1000));
    ByteArrayOutputStream turned = new ByteArrayOutputStream();
    turned.write(upright, 0, 2);
    turned.write(JpegMarkers.orientationSegment(6));
    turned.write(upright, 2, upright.length - 2);
    Path file = folder.resolve("turned.jpg");
    Files.write(file, turned.toByteArray());
    Picture picture = pictures.prepare("t.jpg", file).orElseThrow();
    assertThat(picture.size()).isEqualTo(new ImageSize(1000, 600));
    byte[] small = picture.smaller().get(0).bytes();
    assertThat(ImageSize.of(small)).contains(new ImageSize(400, 240));
    assertThat(read(small).getHeight()).isEqualTo(400);
  }

  @Test
  void aPixelIsTheMeanOfWhatItCoversAndColoursCountAsMuchAsTheyAreSeen() {
    byte[] grey = {0, 100, (byte) 200, 50, 60, 70};
    assertThat(scaled(3, 2, 1, grey, 1, 1)).containsExactly(80);
    assertThat(scaled(3, 1, 1, new byte[] {0, 30, 90}, 2, 1)).containsExactly(10, 70);
    assertThat(scaled(1, 3, 1, new byte[] {0, 30, 90}, 1, 2)).containsExactly(10, 70);
    assertThat(scaled(2, 2, 1, new byte[] {0, 30, 90, 7}, 2, 2)).containsExactly(0, 30, 90, 7);
    byte[] seen = {(byte) 200, 10, 20, (byte) 255, 0, 0, 0, 0};
    assertThat(scaled(2, 1, 4, seen, 1, 1)).containsExactly((byte) 200, 10, 20, (byte) 128);
  }

  private static byte[] scaled(
      int width, int height, int bands, byte[] samples, int toWidth, int toHeight) {
    Rows.Source source = (y, row) -> System.arraycopy(samples, y * row.length, row, 0, row.length);
    return Downscaling.to(
            List.of(new Downscaling.Size(toWidth, toHeight)),
            new Rows(width, height, bands, source))
        .get(0)
        .samples();
  }

  @Test
  void eachRowIsDecodedOnceForAllSizes() {
    List<Integer> read = new ArrayList<>();
    Rows rows = new Rows(9, 4, 3, (y, row) -> read.add(y));
    Downscaling.to(List.of(new Downscaling.Size(8, 3), new Downscaling.Size(2, 1)), rows);
    assertThat(read).containsExactly(0, 1, 2, 3);
  }

  @Test
  void aPhotographWithManyMoreScansThanUsualStaysAsItIs() throws IOException {
    byte[] photograph = progressive();
    int scans = new JpegMarkers(photograph).scans();
    assertThat(scans).isEqualTo(10);
    assertThat(smallerOf(withLastScan(photograph, 20 - scans))).hasSize(2);
    assertThat(smallerOf(withLastScan(photograph, 21 - scans))).isEmpty();
  }

  private List<Picture.Smaller> smallerOf(byte[] photograph) throws IOException {
    Path file = folder.resolve("scans.jpg");
    Files.write(file, photograph);
    return pictures.prepare("scans.jpg", file).orElseThrow().smaller();
  }

  private byte[] progressive() throws IOException {
    ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
    ImageWriteParam how = writer.getDefaultWriteParam();
    how.setProgressiveMode(ImageWriteParam.MODE_DEFAULT);
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(bytes)) {
      writer.setOutput(out);
      BufferedImage image = read(Files.readAllBytes(file("png", 1000, 500)));
      writer.write(null, new IIOImage(image, null, null), how);
    } finally {
      writer.dispose();
    }
    return bytes.toByteArray();
  }

  private static byte[] withLastScan(byte[] photograph, int times) {
    int scan = photograph.length - 4;
    while ((photograph[scan] & 0xff) != 0xff || (photograph[scan + 1] & 0xff) != 0xda) {
      scan--;
    }
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    bytes.write(photograph, 0, photograph.length - 2);
    for (int i = 0; i < times; i++) {
      bytes.write(photograph, scan, photograph.length - 2 - scan);
    }
    bytes.write(photograph, photograph.length - 2, 2);
    return bytes.toByteArray();
  }

  private Path file(String format, int width, int height) throws IOException {
    BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
    for (int y = 0; y < height; y++) {
      for (int x = 0; x < width; x++) {
        image.setRGB(x, y, (x * x + y) % 251 << 16 | (x ^ y) % 256 << 8 | (x + 3 * y) % 256);
      }
    }
    Path file = folder.resolve("image-" + width + "." + format);
    ImageIO.write(image, format, file.toFile());
    return file;
  }

  private static BufferedImage read(byte[] bytes) throws IOException {
    return ImageIO.read(new ByteArrayInputStream(bytes));
  }
}
