package orrery.site.image;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.HexFormat;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ImageSizeTest {

  @ParameterizedTest
  @ValueSource(strings = {"png", "jpg", "gif"})
  void aPictureTellsItsSize(String format) throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 7, BufferedImage.TYPE_INT_RGB), format, bytes);
    assertThat(ImageSize.of(bytes.toByteArray())).contains(new ImageSize(300, 7));
  }

  @Test
  void allThreeKindsOfWebPTellTheirSize() {
    String lossy = "52494646240000005745425056503820180000003001009d012a2c0107000200";
    String lossless = "5249464624000000574542505650384c0d0000002f2b810100";
    String extended = "52494646240000005745425056503858" + "0a000000000000002b0100060000";
    assertThat(ImageSize.of(HexFormat.of().parseHex(lossy))).contains(new ImageSize(300, 7));
    assertThat(ImageSize.of(HexFormat.of().parseHex(lossless))).contains(new ImageSize(300, 7));
    assertThat(ImageSize.of(HexFormat.of().parseHex(extended))).contains(new ImageSize(300, 7));
  }

  @Test
  void aDrawingTellsItsSizeOrItsViewBox() {
    assertThat(svg("<svg width=\"30\" height='7px' viewBox=\"0 0 1 1\">"))
        .isEqualTo(new ImageSize(30, 7));
    assertThat(svg("<?xml version=\"1.0\"?>\n<svg\n viewBox=\"-1 -2, 300.4 7\">"))
        .isEqualTo(new ImageSize(300, 7));
    assertThat(svg("<svg width=\"100%\" height=\"100%\" viewBox=\"0 0 30 7\">"))
        .isEqualTo(new ImageSize(30, 7));
  }

  @Test
  void anythingElseHasNoSize() throws IOException {
    assertThat(ImageSize.of("hello".getBytes(UTF_8))).isEmpty();
    assertThat(ImageSize.of("<svg>".getBytes(UTF_8))).isEmpty();
    assertThat(ImageSize.of(new byte[0])).isEmpty();
    assertThat(ImageSize.of("\u0089PNG\r\n\u001a\n".getBytes(ISO_8859_1))).isEmpty();
  }

  @Test
  void aHeadThatLiesIsNotBelieved() throws IOException {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    ImageIO.write(new BufferedImage(300, 7, BufferedImage.TYPE_INT_RGB), "png", bytes);
    for (String width : java.util.List.of("7fffffff", "00f42410", "80000000", "00000000")) {
      byte[] lying = bytes.toByteArray();
      System.arraycopy(HexFormat.of().parseHex(width), 0, lying, 16, 4);
      assertThat(ImageSize.of(lying)).as(width).isEmpty();
    }
    assertThat(ImageSize.of("<svg width='99999999999' height='1'>".getBytes(UTF_8))).isEmpty();
    assertThat(ImageSize.of("<svg viewBox='0 0 1e9 7'>".getBytes(UTF_8)))
        .contains(new ImageSize(1, 7));
    byte[] headless = bytes.toByteArray();
    headless[12] = 'X';
    assertThat(ImageSize.of(headless)).isEmpty();
  }

  @Test
  void theSizeOfADrawingIsThatOfItsAttributes() {
    assertThat(svg("<svg-x/><svg a='width=\"1\"' width = '3.4' height='7' width='9'>"))
        .isEqualTo(new ImageSize(3, 7));
    assertThat(svg("<svg stroke-width='1' viewBox=' 0,0,,300 7.6px '>"))
        .isEqualTo(new ImageSize(300, 8));
    for (String wrong :
        java.util.List.of(
            "<svg viewBox=',,,'>",
            "<svg width='3' viewBox='0 0 1'>",
            "<svg viewBox=0 0 1 1>",
            "<svg viewBox='0 0 . .'>",
            "<svg viewBox='0 0 1 1>",
            "<svgx viewBox='0 0 1 1'>")) {
      assertThat(ImageSize.of(wrong.getBytes(UTF_8))).as(wrong).isEmpty();
    }
  }

  private static ImageSize svg(String text) {
    return ImageSize.of(text.getBytes(UTF_8)).orElseThrow();
  }
}
