package it.segrate.citytimes.timeband.diary;

import it.segrate.citytimes.people.Person;
import java.util.List;

/**
 * The days of one person, in order.
 *
 * @param own whether it is the reader's
 */
public record PersonDiary(Person person, boolean own, List<DiaryDay> days) {

  /** Net minutes that are planned and worked on all the days together. */
  public int minutes() {
    return days.stream()
        .flatMap(day -> day.hours().stream())
        .mapToInt(hours -> hours.plannedMinutes())
        .sum();
  }
}
