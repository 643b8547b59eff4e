package it.segrate.citytimes.mail.smtp;

/** Asked once for each message, after the server took sender and recipient and before DATA. */
@FunctionalInterface
public interface HandOver {

  /**
   * Notes that the message is about to be handed over.
   *
   * @return false to keep it: nothing is sent then
   */
  boolean begins();
}
