package it.segrate.citytimes.timeband.collect;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Set;

/**
 * What HR writes of a collection window.
 *
 * @param from first day of the term; null while none is given, as for the other dates
 * @param until last day of the term
 * @param opensAt from when on people rank
 * @param closesAt until when
 * @param ranks how many bands one may rank, 1 to {@value CollectionWindow#MOST_RANKS}
 * @param bands ids of the editions on offer
 * @param offices ids of the offices it is for, each with those below it; none for all
 */
public record CollectionSheet(
    String name,
    LocalDate from,
    LocalDate until,
    Instant opensAt,
    Instant closesAt,
    int ranks,
    Set<Long> bands,
    Set<Long> offices) {

  public CollectionSheet {
    name = name == null ? "" : name.strip();
    bands = Set.copyOf(bands);
    offices = Set.copyOf(offices);
  }
}
