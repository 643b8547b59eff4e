package it.segrate.citytimes.approval.web;

import it.segrate.citytimes.approval.DecidedRow;
import it.segrate.citytimes.approval.DecisionService;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.List;

/** What the caller has decided, the latest first. */
@Named
@RequestScoped
public class DecidedView {

  private static final int SHOWN = 100;

  @Inject private DecisionService decisions;

  private List<DecidedRow> rows;

  @PostConstruct
  void read() {
    rows = decisions.decided(SHOWN);
  }

  public List<DecidedRow> getRows() {
    return rows;
  }

  /** How the present state of a case looks. */
  public String tone(DecidedRow row) {
    return switch (row.state()) {
      case OPEN -> "wait";
      case APPROVED -> "ok";
      case REJECTED, EXPIRED -> "bad";
      case WITHDRAWN -> "off";
    };
  }
}
