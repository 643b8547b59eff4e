package it.segrate.citytimes.timeband.web.diary;

/**
 * The head of one day's column.
 *
 * @param weekday 'lun'
 * @param number '30'
 * @param name 'lunedì 30 novembre'
 * @param shortName 'lun 30 nov', for narrow screens
 * @param holiday its name, or null
 * @param style how it is painted
 * @param present 'in 4', how many are there; null where not all are on the page
 */
public record CalendarHead(
    String weekday,
    String number,
    String name,
    String shortName,
    String holiday,
    String style,
    String present) {}
