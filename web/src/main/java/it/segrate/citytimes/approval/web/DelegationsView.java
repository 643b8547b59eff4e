package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.ApprovalKinds;
import it.segrate.citytimes.approval.delegation.DelegationDesk;
import it.segrate.citytimes.approval.delegation.DelegationRow;
import it.segrate.citytimes.approval.delegation.DelegationService;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** Who decides for the caller, and for whom the caller decides. */
@Named
@RequestScoped
public class DelegationsView {

  private static final String HERE = "/approval/delegations.xhtml?faces-redirect=true";

  @Inject private DelegationDesk desk;
  @Inject private DelegationService delegations;
  @Inject private ApprovalKinds kinds;
  @Inject private Texts texts;
  @Inject private DatesView dates;

  private boolean head;
  private List<DelegationRow> given;
  private List<DelegationRow> received;

  @PostConstruct
  void read() {
    head = desk.isHead();
    given = desk.given();
    received = desk.received();
  }

  /** Whether the caller has something to delegate. */
  public boolean isHead() {
    return head;
  }

  public List<DelegationRow> getGiven() {
    return given;
  }

  public List<DelegationRow> getReceived() {
    return received;
  }

  /** 'dal 1° all’11 dicembre 2026', 'Quando Ugo Segnaposti è assente'. */
  public String when(DelegationRow row) {
    return row.from() == null
        ? texts.of("approval.delegations.whileAbsent", row.head())
        : texts.capitalised(dates.period(row.from(), row.until()));
  }

  /** The one office, or all. */
  public String office(DelegationRow row) {
    return row.office() == null ? texts.get("approval.delegations.allOffices") : row.office();
  }

  /** The one kind of case, or all. */
  public String kind(DelegationRow row) {
    return row.kind() == null
        ? texts.get("approval.delegations.allKinds")
        : texts.say(kinds.name(row.kind()));
  }

  /** How it looks today. */
  public String tone(DelegationRow row) {
    return switch (row.standing()) {
      case NOW -> "ok";
      case LATER -> "wait";
      case OVER, RECALLED -> "off";
      case REFUSED -> "bad";
    };
  }

  /** The head takes it back. */
  public String recall(DelegationRow row) {
    delegations.recall(row.id());
    Said.done(
        texts.of("approval.delegations.recalled", row.deputy()),
        texts.of("approval.delegations.recalledMore", row.deputy()));
    return HERE;
  }

  /** The deputy does not want it. */
  public String refuse(DelegationRow row) {
    delegations.refuse(row.id());
    Said.done(
        texts.of("approval.delegations.refused", row.head()),
        texts.of("approval.delegations.refusedMore", row.head()));
    return HERE;
  }
}
