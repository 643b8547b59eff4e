package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;

/** Identifiers that stand in addresses, where anybody can write anything. */
public final class Ids {

  private Ids() {}

  /**
   * The number that was written.
   *
   * @param written what stands in the address, or null
   * @param unknown message key for what is no number at all
   * @throws Refusal NOT_FOUND if it is none: there is nothing of that name
   */
  public static long of(String written, String unknown) {
    if (written == null || !written.matches("\\d{1,18}")) {
      throw Refusal.notFound(unknown);
    }
    return Long.parseLong(written);
  }

  /** A page number that was written: 1 for the first, and for what is no number. */
  public static int page(String written) {
    return written != null && written.matches("[1-9]\\d{0,5}") ? Integer.parseInt(written) : 1;
  }
}
