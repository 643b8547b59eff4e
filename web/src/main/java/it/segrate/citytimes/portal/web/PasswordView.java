package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.security.OwnAccountService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Where everybody changes their own password. */
@Named
@RequestScoped
public class PasswordView {

  @Inject private OwnAccountService account;
  @Inject private Texts texts;

  private String present;
  private String password;

  /** Changes it, and goes on to the home page. */
  public String change() {
    account.changePassword(present, password);
    Said.done(texts.get("portal.password.done"), texts.get("portal.password.done.next"));
    return "/home.xhtml?faces-redirect=true";
  }

  public String getPresent() {
    return present;
  }

  public void setPresent(String present) {
    this.present = present;
  }

  public String getPassword() {
    return password;
  }

  public void setPassword(String password) {
    this.password = password;
  }
}
