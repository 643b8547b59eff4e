package it.segrate.citytimes.timeband.web.collect;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.collect.solve.WhyNot;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Optional;

/** Says what keeps somebody from a band: 'mercoledì 16:00–17:00 resterebbero 1 di 2'. */
@Named("whyNot")
@RequestScoped
public class WhyNotView {

  @Inject private Texts texts;
  @Inject private DatesView dates;

  /** The words; empty for null. */
  public String say(WhyNot why) {
    return why == null
        ? ""
        : texts.of(
            "timeband.mail.why." + why.kind(),
            Optional.ofNullable(why.group()),
            why.day() == null ? "" : dates.weekday(why.day()),
            Optional.ofNullable(why.from()).map(dates::time),
            Optional.ofNullable(why.to()).map(dates::time),
            why.have(),
            why.need());
  }
}
