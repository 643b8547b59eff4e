package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.ApprovalKinds;
import it.segrate.citytimes.approval.delegation.DelegationDesk;
import it.segrate.citytimes.approval.delegation.DelegationService;
import it.segrate.citytimes.approval.delegation.NewDelegation;
import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.LocalDate;
import java.util.List;

/** A head names a deputy. */
@Named
@RequestScoped
public class DelegationFormView {

  /** On which days it holds. */
  public enum When {
    DATED,
    ABSENT
  }

  @Inject private DelegationDesk desk;
  @Inject private DelegationService delegations;
  @Inject private ApprovalKinds allKinds;
  @Inject private Texts texts;

  private List<Choice> candidates;
  private List<Choice> offices;
  private List<Choice> kinds;
  private Long deputy;
  private When when = When.DATED;
  private LocalDate from;
  private LocalDate until;
  private Long office;
  private String kind;

  @PostConstruct
  void read() {
    candidates = desk.candidates().stream().map(DelegationFormView::choice).toList();
    offices = desk.offices().stream().map(one -> new Choice(one.getId(), one.getName())).toList();
    kinds =
        allKinds.all().stream().map(one -> new Choice(one, texts.say(allKinds.name(one)))).toList();
  }

  private static Choice choice(Person person) {
    String office = person.getOffice() == null ? "" : ", " + person.getOffice().getName();
    return new Choice(person.getId(), person.fullName() + office);
  }

  /** Has the chosen person decide in the caller's stead. */
  public String add() {
    delegations.delegate(new NewDelegation(deputy, !isDated(), from, until, office, kind));
    String name =
        candidates.stream()
            .filter(one -> one.value().equals(deputy))
            .map(Choice::label)
            .findFirst()
            .orElse("");
    Said.done(
        texts.of("approval.delegations.added", name.split(",")[0]),
        texts.get("approval.delegations.addedMore"));
    return "/approval/delegations.xhtml?faces-redirect=true";
  }

  public List<Choice> getCandidates() {
    return candidates;
  }

  public List<Choice> getOffices() {
    return offices;
  }

  public List<Choice> getKinds() {
    return kinds;
  }

  /** The days to choose from, each with what it means. */
  public List<Choice> getWhens() {
    return List.of(
        new Choice(
            When.DATED,
            texts.get("approval.delegations.dated"),
            texts.get("approval.delegations.datedHelp")),
        new Choice(
            When.ABSENT,
            texts.get("approval.delegations.absent"),
            texts.get("approval.delegations.absentHelp")));
  }

  /** Whether it is from a day until a day. */
  public boolean isDated() {
    return when == When.DATED;
  }

  public When getWhen() {
    return when;
  }

  public void setWhen(When when) {
    this.when = when;
  }

  public Long getDeputy() {
    return deputy;
  }

  public void setDeputy(Long deputy) {
    this.deputy = deputy;
  }

  public LocalDate getFrom() {
    return from;
  }

  public void setFrom(LocalDate from) {
    this.from = from;
  }

  public LocalDate getUntil() {
    return until;
  }

  public void setUntil(LocalDate until) {
    this.until = until;
  }

  public Long getOffice() {
    return office;
  }

  public void setOffice(Long office) {
    this.office = office;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }
}
