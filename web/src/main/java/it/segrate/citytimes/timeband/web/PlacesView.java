package it.segrate.citytimes.timeband.web;

import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.timeband.TimeBand;
import it.segrate.citytimes.timeband.TimeBandCatalogue;
import it.segrate.citytimes.timeband.places.MyWaiting;
import it.segrate.citytimes.timeband.places.Vacancy;
import it.segrate.citytimes.timeband.places.WaitingEntry;
import it.segrate.citytimes.timeband.places.WaitingList;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;

/** The places of the bands in one's office, and the line for them. */
@Named("places")
@RequestScoped
public class PlacesView {

  private static final String HOURS = "/timeband/requests.xhtml?faces-redirect=true";

  @Inject private WaitingList list;
  @Inject private TimeBandCatalogue catalogue;
  @Inject private BandWeeksView weeks;
  @Inject private TimeBandRequestFormView form;
  @Inject private DatesView dates;
  @Inject private Texts texts;

  private Map<Long, Vacancy> vacancies;
  private LocalDate from;
  private LocalDate until;
  private List<MyWaiting> waiting;

  /** '3 posti nel tuo ufficio, uno libero dal 1° febbraio'; empty where there is no limit. */
  public String words(TimeBand band) {
    Vacancy vacancy = vacancy(band);
    if (vacancy == null) {
      return "";
    }
    if (vacancy.offered()) {
      return texts.get("timeband.places.yours");
    }
    return vacancy.isOpen()
        ? texts.of(
            "timeband.places.free",
            vacancy.places(),
            vacancy.free(),
            dates.dayWithoutName(vacancy.from()))
        : texts.of("timeband.places.none", vacancy.places(), vacancy.waiting());
  }

  /** Whether all places of a band are taken on the days asked for. */
  public boolean isFull(TimeBand band) {
    return band != null && vacancy(band) != null && !vacancy(band).isOpen();
  }

  private Vacancy vacancy(TimeBand band) {
    LocalDate first = form.getForm().getFrom();
    LocalDate last = form.getForm().getUntil();
    if (vacancies == null || !Objects.equals(first, from) || !Objects.equals(last, until)) {
      from = first;
      until = last;
      vacancies = list.vacancies(catalogue.offeredFrom(dates.getToday()), first, last);
    }
    return vacancies.get(band.getId());
  }

  /** Puts the reader in line for what the form asks. */
  public String join() {
    list.join(form.getForm().toRequest());
    Said.done(texts.get("timeband.waiting.joined"), texts.get("timeband.waiting.joined.next"));
    return HOURS;
  }

  /** What the reader waits for. */
  public List<MyWaiting> getWaiting() {
    if (waiting == null) {
      waiting = list.mine();
    }
    return waiting;
  }

  /** The place in the line and why, or until when a promised one can be taken. */
  public String stand(MyWaiting one) {
    WaitingEntry entry = one.entry();
    return entry.isOffered()
        ? texts.of("timeband.waiting.offered", entry.answerBy().orElseThrow())
        : texts.of("timeband.waiting.position", one.position());
  }

  public String period(MyWaiting one) {
    return dates.period(one.entry().getFrom(), one.entry().until().orElse(null));
  }

  /** The form, filled in with what was waited for. */
  public String path(MyWaiting one) {
    WaitingEntry entry = one.entry();
    return "/timeband/request.xhtml?band="
        + entry.getBand().getId()
        + "&from="
        + entry.getFrom()
        + entry.until().map(day -> "&until=" + day).orElse("");
  }

  /** Leaves the line. */
  public String leave(MyWaiting one) {
    list.leave(one.entry().getId());
    Said.done(texts.of("timeband.waiting.left", weeks.name(one.entry().getBand())), null);
    return HOURS;
  }
}
