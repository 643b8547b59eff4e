package it.segrate.citytimes.systemtest;

/** How hard a test tries: {@code mvn -Pstress} asks for more than every build has time for. */
public final class Scale {

  private static final boolean STRESS = Boolean.getBoolean("citytimes.stress");

  private Scale() {}

  /** Whether this is a run of {@code mvn -Pstress}. */
  public static boolean isStress() {
    return STRESS;
  }

  /** Whether this is a run of {@code mvn -Pbench}. */
  public static boolean isBench() {
    return Boolean.getBoolean("citytimes.bench");
  }

  /** The first number in every build, the second under stress. */
  public static int of(int everyBuild, int stress) {
    return STRESS ? stress : everyBuild;
  }
}
