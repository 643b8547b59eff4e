package it.segrate.citytimes.frontoffice.web.device;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceCardService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;

/** The services of a branch; everything that chooses stands in the address. */
@Named
@RequestScoped
public class ServicesView {

  private static final String OFF = "off";
  private static final String CAPPED = "cap";
  private static final String BLANK = "blank";

  @Inject private ServiceCardService services;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private String text;
  private String area;
  private String only;
  private Branch branch;
  private List<ServiceCard> rows;

  @PostConstruct
  void read() {
    branch = services.branch(request.getParameter("branch"));
    text = param("q");
    area = param("area");
    only = param("only");
    rows = services.services(branch).stream().filter(this::isWanted).toList();
  }

  private boolean isWanted(ServiceCard service) {
    Predicate<ServiceCard> kind =
        switch (only) {
          case OFF -> one -> !one.isActive();
          case CAPPED -> one -> one.getDailyCap().isPresent();
          case BLANK -> one -> one.getCard().need().isEmpty();
          default -> one -> true;
        };
    return kind.test(service)
        && (area.isEmpty() || service.getArea().getId().toString().equals(area))
        && name(service).toLowerCase(Locale.ROOT).contains(text.toLowerCase(Locale.ROOT));
  }

  public List<ServiceCard> getRows() {
    return rows;
  }

  public String getBranch() {
    return branch.getName();
  }

  public String name(ServiceCard service) {
    return service.getName().in(localeView.getLocale());
  }

  public String area(ServiceCard service) {
    return service.getArea().getName().in(localeView.getLocale());
  }

  public String group(ServiceCard service) {
    return service.getGroup().getLetter()
        + " "
        + service.getGroup().getName().in(localeView.getLocale());
  }

  /** What its card tells one needs, on one line. */
  public boolean isDescribed(ServiceCard service) {
    return service.getCard().need().isPresent();
  }

  /** Places a day, in words. */
  public String cap(ServiceCard service) {
    return service
        .getDailyCap()
        .map(cap -> texts.of("frontoffice.services.cap.of", cap))
        .orElseGet(() -> texts.get("frontoffice.services.cap.none"));
  }

  public List<Choice> getAreas() {
    return services.areas(branch).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceArea each) {
    return new Choice(each.getId().toString(), each.getName().in(localeView.getLocale()));
  }

  public List<Choice> getKinds() {
    return List.of(
        new Choice(OFF, texts.get("frontoffice.services.only.off")),
        new Choice(CAPPED, texts.get("frontoffice.services.only.cap")),
        new Choice(BLANK, texts.get("frontoffice.services.only.blank")));
  }

  public String getText() {
    return text;
  }

  public String getArea() {
    return area;
  }

  public String getOnly() {
    return only;
  }

  private String param(String name) {
    String value = request.getParameter(name);
    return value == null ? "" : value.strip();
  }
}
