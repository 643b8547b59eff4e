package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.approval.WorklistRow;
import it.segrate.citytimes.approval.WorklistService;
import it.segrate.citytimes.approval.bulk.BulkDecisionService;
import it.segrate.citytimes.approval.bulk.BulkVerdict;
import it.segrate.citytimes.approval.cover.CoverTogether;
import it.segrate.citytimes.approval.web.DecisionView.Act;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.context.FacesContext;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Several cases, decided alike. The address names them; the page carries the versions it was made
 * from, and afterwards what became of each.
 */
@Named
@ViewScoped
public class DecisionsView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private WorklistService worklist;
  @EJB private BulkDecisionService bulk;
  @Inject private Texts texts;

  private int named;
  private int over;
  private Map<Long, Long> versions = new LinkedHashMap<>();
  private Act act = Act.APPROVE;
  private String note;
  private Map<Long, String> refused;
  private transient List<WorklistRow> rows;
  private transient CoverTogether cover;

  /** Reads the cases of the address that wait for the caller; others are left out, and said so. */
  public void load() {
    Map<String, String[]> params =
        FacesContext.getCurrentInstance().getExternalContext().getRequestParameterValuesMap();
    Set<Long> ids = new LinkedHashSet<>();
    for (String written : params.getOrDefault("id", new String[0])) {
      if (written.matches("\\d{1,18}")) {
        ids.add(Long.valueOf(written));
      }
    }
    over = Math.max(0, ids.size() - BulkDecisionService.AT_MOST);
    named = ids.size() - over;
    rows = worklist.pending(ids.stream().limit(named).toList());
    rows.forEach(row -> versions.put(row.caseId(), row.version()));
    if (List.of(params.getOrDefault("act", new String[0])).contains(Act.REJECT.name())) {
      act = Act.REJECT;
    }
  }

  /** The cases as the page was made, most urgent first. */
  public List<WorklistRow> getRows() {
    if (rows == null) {
      rows = worklist.pending(versions.keySet());
    }
    return rows;
  }

  /** What approving them all would do to the cover. */
  public CoverTogether getCover() {
    if (cover == null) {
      cover = worklist.coverTogether(List.copyOf(versions.keySet()));
    }
    return cover;
  }

  /** Decides them all, once; the page then tells what became of each. */
  public void decide() {
    if (isDone()) {
      return;
    }
    getRows();
    Map<Long, Optional<Refusal>> outcome =
        bulk.decide(new BulkVerdict(versions, act == Act.APPROVE, note));
    refused = new LinkedHashMap<>();
    outcome.forEach((id, why) -> why.ifPresent(refusal -> refused.put(id, said(refusal))));
  }

  private String said(Refusal refusal) {
    return texts.of(refusal.key(), refusal.arguments().toArray());
  }

  /** Why a case was not decided; null if it was. */
  public String why(WorklistRow row) {
    return refused == null ? null : refused.get(row.caseId());
  }

  /** Whether it has been decided. */
  public boolean isDone() {
    return refused != null;
  }

  /** What stands above the list: what is to be done, or what was. */
  public String getLead() {
    if (!isDone()) {
      return texts.of("approval.decisions.lead", versions.size());
    }
    String done =
        texts.of(
            isRejecting() ? "approval.decisions.rejected" : "approval.decisions.approved",
            versions.size() - refused.size());
    return refused.isEmpty()
        ? done
        : done + " " + texts.of("approval.decisions.refused", refused.size());
  }

  /** How many of the address do not wait for the caller. */
  public int getGone() {
    return named - versions.size();
  }

  /** How many were chosen that are too many for one go. */
  public int getOver() {
    return over;
  }

  /** How many are left in the worklist. */
  public String getMore() {
    return texts.of("approval.done.more", worklist.count());
  }

  /** The acts to choose from, each with what follows. */
  public List<Choice> getActs() {
    return List.of(
        new Choice(
            Act.APPROVE,
            texts.get("approval.decisions.approve"),
            texts.get("approval.decisions.thenApproved")),
        new Choice(
            Act.REJECT,
            texts.get("approval.decisions.reject"),
            texts.get("approval.decisions.thenRejected")));
  }

  public boolean isRejecting() {
    return act == Act.REJECT;
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
