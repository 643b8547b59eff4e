package it.segrate.citytimes.timeband;

import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;

/**
 * A person's bands as one thing: whoever adds to them raises its version, so that of two requests
 * checked at the same time against the same past only one is stored.
 */
@Entity
@Table(name = "timeband_calendar")
class PersonCalendar {

  @Id
  @Column(name = "person_id")
  private long personId;

  @Version private long version;

  protected PersonCalendar() {}

  PersonCalendar(long personId) {
    this.personId = personId;
  }
}
