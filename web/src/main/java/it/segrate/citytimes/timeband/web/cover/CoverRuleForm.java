package it.segrate.citytimes.timeband.web.cover;

import it.segrate.citytimes.timeband.cover.CoverNeed;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Set;
import java.util.TreeSet;

/** What one types to add a rule of cover, or to name a service. */
public class CoverRuleForm {

  private Long group;
  private Set<DayOfWeek> days = new TreeSet<>();
  private LocalTime from;
  private LocalTime to;
  private Integer people;
  private Integer share;
  private LocalDate validFrom;
  private LocalDate validTo;
  private String name;
  private Set<Long> members = new TreeSet<>();

  CoverNeed need() {
    return new CoverNeed(from, to, people, share, validFrom, validTo);
  }

  public Long getGroup() {
    return group;
  }

  public void setGroup(Long group) {
    this.group = group;
  }

  public Set<DayOfWeek> getDays() {
    return days;
  }

  public void setDays(Set<DayOfWeek> days) {
    this.days = days;
  }

  public LocalTime getFrom() {
    return from;
  }

  public void setFrom(LocalTime from) {
    this.from = from;
  }

  public LocalTime getTo() {
    return to;
  }

  public void setTo(LocalTime to) {
    this.to = to;
  }

  public Integer getPeople() {
    return people;
  }

  public void setPeople(Integer people) {
    this.people = people;
  }

  public Integer getShare() {
    return share;
  }

  public void setShare(Integer share) {
    this.share = share;
  }

  public LocalDate getValidFrom() {
    return validFrom;
  }

  public void setValidFrom(LocalDate validFrom) {
    this.validFrom = validFrom;
  }

  public LocalDate getValidTo() {
    return validTo;
  }

  public void setValidTo(LocalDate validTo) {
    this.validTo = validTo;
  }

  public String getName() {
    return name;
  }

  public void setName(String name) {
    this.name = name;
  }

  public Set<Long> getMembers() {
    return members;
  }

  public void setMembers(Set<Long> members) {
    this.members = members;
  }
}
