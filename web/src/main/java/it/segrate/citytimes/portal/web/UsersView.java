package it.segrate.citytimes.portal.web;

import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** The accounts; what is looked for and the page of the list stand in the address. */
@Named
@RequestScoped
public class UsersView {

  @Inject private AccountService accounts;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;
  @Inject private Clock clock;

  private String text;
  private Pager pager;
  private List<Account> rows;

  @PostConstruct
  void read() {
    text = request.getParameter("q");
    pager =
        Pager.of(
            "/portal/users.xhtml",
            text == null ? Map.of() : Map.of("q", text),
            request.getParameter("page"),
            accounts.count(text));
    rows = accounts.search(text, pager.first(), Pager.SIZE);
  }

  public List<Account> getRows() {
    return rows;
  }

  public Pager getPager() {
    return pager;
  }

  public String getText() {
    return text;
  }

  /** The roles in words, in one line. */
  public String roles(Account account) {
    return new TreeSet<>(account.getRoles())
        .stream().map(role -> texts.named("security.role", role)).collect(Collectors.joining(", "));
  }

  /** Whether its owner can enter. */
  public AccountLook look(Account account) {
    return AccountLook.of(account.isEnabled(), account.isLocked(clock.instant()));
  }
}
