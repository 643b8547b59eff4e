package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.calendar.PortalClock;
import it.segrate.citytimes.frontoffice.board.BoardService;
import jakarta.enterprise.context.RequestScoped;
import jakarta.faces.context.FacesContext;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** Which hall a kiosk or a board belongs to: {@code ?branch=sac}, else the first there is. */
@Named
@RequestScoped
public class ScreenView {

  @Inject private BoardService boards;

  private String branch;

  /** Code of the branch; empty where there is none at all. */
  public String getBranch() {
    if (branch == null) {
      String wanted =
          FacesContext.getCurrentInstance()
              .getExternalContext()
              .getRequestParameterMap()
              .get("branch");
      branch = wanted == null || wanted.isBlank() ? boards.firstBranch() : wanted;
    }
    return branch;
  }

  /** The zone in which clocks tell the time. */
  public String getZone() {
    return PortalClock.ZONE.getId();
  }
}
