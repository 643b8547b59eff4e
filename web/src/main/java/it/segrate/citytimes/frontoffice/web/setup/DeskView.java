package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.setup.DeskFields;
import it.segrate.citytimes.frontoffice.setup.DeskSetupService;
import it.segrate.citytimes.frontoffice.setup.PartnerSetupService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;

/** One desk: its name and what it serves; or one that is to be put in. */
@Named
@ViewScoped
public class DeskView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private DeskSetupService desks;
  @Inject private PartnerSetupService partners;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private Long id;
  private String branch;
  private String partner;
  private DeskFields seen;
  private String name;
  private Set<Long> queues = new TreeSet<>();

  @PostConstruct
  void read() {
    if (request.getParameter("id") == null) {
      branch = here.getCode();
      String guest = request.getParameter("guest");
      partner = guest == null || guest.isBlank() ? null : partners.get(guest).getCode();
      return;
    }
    ServicePoint desk =
        desks.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.desk.gone"));
    id = desk.getId();
    branch = desk.getBranch().getCode();
    partner = desk.getPartner().orElse(null);
    seen = DeskFields.of(desk);
    name = seen.name();
    queues = new TreeSet<>(seen.queues());
  }

  /** Writes the desk, or puts it in. */
  public String save() {
    DeskFields fields = new DeskFields(name, Set.copyOf(queues));
    if (id == null) {
      desks.add(branch, partner, fields);
    } else {
      desks.write(id, seen, fields);
    }
    Said.done(texts.of("frontoffice.setup.desk.saved", name), null);
    return getBack() + "&faces-redirect=true";
  }

  public String getBack() {
    return "/frontoffice/setup-desks.xhtml?branch=" + branch;
  }

  /** Whether it is to be put in. */
  public boolean isNew() {
    return id == null;
  }

  /** Whose desk it is, if it is a guest's. */
  public String getGuest() {
    return partner == null ? "" : partners.get(partner).getName();
  }

  /** The queues it may serve. */
  public List<Choice> getOptions() {
    return desks.queues(branch, partner).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceGroup one) {
    return new Choice(
        one.getId(), one.getLetter() + " " + one.getName().in(localeView.getLocale()));
  }

  public String getOld() {
    return seen == null ? "" : seen.name();
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public Set<Long> getQueues() {
    return queues;
  }

  public void setQueues(Set<Long> typed) {
    queues = typed;
  }
}
