package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.BandDesk;
import it.segrate.citytimes.timeband.TimeBand;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;

/** What HR does with the band on the page: keep, publish, delete, change by an edition, close. */
@Named("bandActs")
@RequestScoped
public class BandActsView {

  private static final String LIST = "/timeband/catalogue.xhtml?faces-redirect=true";

  @EJB private BandDesk desk;
  @Inject private CatalogueBandView page;
  @Inject private Texts texts;

  private LocalDate lastDay;

  /** Keeps the draft; its address says from now on which it is. */
  public String save() {
    TimeBand band = keep();
    Said.done(texts.get("timeband.band.saved"), texts.get("timeband.band.saved.next"));
    return at(band.getId());
  }

  private TimeBand keep() {
    if (page.getForm().isFaulty()) {
      throw Refusal.invalid("timeband.band.bar.faulty");
    }
    if (page.isNew()) {
      page.keptAs(desk.draft(page.getForm().sheet()));
    } else {
      desk.change(page.getId(), page.getVersion(), page.getForm().sheet());
      page.keptAs(desk.get(page.getId()));
    }
    return desk.get(page.getId());
  }

  /** Keeps and publishes. */
  public String publish() {
    TimeBand band = keep();
    desk.publish(band.getId(), band.getVersion());
    Said.done(
        texts.of("timeband.band.published", page.getForm().getNameIt()),
        texts.of("timeband.band.published.next", page.getForm().getValidFrom()));
    return at(band.getId());
  }

  /** Throws the draft away. */
  public String discard() {
    desk.discard(page.getId(), page.getVersion());
    Said.done(texts.of("timeband.band.discarded", page.getName()), null);
    return LIST;
  }

  /** Begins the next edition, or goes on with the one begun. */
  public String next() {
    return at(desk.nextEdition(page.getId()).getId());
  }

  /** Offers the band until a day. */
  public String close() {
    desk.close(page.getId(), page.getVersion(), lastDay);
    Said.done(texts.of("timeband.band.closed", page.getName(), lastDay), null);
    return at(page.getId());
  }

  private static String at(long id) {
    return "/timeband/catalogue-band.xhtml?faces-redirect=true&id=" + id;
  }

  public LocalDate getLastDay() {
    return lastDay;
  }

  public void setLastDay(LocalDate lastDay) {
    this.lastDay = lastDay;
  }
}
