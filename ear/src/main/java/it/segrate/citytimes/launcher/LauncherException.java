package it.segrate.citytimes.launcher;

/** The server cannot run, for a reason that one line tells to the person who started it. */
public class LauncherException extends RuntimeException {

  private static final long serialVersionUID = 1L;

  /**
   * @param message one line: what is wrong and what to do about it
   */
  public LauncherException(String message) {
    super(message);
  }

  /**
   * @param message one line: what is wrong and what to do about it
   * @param cause what the machine said
   */
  public LauncherException(String message, Throwable cause) {
    super(message, cause);
  }
}
