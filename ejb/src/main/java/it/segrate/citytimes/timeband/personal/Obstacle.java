package it.segrate.citytimes.timeband.personal;

/**
 * Why a personalised schedule cannot be converted: what HR may write of it, never a private reason.
 */
public enum Obstacle {
  /** No band comes near, and none is planned. */
  NO_BAND,
  /** The contract's hours are those of no band. */
  PART_TIME,
  /** The service needs somebody at these very hours. */
  SERVICE,
  /** A measure or agreement fixes the hours, and only another one could change them. */
  BINDING_ACT,
  /** The person was asked, and keeps the schedule. */
  DECLINED,
  /** It ends by itself before a change would be worth it. */
  ENDS_SOON
}
