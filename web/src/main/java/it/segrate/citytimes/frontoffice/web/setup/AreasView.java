package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.setup.AreaSetupService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;
import java.util.Map;

/** The areas of a branch, in the order of the kiosk. */
@Named
@RequestScoped
public class AreasView {

  private static final String PAGE = "setup-areas";

  @Inject private AreaSetupService areas;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private List<ServiceArea> rows;
  private Map<Long, Long> services;

  @PostConstruct
  void read() {
    rows = areas.areas(here.getCode());
    services = areas.services(here.getCode());
  }

  /** Moves an area towards the first. */
  public String up(long id) {
    areas.move(id, true);
    return here.next(PAGE);
  }

  /** Moves an area towards the last. */
  public String down(long id) {
    areas.move(id, false);
    return here.next(PAGE);
  }

  /** Takes an area away. */
  public String remove(long id) {
    String name = name(areas.get(id));
    areas.remove(id);
    Said.done(texts.of("frontoffice.setup.area.removed", name), null);
    return here.next(PAGE);
  }

  public String name(ServiceArea area) {
    return area.getName().in(localeView.getLocale());
  }

  public String hint(ServiceArea area) {
    return area.getHint().in(localeView.getLocale());
  }

  /** How many services stand in it, in words. */
  public String count(ServiceArea area) {
    return texts.of("frontoffice.setup.count.services", services.getOrDefault(area.getId(), 0L));
  }

  /** The list of its services. */
  public String page(ServiceArea area) {
    return here.page("services") + "&area=" + area.getId();
  }

  /** Whether no service stands in it. */
  public boolean isFree(ServiceArea area) {
    return !services.containsKey(area.getId());
  }

  public boolean isFirst(ServiceArea area) {
    return rows.getFirst().equals(area);
  }

  public boolean isLast(ServiceArea area) {
    return rows.getLast().equals(area);
  }

  public List<ServiceArea> getRows() {
    return rows;
  }
}
