package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.visit.ConsoleService;
import it.segrate.citytimes.frontoffice.visit.ConsoleState;
import it.segrate.citytimes.portal.web.LocaleView;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;

/** The operator's card of the home page. */
@Named
@RequestScoped
public class DeskTileView {

  @Inject private ConsoleService consoles;
  @Inject private LocaleView localeView;

  private ConsoleState console;

  @PostConstruct
  void read() {
    console = consoles.state(localeView.getLocale()).orElse(null);
  }

  /** The console of the caller's desk, or null. */
  public ConsoleState getConsole() {
    return console;
  }

  /** How many wait for the desk. */
  public int getWaiting() {
    return console.lines().stream().mapToInt(line -> line.waiting().size()).sum();
  }
}
