package orrery.engine;

import com.tngtech.archunit.core.domain.AccessTarget.MethodCallTarget;
import java.util.Set;

/** The calls that the engine must not make, because their bits differ between JDKs and browsers. */
final class Forbidden {
  private static final Set<String> MATH =
      Set.of(
          "abs",
          "min",
          "max",
          "sqrt",
          "floor",
          "ceil",
          "addExact",
          "subtractExact",
          "multiplyExact",
          "toIntExact",
          "floorMod",
          "floorDiv",
          "negateExact");

  /**
   * The types that may be joined to a text. Any other object would bring every {@code toString}
   * along.
   */
  private static final Set<String> JOINED =
      Set.of("java.lang.String", "java.lang.CharSequence", "char", "int", "long", "boolean");

  /**
   * The vector operations that round once where the reference rounds twice, or may add in any
   * order.
   */
  private static final Set<String> VECTOR = Set.of("fma", "lanewise", "pow", "reduceLanes");

  private Forbidden() {}

  static boolean isCalledBy(MethodCallTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.lang.Math" -> !MATH.contains(name);
      case "java.lang.StrictMath" -> true;
      case "java.lang.Double", "java.lang.Float" ->
          name.equals("toString") || name.startsWith("parse");
      case "java.lang.String" -> name.equals("format") || name.equals("formatted");
      case "java.lang.StringBuilder" ->
          name.equals("append")
              && (target.getParameterTypes().get(0).getName().equals("double")
                  || target.getParameterTypes().get(0).getName().equals("float"));
      case "jdk.incubator.vector.FloatVector" -> VECTOR.contains(name);
      default -> false;
    };
  }

  /** Returns whether a call makes TeaVM keep unneeded code; CONTRIBUTING.md says at what cost. */
  static boolean isHeavy(MethodCallTarget target) {
    String owner = target.getOwner().getName();
    String name = target.getName();
    return switch (owner) {
      case "java.lang.StringBuilder" ->
          name.equals("append") && !JOINED.contains(target.getParameterTypes().get(0).getName());
      case "java.util.List", "java.util.Collection", "java.util.Set" -> name.equals("contains");
      default -> false;
    };
  }
}
