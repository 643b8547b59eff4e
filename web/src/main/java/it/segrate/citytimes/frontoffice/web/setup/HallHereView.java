package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.setup.BranchSetupService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;

/** The branch that the pages of the setup are about, and the others. */
@Named("hallHere")
@RequestScoped
public class HallHereView {

  @Inject private BranchSetupService branches;
  @Inject private HttpServletRequest request;
  @Inject private Texts texts;

  private Branch branch;

  @PostConstruct
  void read() {
    branch = branches.find(request.getParameter("branch")).orElse(null);
  }

  /** Whether there is a branch at all. */
  public boolean isThere() {
    return branch != null;
  }

  /** Its code; empty while there is none. */
  public String getCode() {
    return branch == null ? "" : branch.getCode();
  }

  public String getName() {
    return branch == null ? "" : branch.getName();
  }

  /** Every branch to go to; those that are closed for good say so. */
  public List<Choice> getAll() {
    Set<Long> gone = branches.gone();
    return branches.branches().stream()
        .map(
            one ->
                new Choice(
                    one.getCode(),
                    gone.contains(one.getId())
                        ? texts.of("frontoffice.setup.end.mark", one.getName())
                        : one.getName()))
        .toList();
  }

  /** The address of a page about this branch. */
  public String page(String name) {
    return "/frontoffice/" + name + ".xhtml?branch=" + getCode();
  }

  /** The same, to go to after an act. */
  String next(String name) {
    return page(name) + "&faces-redirect=true";
  }
}
