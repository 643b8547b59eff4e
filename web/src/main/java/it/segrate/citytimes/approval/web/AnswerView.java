package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.question.QuestionReader;
import it.segrate.citytimes.approval.question.QuestionRow;
import it.segrate.citytimes.approval.question.QuestionService;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;

/** The caller answers what was asked about a request of one's own. */
@Named
@ViewScoped
public class AnswerView implements Serializable {

  private static final long serialVersionUID = 1L;

  @EJB private QuestionReader questions;
  @EJB private QuestionService service;
  @Inject private Texts texts;
  @Inject private QuestionView words;

  private String id;
  private String back;
  private String asker;
  private String text;
  private transient QuestionRow question;

  /** Reads the question; a wrong number, or a question to somebody else, ends on 404. */
  public void load() {
    asker = words.asker(getQuestion());
    back = questions.requestPage(caseId());
  }

  /** The question as it stands. */
  public QuestionRow getQuestion() {
    if (question == null) {
      question = questions.mine(caseId());
    }
    return question;
  }

  /** Sends the answer, and goes back to the request. */
  public String send() {
    service.answer(caseId(), text);
    Said.done(texts.get("approval.answer.sent"), texts.of("approval.answer.sentMore", asker));
    return back + (back.contains("?") ? "&" : "?") + "faces-redirect=true";
  }

  private long caseId() {
    return Ids.of(id, "approval.refusal.nothingAsked");
  }

  public String getId() {
    return id;
  }

  public void setId(String id) {
    this.id = id;
  }

  /** Who asked, and for whom. */
  public String getAsker() {
    return asker;
  }

  /** The page of the request. */
  public String getBack() {
    return back;
  }

  public String getText() {
    return text;
  }

  public void setText(String text) {
    this.text = text;
  }
}
