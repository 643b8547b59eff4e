package it.segrate.citytimes.frontoffice.web.shift;

/**
 * One operator's day in the table of a week.
 *
 * @param day 'lun 30 nov', for narrow screens
 * @param text 'Mattina', or what else is the matter
 * @param desk 'sportello 4'; null where there is no shift
 * @param style how it is painted
 * @param address where one changes it; null where it cannot be changed
 * @param label what the link does, for who does not see where it stands
 */
public record RosterCell(
    String day, String text, String desk, String style, String address, String label) {}
