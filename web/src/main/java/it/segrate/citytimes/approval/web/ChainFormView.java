package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.ApprovalKinds;
import it.segrate.citytimes.approval.StepKind;
import it.segrate.citytimes.approval.chain.ChainCard;
import it.segrate.citytimes.approval.chain.ChainService;
import it.segrate.citytimes.approval.chain.NewChain;
import it.segrate.citytimes.approval.chain.Overdue;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** HR writes the steps of a kind of case, for an office or for all. */
@Named
@ViewScoped
public class ChainFormView implements Serializable {

  private static final long serialVersionUID = 1L;
  private static final String LIST = "/approval/chains.xhtml?faces-redirect=true";

  @EJB private ChainService chains;
  @EJB private ApprovalKinds kinds;
  @Inject private Texts texts;

  private String kind;
  private Long office;
  private String officeName;
  private Long version;
  private List<ChainLine> lines = new ArrayList<>();

  /** Reads what holds; a kind or an office that there is not ends on 404. */
  public void load() {
    ChainCard card = chains.get(kind == null ? "" : kind, office);
    officeName = card.office();
    version = card.version();
    lines = new ArrayList<>(card.steps().stream().map(ChainLine::of).toList());
    while (lines.size() < StepKind.values().length) {
      lines.add(new ChainLine());
    }
  }

  /** Writes the steps. */
  public String save() {
    chains.write(new NewChain(kind, office, version, lines.stream().map(ChainLine::step).toList()));
    Said.done(
        texts.of("approval.chain.saved", getKindName(), getPlace()),
        texts.get("approval.chain.savedMore"));
    return LIST;
  }

  /** Goes back to what holds otherwise. */
  public String remove() {
    chains.remove(kind, office);
    Said.done(
        texts.of("approval.chain.removed", getKindName(), getPlace()),
        texts.get("approval.chain.removeText"));
    return LIST;
  }

  /** Who can decide a step of this kind of case. */
  public List<Choice> getDeciders() {
    boolean evidence = chains.knowsEvidence(kind);
    return Arrays.stream(StepKind.values())
        .filter(one -> evidence || one != StepKind.HR_EVIDENCE)
        .map(one -> new Choice(one, texts.named("approval.chain.who", one)))
        .toList();
  }

  /** What can happen if nobody decides. */
  public List<Choice> getOverdues() {
    return Arrays.stream(Overdue.values())
        .map(one -> new Choice(one, texts.named("approval.chain.overdue", one)))
        .toList();
  }

  public String getKindName() {
    return texts.say(kinds.name(kind));
  }

  /** The office, or all. */
  public String getPlace() {
    return officeName == null ? texts.get("approval.chains.everywhere") : officeName;
  }

  /** Whether somebody has written these steps. */
  public boolean isWritten() {
    return version != null;
  }

  public List<ChainLine> getLines() {
    return lines;
  }

  public String getKind() {
    return kind;
  }

  public void setKind(String kind) {
    this.kind = kind;
  }

  /** Number of the office; null for all. */
  public Long getOffice() {
    return office;
  }

  public void setOffice(Long office) {
    this.office = office;
  }
}
