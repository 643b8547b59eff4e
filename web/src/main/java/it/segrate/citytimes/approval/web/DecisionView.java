package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalService;
import it.segrate.citytimes.approval.CaseView;
import it.segrate.citytimes.approval.DecisionService;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.Verdict;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.approval.WorklistService;
import it.segrate.citytimes.approval.question.QuestionService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.DatesView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * One case, to be decided. The page carries the version of the case it was made from; after a
 * conflict it shows how things stand now, with what was typed still there.
 */
@Named
@ViewScoped
public class DecisionView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What an approver can do. */
  public enum Act {
    APPROVE,
    REJECT,
    ASK
  }

  @EJB private DecisionService decisions;
  @EJB private WorklistService worklist;
  @EJB private ApprovalService approvals;
  @EJB private QuestionService asking;
  @Inject private Texts texts;
  @Inject private DatesView dates;
  @Inject private StoriesView stories;

  private long id;
  private long version;
  private String page;
  private Act act = Act.APPROVE;
  private String note;
  private transient CaseView shown;
  private transient List<WorklistRow> waiting;

  /**
   * Finds the case in the address, where a page was sent whose own bean is gone: the decision was
   * made from it already.
   */
  @PostConstruct
  void readAddress() {
    String written =
        FacesContext.getCurrentInstance()
            .getExternalContext()
            .getRequestParameterMap()
            .getOrDefault("id", "");
    id = written.matches("\\d{1,18}") ? Long.parseLong(written) : 0;
  }

  /** Reads the case; a wrong id, or one that is none of the caller's business, ends on 404. */
  public void load() {
    version = getShown().version();
  }

  /** The case as it stands now. */
  public CaseView getShown() {
    if (shown == null) {
      shown = decisions.view(id);
    }
    return shown;
  }

  /**
   * Decides, and goes on to the worklist.
   *
   * @throws Refusal what the service says; after a conflict the page shows the case anew
   */
  public String decide() {
    String requester = getShown().requester();
    try {
      ApprovalCase decided = approvals.decide(new Verdict(id, version, act == Act.APPROVE, note));
      sayDone(decided, requester);
      return "/approval/worklist.xhtml?faces-redirect=true";
    } catch (Refusal refusal) {
      showAnew(refusal);
      throw refusal;
    }
  }

  /** Version of the case on the page, for a feature's own way to decide it. */
  public long getVersion() {
    return version;
  }

  /**
   * Asks who made the request, and stays.
   *
   * @throws Refusal what the service says
   */
  public String ask() {
    String name = getFirstName();
    try {
      asking.ask(id, version, note);
      Said.done(texts.of("approval.done.asked", name), texts.of("approval.done.askedMore", name));
      return "/approval/decision.xhtml?faces-redirect=true&id=" + id;
    } catch (Refusal refusal) {
      showAnew(refusal);
      throw refusal;
    }
  }

  /** After a conflict: the page shows how things stand now. */
  public void showAnew(Refusal refusal) {
    if (refusal.reason() == Refusal.Reason.CONFLICT) {
      shown = null;
      waiting = null;
      version = getShown().version();
    }
  }

  private void sayDone(ApprovalCase decided, String requester) {
    String key =
        act == Act.REJECT
            ? "approval.done.rejected"
            : decided
                .pendingStep()
                .map(step -> "approval.done.approvedNext." + step.getKind())
                .orElse("approval.done.approved");
    List<WorklistRow> left = worklist.pending();
    String more = texts.of("approval.done.more", left.size());
    Said.done(
        texts.of(key, requester),
        left.isEmpty()
            ? more
            : more + " " + texts.of("approval.done.next", left.getFirst().requester()));
  }

  /** The acts to choose from, each with what follows. */
  public List<Choice> getActs() {
    StepKind next = getShown().next();
    String name = getFirstName();
    Choice ask =
        new Choice(
            Act.ASK,
            texts.of("approval.decision.ask", name),
            texts.of("approval.decision.thenAsked", name));
    return List.of(
        new Choice(
            Act.APPROVE,
            texts.get("approval.decision.approve"),
            next == null
                ? texts.of("approval.decision.thenDone", name)
                : texts.named("approval.decision.then", next)),
        new Choice(
            Act.REJECT,
            texts.get("approval.decision.reject"),
            texts.of("approval.decision.thenRejected", name)),
        ask);
  }

  /** The history, with where the case is now on top. */
  public List<StoryLine> getStory() {
    List<StoryLine> lines = new ArrayList<>(stories.of(getShown().history()));
    if (getShown().since() != null) {
      lines.addFirst(
          new StoryLine(
              nowWith(),
              texts.of("approval.story.since", dates.dayAndTime(getShown().since())),
              "",
              true));
    }
    return lines;
  }

  /** Who has it now: 'Ora ce l’hai tu', 'Ora ce l’ha Ugo Segnaposti'. */
  public String nowWith() {
    if (getShown().mine()) {
      return texts.get("approval.story.nowYou");
    }
    return getShown()
        .holder()
        .map(name -> texts.of("approval.story.now", name))
        .orElseGet(() -> texts.get("approval.story.nowHr"));
  }

  /** Where the case stands in the caller's worklist, from 1; 0 if it is not there. */
  public int getPosition() {
    return waiting().stream().map(WorklistRow::caseId).toList().indexOf(id) + 1;
  }

  public int getTotal() {
    return waiting().size();
  }

  /** The case before this one in the worklist; null at its beginning. */
  public WorklistRow getPrevious() {
    int place = getPosition();
    return place > 1 ? waiting().get(place - 2) : null;
  }

  /** The case after this one in the worklist; null at its end. */
  public WorklistRow getNext() {
    int place = getPosition();
    return place > 0 && place < waiting().size() ? waiting().get(place) : null;
  }

  private List<WorklistRow> waiting() {
    if (waiting == null) {
      waiting = worklist.pending();
    }
    return waiting;
  }

  /** The first name of who asks, as one speaks of a colleague. */
  public String getFirstName() {
    return getShown().requester().split(" ")[0];
  }

  /** The Facelet that draws what is asked for. */
  public String getPage() {
    if (page == null) {
      page = getShown().page();
    }
    return page;
  }

  public long getId() {
    return id;
  }

  public void setId(long id) {
    this.id = id;
  }

  public Act getAct() {
    return act;
  }

  public void setAct(Act act) {
    this.act = act;
  }

  public String getNote() {
    return note;
  }

  public void setNote(String note) {
    this.note = note;
  }
}
