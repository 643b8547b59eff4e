package it.segrate.citytimes.approval;

import it.segrate.citytimes.approval.chain.OverdueMails;
import it.segrate.citytimes.approval.delegation.DelegationDesk;
import it.segrate.citytimes.approval.delegation.DelegationMails;
import it.segrate.citytimes.approval.digest.DigestMails;
import it.segrate.citytimes.approval.digest.DigestService;
import it.segrate.citytimes.approval.question.QuestionMails;
import it.segrate.citytimes.approval.question.QuestionReader;
import it.segrate.citytimes.approval.question.QuestionRow;
import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.portal.Task;
import it.segrate.citytimes.portal.Text;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.stream.Stream;

/** What the approval module gives to the portal: the worklist, deputies, chains. */
@ApplicationScoped
public class ApprovalFeature implements Feature {

  private static final String WORKLIST = "approval.worklist";
  private static final String CHAINS = "approval.chains";
  private static final String DELEGATIONS = "approval.delegations";

  @Inject WorklistService worklist;
  @Inject DelegationDesk delegations;
  @Inject QuestionReader questions;

  @Override
  public String id() {
    return "approval";
  }

  @Override
  public int order() {
    return 20;
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        // Deputies are employees; whether somebody may decide a step is the service's to tell.
        new Permission("approval.decide", Role.EMPLOYEE, Role.MANAGER, Role.HR),
        new Permission("approval.answer", Role.EMPLOYEE, Role.MANAGER, Role.HR),
        new Permission("approval.delegate", Role.MANAGER),
        new Permission("approval.chains", Role.HR));
  }

  @Override
  public List<QueueType> queueTypes() {
    return Stream.concat(StepItems.queueTypes().stream(), Stream.of(DigestService.TYPE)).toList();
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            WORKLIST,
            "approval.menu.worklist",
            "/approval/worklist.xhtml",
            "approval.decide",
            100,
            List.of(
                "/approval/decision.xhtml",
                "/approval/decisions.xhtml",
                "/approval/decided.xhtml")),
        new MenuEntry(
            DELEGATIONS,
            "approval.menu.delegations",
            "/approval/delegations.xhtml",
            "approval.decide",
            110),
        new MenuEntry(
            CHAINS,
            "approval.menu.chains",
            "/approval/chains.xhtml",
            "approval.chains",
            420,
            List.of("/approval/chain.xhtml", "/approval/headless.xhtml")));
  }

  @Override
  public List<String> mailTemplates() {
    return Stream.of(
            DelegationMails.TEMPLATES,
            QuestionMails.TEMPLATES,
            OverdueMails.TEMPLATES,
            DigestMails.TEMPLATES)
        .flatMap(List::stream)
        .toList();
  }

  /** Those who decide nothing, or stand in for nobody, would only find an empty list. */
  @Override
  public boolean shows(MenuEntry entry, Caller caller) {
    return switch (entry.id()) {
      case DELEGATIONS -> delegations.isHead() || delegations.isDeputy();
      case CHAINS -> true;
      default -> worklist.isApprover();
    };
  }

  @Override
  public long waiting(MenuEntry entry, Caller caller) {
    return entry.id().equals(WORKLIST) ? worklist.count() : 0;
  }

  @Override
  public List<Task> tasks(Caller caller) {
    Stream<Task> asked =
        caller.can("approval.answer")
            ? questions.mine().stream().map(ApprovalFeature::task)
            : Stream.of();
    Stream<Task> undecided =
        caller.can("approval.decide")
            ? worklist.pending().stream().map(ApprovalFeature::task)
            : Stream.of();
    return Stream.concat(asked, undecided).toList();
  }

  private static Task task(QuestionRow row) {
    return new Task(
        Text.of("approval.task.asked", row.asker()),
        row.line().title(),
        Text.of("approval.task.answer"),
        "/approval/answer.xhtml?id=" + row.caseId(),
        null);
  }

  private static Task task(WorklistRow row) {
    return new Task(
        Text.of("approval.task.title", row.requester(), row.line().asked()),
        row.line().period(),
        Text.of("approval.task.act"),
        "/approval/decision.xhtml?id=" + row.caseId(),
        row.dueOn());
  }
}
