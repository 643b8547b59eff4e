package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.people.Office;
import java.time.LocalDate;
import java.util.List;

/**
 * Who works when in an office.
 *
 * @param offices all whose calendar the reader may see, by name
 * @param whole whether the reader sees bands and absences; else only who is there and who is not
 * @param days the days of the period, in order
 * @param people those of the page, by last name
 * @param total how many there are on all pages
 */
public record TeamCalendar(
    Office office,
    List<Office> offices,
    boolean whole,
    List<LocalDate> days,
    List<PersonDiary> people,
    long total) {}
