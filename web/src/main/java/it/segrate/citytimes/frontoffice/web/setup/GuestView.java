package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.Partner;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCardService;
import it.segrate.citytimes.frontoffice.setup.PartnerFields;
import it.segrate.citytimes.frontoffice.setup.PartnerSetupService;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.frontoffice.setup.WeekText;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.security.Account;
import jakarta.annotation.PostConstruct;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One guest: how long it stays and who works for it; or one that is to be invited. */
@Named
@ViewScoped
public class GuestView implements Serializable {

  private static final long serialVersionUID = 1L;

  @Inject private PartnerSetupService partners;
  @Inject private QueueSetupService queues;
  @Inject private ServiceCardService services;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private String code;
  private String branch;
  private int version;
  private String name;
  private LocalDate from;
  private LocalDate until;
  private Map<String, String> hours = new HashMap<>(WeekText.write(List.of()));
  private Set<Long> operators = new TreeSet<>();
  private final GuestStartForm start = new GuestStartForm();

  @PostConstruct
  void read() {
    branch = here.getCode();
    code = request.getParameter("code");
    if (code == null) {
      return;
    }
    Partner guest = partners.get(code);
    version = guest.getVersion();
    name = guest.getName();
    from = guest.getValidFrom();
    until = guest.getValidUntil().orElse(null);
    hours = new HashMap<>(WeekText.write(guest.getHours()));
    operators = new TreeSet<>(partners.operators(code));
  }

  /** Writes the guest, or invites it. */
  public String save() {
    PartnerFields fields = new PartnerFields(name, from, until, hours, Set.copyOf(operators));
    if (code == null) {
      partners.invite(branch, fields, start.fields());
      Said.done(
          texts.of("frontoffice.setup.guest.invited", name),
          texts.get("frontoffice.setup.guest.invited.next"));
    } else {
      partners.write(code, version, fields);
      Said.done(texts.of("frontoffice.setup.guest.saved", name), null);
    }
    return getBack() + "&faces-redirect=true";
  }

  public String getBack() {
    return "/frontoffice/setup-guests.xhtml?branch=" + branch;
  }

  /** Whether it is to be invited. */
  public boolean isNew() {
    return code == null;
  }

  /** The letters no queue has yet. */
  public List<Choice> getLetters() {
    return queues.freeLetters(branch).stream().map(one -> new Choice(one, one)).toList();
  }

  public List<Choice> getAreas() {
    return services.areas(services.branch(branch)).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceArea one) {
    return new Choice(one.getId().toString(), one.getName().in(localeView.getLocale()));
  }

  /** The accounts that may work for it. */
  public List<Choice> getAccounts() {
    return partners.candidates(code).stream()
        .map(one -> new Choice(one.getId(), one.getDisplayName()))
        .toList();
  }

  /** Who would be there but for another guest, in a sentence; empty if nobody. */
  public String getTaken() {
    Map<Account, String> taken = partners.taken(code);
    return taken.isEmpty()
        ? ""
        : texts.of(
            "frontoffice.setup.guest.operators.taken",
            taken.entrySet().stream()
                .map(
                    one ->
                        texts.of(
                            "frontoffice.setup.guest.operators.taken.one",
                            one.getKey().getDisplayName(),
                            one.getValue()))
                .collect(Collectors.joining(", ")));
  }

  /** The address under which it gets another desk. */
  public String getNewDesk() {
    return "/frontoffice/setup-desk.xhtml?branch=" + branch + "&guest=" + code;
  }

  /** The address under which it gets another queue. */
  public String getNewQueue() {
    return "/frontoffice/setup-queue.xhtml?branch=" + branch + "&guest=" + code;
  }

  public GuestStartForm getStart() {
    return start;
  }

  public Map<String, String> getHours() {
    return hours;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate typed) {
    from = typed;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate typed) {
    until = typed;
  }

  public Set<Long> getOperators() {
    return operators;
  }

  public void setOperators(Set<Long> typed) {
    operators = typed;
  }
}
