package it.segrate.citytimes.people.registry;

/**
 * Why a line stands in the quarantine. The sentence is the text {@code people.reason.<NAME>}; where
 * it names figures, they are the arguments given here.
 */
public enum Reason {
  /** The line has other columns than the header. Arguments: expected, found. */
  COLUMNS,
  /** A quote is opened and not closed in its cell. */
  QUOTES,
  /** The bytes are not text in the file's encoding, or were broken by another program before. */
  ENCODING,
  /** The line holds a character that is none, such as NUL. */
  CONTROL_CHARACTER,
  /** The cell begins like a formula of a spreadsheet. */
  FORMULA,
  /** The cell is empty and must not be. */
  MISSING,
  /** The cell is too long. Argument: longest length. */
  TOO_LONG,
  BADGE,
  TAX_CODE_LENGTH,
  TAX_CODE_SHAPE,
  TAX_CODE_DATE,
  TAX_CODE_CHECK,
  NAME,
  EMAIL,
  YES_NO,
  CATEGORY,
  HOURS,
  /** Weekly hours of none or more than 48. */
  HOURS_RANGE,
  DATE,
  /** A date that exists, too far in the past or the future to be meant. */
  DATE_RANGE,
  /** Argument: the day of hiring. */
  LEFT_BEFORE_HIRED,
  HEAD_WITHOUT_OFFICE,
  HEAD_WHO_LEFT,
  OFFICE_CODE,
  UNKNOWN_OFFICE,
  /** More than one office has this name. */
  AMBIGUOUS_OFFICE,
  /** The office would stand under itself. */
  OFFICE_LOOP,
  /** The same value stands on other lines. Argument: their numbers. */
  TWICE,
  /** Two heads of one office in the file. Argument: the other lines' numbers. */
  TWO_HEADS,
  /**
   * The office has a head who is not in the file, or stands there on a bad line. Arguments: name,
   * badge.
   */
  HEAD_TAKEN,
  /** The value belongs to somebody else. Arguments: name, badge. */
  TAKEN,
  /** The person or office was changed after the preview. */
  CHANGED_MEANWHILE,
  TIME,
  /** A time that comes before the one it must follow. Argument: the other time. */
  TIME_ORDER,
  /** A break with a beginning and no end, or the other way round. */
  HALF_PAUSE,
  /** The break does not lie between the last entry and the first exit. */
  PAUSE_PLACE,
  /** The break is longer than where it is taken, or no whole number of minutes. */
  PAUSE_LENGTH,
  /** A day's work of none, or of more than there is between first entry and last exit. */
  DAY_HOURS_RANGE,
  WEEKDAY,
  /** A number of the week out of range. Argument: the highest. */
  WEEK,
  /** Argument: the first day. */
  UNTIL_BEFORE_FROM,
  UNKNOWN_PERSON,
  /** Another line of the same schedule says otherwise. Argument: its number. */
  OTHERWISE,
  /** Another line of the same schedule is bad. Argument: the lines' numbers. */
  OTHER_LINE,
  /** The days are those of another schedule too. Argument: that one's first day. */
  OVERLAP,
  /** The person works a time band. Argument: its name. */
  HAS_BAND
}
