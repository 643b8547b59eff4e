package it.segrate.citytimes.timeband.web.diary;

import it.segrate.citytimes.portal.web.WeekChart.Bar;
import it.segrate.citytimes.timeband.diary.DiaryDay;
import java.util.List;

/**
 * One day of one person, ready to be drawn.
 *
 * @param name 'lunedì 30 novembre'
 * @param shortName 'lun 30 nov', for narrow screens
 * @param mark the letter of the band, or the sign of what else the day is; never null
 * @param style how mark and ground are painted
 * @param text what stands there to be read: '7:30–14:30', 'assente'
 * @param detail what the bars show, for who hears the page; empty where there are none
 * @param bars of the day, in per cent
 * @param working whether the person works that day
 * @param longDay whether it is a long day ('rientro')
 * @param today whether it is today
 * @param note what changes on that day, or null
 */
public record CalendarCell(
    DiaryDay day,
    String name,
    String shortName,
    String mark,
    String style,
    String text,
    String detail,
    List<Bar> bars,
    boolean working,
    boolean longDay,
    boolean today,
    String note) {}
