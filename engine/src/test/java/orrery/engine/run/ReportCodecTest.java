package orrery.engine.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import orrery.engine.study.Cloud;
import orrery.engine.study.Curve;
import orrery.engine.study.Grid;
import orrery.engine.study.Measurements;
import orrery.engine.study.Shape;
import orrery.engine.study.Trail;

class ReportCodecTest {
  private static final double ODD_NAN = Double.longBitsToDouble(0x7ff8_0000_dead_beefL);
  private static final double[] SPECIAL = {
    0.0,
    -0.0,
    Double.NaN,
    ODD_NAN,
    Double.POSITIVE_INFINITY,
    Double.NEGATIVE_INFINITY,
    Double.MIN_VALUE,
    -Double.MAX_VALUE,
    1.0 / 3
  };

  @Test
  void scalarsAloneComeBackBitForBit() {
    Report report = new Report(3, 17, 20, Report.CONVERGENT, Measurements.of(SPECIAL));
    Report back = ReportCodec.decode(ReportCodec.encode(report));
    assertThat(back.trial()).isEqualTo(3);
    assertThat(back.done()).isEqualTo(17);
    assertThat(back.units()).isEqualTo(20);
    assertThat(back.divergedAt()).isEqualTo(Report.CONVERGENT);
    assertThat(bits(back.measurements().scalars())).isEqualTo(bits(SPECIAL));
    assertThat(back.measurements().curves()).isEmpty();
  }

  @Test
  void curvesComeBackWithTheirNamesAndAxes() {
    Curve fit = new Curve("fit, η = ½", "x", SPECIAL, many(9));
    Curve loss = new Curve("loss", "step", many(300), many(300));
    Curve empty = new Curve("", "", new double[0], new double[0]);
    Report report =
        new Report(0, 4, 9, 812, new Measurements(new double[0], List.of(fit, loss, empty)));
    Report back = ReportCodec.decode(ReportCodec.encode(report));
    assertThat(back.divergedAt()).isEqualTo(812);
    List<Curve> curves = back.measurements().curves();
    assertThat(curves).extracting(Curve::name).containsExactly("fit, η = ½", "loss", "");
    assertThat(curves).extracting(Curve::axis).containsExactly("x", "step", "");
    assertThat(bits(curves.get(0).x())).isEqualTo(bits(SPECIAL));
    assertThat(bits(curves.get(0).y())).isEqualTo(bits(many(9)));
    assertThat(bits(curves.get(1).y())).isEqualTo(bits(many(300)));
    assertThat(curves.get(2).y()).isEmpty();
  }

  @Test
  void shapesComeBackWithAllTheirNumbers() {
    Grid grid = new Grid("loss", many(2), many(3), many(6));
    Cloud cloud = new Cloud("data", many(4), many(4), SPECIAL);
    Trail trail = new Trail("descent", SPECIAL, many(9));
    Report report =
        new Report(0, 1, 2, 5, new Measurements(many(1), List.of(), List.of(grid, cloud, trail)));
    List<Shape> shapes = ReportCodec.decode(ReportCodec.encode(report)).measurements().shapes();
    assertThat(shapes).hasSize(3);
    assertThat(shapes.get(0)).isInstanceOf(Grid.class);
    assertThat(shapes.get(1)).isInstanceOf(Cloud.class);
    assertThat(shapes.get(2)).isInstanceOf(Trail.class);
    assertThat(shapes).extracting(Shape::name).containsExactly("loss", "data", "descent");
    assertThat(bits(shapes.get(0).numbers().get(2))).isEqualTo(bits(many(6)));
    assertThat(bits(shapes.get(1).numbers().get(2))).isEqualTo(bits(SPECIAL));
    assertThat(bits(shapes.get(2).numbers().get(0))).isEqualTo(bits(SPECIAL));
  }

  @Test
  void aShapeOfNoKindIsRefused() {
    Trail trail = new Trail("", many(1), many(1));
    Report report = new Report(0, 1, 2, 5, new Measurements(many(1), List.of(), List.of(trail)));
    long[] words = ReportCodec.encode(report);
    // Behind the four numbers of the report, one scalar, no curve and one shape.
    words[8] = 1;
    refused(words);
    words[8] = 7;
    refused(words);
  }

  @Test
  void wordsThatAreCutOffOrLeftOverOrDamagedAreRefused() {
    Curve curve = new Curve("c", "x", many(3), many(3));
    Trail trail = new Trail("t", many(2), many(2));
    Report report =
        new Report(0, 1, 2, 5, new Measurements(many(2), List.of(curve), List.of(trail)));
    long[] words = ReportCodec.encode(report);
    for (int length = 0; length < words.length; length++) {
      refused(Arrays.copyOf(words, length));
    }
    refused(Arrays.copyOf(words, words.length + 1));
    for (int counter : new int[] {4, 7}) {
      for (long wrong : new long[] {-1, 1_000_000, Long.MAX_VALUE}) {
        long[] damaged = words.clone();
        damaged[counter] = wrong;
        refused(damaged);
      }
    }
  }

  private static void refused(long[] words) {
    assertThatIllegalArgumentException()
        .isThrownBy(() -> ReportCodec.decode(words))
        .withMessage("these words are not a report");
  }

  private static double[] many(int count) {
    return new Random(count).doubles(count).toArray();
  }

  private static long[] bits(double[] values) {
    return Arrays.stream(values).mapToLong(Double::doubleToRawLongBits).toArray();
  }
}
