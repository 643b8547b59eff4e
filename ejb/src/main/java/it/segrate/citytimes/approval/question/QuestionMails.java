package it.segrate.citytimes.approval.question;

import it.segrate.citytimes.approval.Addressee;
import it.segrate.citytimes.approval.Addressees;
import it.segrate.citytimes.approval.ApprovalCase;
import it.segrate.citytimes.approval.ApprovalStep;
import it.segrate.citytimes.approval.Decider;
import it.segrate.citytimes.mail.MailOrder;
import it.segrate.citytimes.mail.MailService;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import java.text.MessageFormat;
import java.util.List;
import java.util.Locale;
import java.util.ResourceBundle;
import java.util.ResourceBundle.Control;

/** Takes question and answer to the other side, in the transaction of the act. */
@Dependent
public class QuestionMails {

  /** Every mail about a question. */
  public static final List<String> TEMPLATES =
      List.of("approval/question-asked-to-employee", "approval/question-answered-to-approver");

  /** Italian stands in the bundle without a language, whatever the server speaks. */
  private static final Control NO_OTHER_LANGUAGE =
      Control.getNoFallbackControl(Control.FORMAT_PROPERTIES);

  @Inject MailService mails;
  @Inject Addressees addressees;

  void asked(Question question, ApprovalCase approvalCase) {
    Addressee to = addressees.person(approvalCase.getRequesterId()).orElseThrow();
    mails.send(
        order(TEMPLATES.get(0), question, to)
            .with("asker", asker(question, to.locale()))
            .with("question", question.getQuestion())
            .with("link", "/approval/answer.xhtml?id=" + question.getCaseId()));
  }

  /** To whoever has the step today, which may be others than who asked. */
  void answered(Question question, ApprovalCase approvalCase, ApprovalStep step) {
    String person = addressees.person(approvalCase.getRequesterId()).orElseThrow().name();
    for (Addressee to : addressees.of(step)) {
      mails.send(
          order(TEMPLATES.get(1), question, to)
              .with("person", person)
              .with("question", question.getQuestion())
              .with("answer", question.answer().orElseThrow())
              .with("decideBy", step.dueOn().orElseThrow())
              .with("link", "/approval/decision.xhtml?id=" + question.getCaseId()));
    }
  }

  private static MailOrder order(String template, Question question, Addressee to) {
    return MailOrder.to(to.email(), to.name(), to.locale())
        .template(template)
        .idempotencyKey(template + ":" + question.getId() + ":" + to.personId());
  }

  /** 'Bruno Fasulli (per Ugo Segnaposti)'. */
  private String asker(Question question, Locale locale) {
    Decider by = new Decider(question.getAskedBy(), question.askedFor().orElse(null));
    String name = name(by.personId());
    if (!by.isDeputy()) {
      return name;
    }
    String pattern =
        ResourceBundle.getBundle("approval.messages", locale, NO_OTHER_LANGUAGE)
            .getString("approval.story.for");
    return name
        + " ("
        + new MessageFormat(pattern, locale).format(new Object[] {name(by.forPersonId())})
        + ")";
  }

  private String name(long person) {
    return addressees.person(person).orElseThrow().name();
  }
}
