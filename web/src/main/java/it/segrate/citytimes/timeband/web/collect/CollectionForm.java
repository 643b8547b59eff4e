package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.timeband.collect.CollectionSheet;
import java.io.Serializable;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What HR types of a collection window; times are Rome's. */
public class CollectionForm implements Serializable {

  private static final long serialVersionUID = 1L;

  private String name;
  private LocalDate from;
  private LocalDate until;
  private LocalDate opensOn;
  private LocalTime opensAt = LocalTime.of(8, 0);
  private LocalDate closesOn;
  private LocalTime closesAt = LocalTime.of(18, 0);
  private Integer ranks = 3;
  private Set<String> bands = new TreeSet<>();
  private Set<String> offices = new TreeSet<>();

  void fill(CollectionSheet sheet) {
    name = sheet.name();
    from = sheet.from();
    until = sheet.until();
    LocalDateTime opens = LocalDateTime.ofInstant(sheet.opensAt(), PortalClock.ZONE);
    opensOn = opens.toLocalDate();
    opensAt = opens.toLocalTime();
    LocalDateTime closes = LocalDateTime.ofInstant(sheet.closesAt(), PortalClock.ZONE);
    closesOn = closes.toLocalDate();
    closesAt = closes.toLocalTime();
    ranks = sheet.ranks();
    bands =
        sheet.bands().stream().map(String::valueOf).collect(Collectors.toCollection(TreeSet::new));
    offices =
        sheet.offices().stream()
            .map(String::valueOf)
            .collect(Collectors.toCollection(TreeSet::new));
  }

  CollectionSheet sheet() {
    return new CollectionSheet(
        name,
        from,
        until,
        instant(opensOn, opensAt),
        instant(closesOn, closesAt),
        ranks == null ? 0 : ranks,
        ids(bands),
        ids(offices));
  }

  private static Set<Long> ids(Set<String> written) {
    return written.stream().map(Long::valueOf).collect(Collectors.toSet());
  }

  private static Instant instant(LocalDate day, LocalTime time) {
    return day == null || time == null
        ? null
        : day.atTime(time).atZone(PortalClock.ZONE).toInstant();
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public LocalDate getOpensOn() {
    return opensOn;
  }

  public void setOpensOn(LocalDate opensOn) {
    this.opensOn = opensOn;
  }

  public LocalTime getOpensAt() {
    return opensAt;
  }

  public void setOpensAt(LocalTime opensAt) {
    this.opensAt = opensAt;
  }

  public LocalDate getClosesOn() {
    return closesOn;
  }

  public void setClosesOn(LocalDate closesOn) {
    this.closesOn = closesOn;
  }

  public LocalTime getClosesAt() {
    return closesAt;
  }

  public void setClosesAt(LocalTime closesAt) {
    this.closesAt = closesAt;
  }

  public Integer getRanks() {
    return ranks;
  }

  public void setRanks(Integer ranks) {
    this.ranks = ranks;
  }

  public Set<String> getBands() {
    return bands;
  }

  public void setBands(Set<String> bands) {
    this.bands = bands;
  }

  public Set<String> getOffices() {
    return offices;
  }

  public void setOffices(Set<String> offices) {
    this.offices = offices;
  }
}
