package it.segrate.citytimes.timeband.collect;

import it.segrate.citytimes.timeband.MinuteOfDay;
import it.segrate.citytimes.timeband.collect.solve.WhyNot;
import jakarta.persistence.Column;
import jakarta.persistence.Convert;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Optional;

/** How a {@link WhyNot} is kept with its ranking. */
@Embeddable
class Obstruction {

  @Enumerated(EnumType.STRING)
  @Column(name = "why_kind")
  private WhyNot.Kind kind;

  @Column(name = "why_group")
  private String group;

  @Column(name = "why_day")
  private LocalDate day;

  @Column(name = "why_from")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime from;

  @Column(name = "why_to")
  @Convert(converter = MinuteOfDay.class)
  private LocalTime to;

  @Column(name = "why_have")
  private Integer have;

  @Column(name = "why_need")
  private Integer need;

  protected Obstruction() {}

  Obstruction(WhyNot why) {
    kind = why.kind();
    group = why.group();
    day = why.day();
    from = why.from();
    to = why.to();
    have = why.have();
    need = why.need();
  }

  Optional<WhyNot> value() {
    return kind == null
        ? Optional.empty()
        : Optional.of(new WhyNot(kind, group, day, from, to, have, need));
  }
}
