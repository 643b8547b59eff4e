package it.segrate.citytimes.security.web;

import static java.time.temporal.ChronoUnit.MINUTES;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.database.DatabaseStartup;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.ejb.EJB;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.application.FacesMessage;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.security.enterprise.AuthenticationStatus;
import jakarta.security.enterprise.SecurityContext;
import jakarta.security.enterprise.authentication.mechanism.http.AuthenticationParameters;
import jakarta.security.enterprise.credential.Password;
import jakarta.security.enterprise.credential.UsernamePasswordCredential;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalTime;

/**
 * The login page. It says the same of an unknown name, a wrong password and a locked account: who
 * guesses learns nothing. After too many tries from this browser it says until when to wait.
 */
@Named
@RequestScoped
public class LoginView {

  @EJB private DatabaseStartup database;
  @Inject private SecurityContext security;
  @Inject private LoginAttempts attempts;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String username;
  private String password;

  /**
   * Logs in and goes where the person wanted to go; says why not otherwise.
   *
   * @throws Refusal UNAVAILABLE if the accounts cannot be read: the container would not tell that
   *     from a fault
   */
  public String enter() {
    if (!database.answers()) {
      throw Refusal.unavailable("security.login.unavailable");
    }
    FacesContext faces = FacesContext.getCurrentInstance();
    AuthenticationStatus status =
        security.authenticate(
            (HttpServletRequest) faces.getExternalContext().getRequest(),
            (HttpServletResponse) faces.getExternalContext().getResponse(),
            AuthenticationParameters.withParams()
                .credential(
                    new UsernamePasswordCredential(username.strip(), new Password(password))));
    return switch (status) {
      case SEND_CONTINUE -> {
        faces.responseComplete();
        yield null;
      }
      case SUCCESS -> "/home.xhtml?faces-redirect=true";
      default -> {
        faces.addMessage(null, refused());
        yield null;
      }
    };
  }

  private FacesMessage refused() {
    return attempts
        .failed(username, clock.instant())
        .map(
            until ->
                error(
                    texts.get("security.login.locked"),
                    texts.of("security.login.locked.next", minuteAfter(until))))
        .orElseGet(
            () ->
                error(
                    texts.get("security.login.refused"), texts.get("security.login.refused.next")));
  }

  private static FacesMessage error(String sentence, String next) {
    return new FacesMessage(FacesMessage.SEVERITY_ERROR, sentence, next);
  }

  /** The first full minute at which the lock is over. */
  private LocalTime minuteAfter(Instant until) {
    return LocalTime.ofInstant(until, clock.getZone()).truncatedTo(MINUTES).plusMinutes(1);
  }

  public String getUsername() {
    return username;
  }

  public void setUsername(String username) {
    this.username = username;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
