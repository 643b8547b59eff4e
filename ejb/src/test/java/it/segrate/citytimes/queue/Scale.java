package it.segrate.citytimes.queue;

/** How hard a test tries: {@code mvn -Pstress} asks for more than every build has time for. */
final class Scale {

  private static final boolean STRESS = Boolean.getBoolean("citytimes.stress");

  private Scale() {}

  static int of(int everyBuild, int stress) {
    return STRESS ? stress : everyBuild;
  }
}
