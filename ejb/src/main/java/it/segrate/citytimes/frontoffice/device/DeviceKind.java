package it.segrate.citytimes.frontoffice.device;

/** What a screen is for; its token opens that alone. */
public enum DeviceKind {
  /** Gives tickets. */
  KIOSK,
  /** Shows the calls. */
  BOARD,
  /** Stands at a desk and asks how it went. */
  TABLET
}
