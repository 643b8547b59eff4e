package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.setup.DeskSetupService;
import it.segrate.citytimes.frontoffice.setup.DeskUseService;
import it.segrate.citytimes.frontoffice.setup.PartnerSetupService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The desks of a branch, in their order. */
@Named
@RequestScoped
public class DesksView {

  private static final String PAGE = "setup-desks";

  @Inject private DeskSetupService desks;
  @Inject private DeskUseService use;
  @Inject private PartnerSetupService partners;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private List<ServicePoint> rows;

  @PostConstruct
  void read() {
    rows = desks.desks(here.getCode());
  }

  /** Moves a desk towards the first. */
  public String up(long id) {
    desks.move(id, true);
    return here.next(PAGE);
  }

  /** Moves a desk towards the last. */
  public String down(long id) {
    desks.move(id, false);
    return here.next(PAGE);
  }

  /** Takes a desk out of use. */
  public String retire(long id) {
    use.retire(id);
    Said.done(texts.of("frontoffice.setup.desk.retired", desks.get(id).getName()), null);
    return here.next(PAGE);
  }

  /** Takes a desk into use again. */
  public String bringBack(long id) {
    use.bringBack(id);
    Said.done(texts.of("frontoffice.setup.desk.back", desks.get(id).getName()), null);
    return here.next(PAGE);
  }

  /** Whether it stands before all others that are in use. */
  public boolean isFirst(ServicePoint desk) {
    return rows.getFirst().equals(desk);
  }

  /** Whether it stands behind all others that are in use. */
  public boolean isLast(ServicePoint desk) {
    return rows.stream()
        .filter(one -> !one.isRetired())
        .reduce((one, next) -> next)
        .filter(desk::equals)
        .isPresent();
  }

  /** What a desk can serve. */
  public String queues(ServicePoint desk) {
    return desk.getGroups().stream()
        .sorted(Comparator.comparing(ServiceGroup::getLetter))
        .map(one -> one.getLetter() + " " + one.getName().in(localeView.getLocale()))
        .collect(Collectors.joining(", "));
  }

  /** Whose desk it is, if it is a guest's. */
  public String guest(ServicePoint desk) {
    return desk.getPartner().map(code -> partners.get(code).getName()).orElse("");
  }

  public List<ServicePoint> getRows() {
    return rows;
  }
}
