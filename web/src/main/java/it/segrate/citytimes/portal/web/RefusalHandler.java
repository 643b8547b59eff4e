package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.Refusal;
import jakarta.enterprise.inject.spi.CDI;
import jakarta.faces.FacesException;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.application.ViewExpiredException;
import jakarta.faces.component.UIComponent;
import jakarta.faces.component.UIInput;
import jakarta.faces.component.UISelectMany;
import jakarta.faces.component.html.HtmlSelectOneRadio;
import jakarta.faces.component.visit.VisitContext;
import jakarta.faces.component.visit.VisitHint;
import jakarta.faces.component.visit.VisitResult;
import jakarta.faces.context.ExceptionHandler;
import jakarta.faces.context.ExceptionHandlerWrapper;
import jakarta.faces.context.FacesContext;
import jakarta.faces.event.ExceptionQueuedEvent;
import jakarta.faces.event.PhaseId;
import jakarta.persistence.OptimisticLockException;
import java.util.EnumSet;
import java.util.Iterator;

/**
 * Says a service's no where the person is: beside the field or on top of the page, with everything
 * they typed still there. A page that cannot be shown at all ends on an error page in our dress.
 */
public class RefusalHandler extends ExceptionHandlerWrapper {

  public RefusalHandler(ExceptionHandler wrapped) {
    super(wrapped);
  }

  @Override
  public void handle() throws FacesException {
    Iterator<ExceptionQueuedEvent> events = getUnhandledExceptionQueuedEvents().iterator();
    while (events.hasNext()) {
      Throwable thrown = events.next().getContext().getException();
      FacesContext faces = FacesContext.getCurrentInstance();
      Refusal refusal = refusal(thrown);
      if (refusal != null && canStay(faces)) {
        say(faces, refusal);
        events.remove();
      } else if (ErrorPage.leaveFor(faces, ErrorPage.of(refusal, thrown), thrown)) {
        events.remove();
      }
    }
    getWrapped().handle();
  }

  /** What a service said, or that somebody else was faster; null for anything else. */
  private static Refusal refusal(Throwable thrown) {
    Refusal said = find(thrown, Refusal.class);
    return said == null && find(thrown, OptimisticLockException.class) != null
        ? Refusal.conflict("portal.rest.meanwhile")
        : said;
  }

  /** A page that was shown already can be shown again, until its rendering has begun. */
  private static boolean canStay(FacesContext faces) {
    return faces.isPostback()
        && faces.getViewRoot() != null
        && faces.getCurrentPhaseId() != PhaseId.RENDER_RESPONSE;
  }

  private static void say(FacesContext faces, Refusal refusal) {
    Texts texts = CDI.current().select(Texts.class).get();
    String sentence = texts.of(refusal.key(), refusal.arguments().toArray());
    boolean conflict = refusal.reason() == Refusal.Reason.CONFLICT;
    FacesMessage message =
        new FacesMessage(
            conflict ? FacesMessage.SEVERITY_WARN : FacesMessage.SEVERITY_ERROR,
            sentence,
            sentence);
    UIComponent field = refusal.field() == null ? null : field(faces, refusal.field());
    if (field instanceof UIInput input) {
      input.setValid(false);
      input.setSubmittedValue(typed(faces, input));
    }
    boolean besides = field != null && !isOneOfAGroup(field);
    faces.addMessage(besides ? field.getClientId(faces) : null, message);
    faces.validationFailed();
    faces.renderResponse();
  }

  /** What was typed or chosen in a field: several values where several can be chosen. */
  private static Object typed(FacesContext faces, UIInput input) {
    String id = input.getClientId(faces);
    return input instanceof UISelectMany
        ? faces.getExternalContext().getRequestParameterValuesMap().get(id)
        : faces.getExternalContext().getRequestParameterMap().get(id);
  }

  /** Radio buttons that stand each for itself have no place for a sentence about all of them. */
  private static boolean isOneOfAGroup(UIComponent field) {
    return field instanceof HtmlSelectOneRadio radio && radio.getGroup() != null;
  }

  /** The field of that id, wherever on the page; null where the page shows none. */
  private static UIComponent field(FacesContext faces, String id) {
    UIComponent[] found = new UIComponent[1];
    faces
        .getViewRoot()
        .visitTree(
            VisitContext.createVisitContext(faces, null, EnumSet.of(VisitHint.SKIP_UNRENDERED)),
            (context, target) -> {
              if (target instanceof UIInput && id.equals(target.getId())) {
                found[0] = target;
                return VisitResult.COMPLETE;
              }
              return VisitResult.ACCEPT;
            });
    return found[0];
  }

  /** The first of that kind in the chain of causes, or null. */
  static <T extends Throwable> T find(Throwable thrown, Class<T> kind) {
    for (Throwable cause = thrown; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return kind.cast(cause);
      }
    }
    return null;
  }

  /** Whether the page was opened so long ago that the server has forgotten it. */
  static boolean isForgotten(Throwable thrown) {
    return find(thrown, ViewExpiredException.class) != null;
  }
}
