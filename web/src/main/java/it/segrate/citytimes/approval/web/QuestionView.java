package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.question.QuestionReader;
import it.segrate.citytimes.approval.question.QuestionRow;
import it.segrate.citytimes.portal.web.Texts;
import it.segrate.citytimes.security.CurrentCaller;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What was asked in a case, for both sides. */
@Named
@RequestScoped
public class QuestionView {

  @Inject private QuestionReader questions;
  @Inject private CurrentCaller current;
  @Inject private Texts texts;

  private final Map<Long, QuestionRow> last = new HashMap<>();
  private List<QuestionRow> mine;

  /** What the caller is asked and has not answered. */
  public List<QuestionRow> getMine() {
    if (mine == null) {
      mine = current.get().can("approval.answer") ? questions.mine() : List.of();
    }
    return mine;
  }

  /** What was asked last in a case; null if nothing. */
  public QuestionRow last(long caseId) {
    return last.computeIfAbsent(caseId, id -> questions.last(id).orElse(null));
  }

  /** 'Bruno Fasulli (per Ugo Segnaposti)'. */
  public String asker(QuestionRow row) {
    return row.askedFor() == null
        ? row.asker()
        : row.asker() + " (" + texts.of("approval.story.for", row.askedFor()) + ")";
  }
}
