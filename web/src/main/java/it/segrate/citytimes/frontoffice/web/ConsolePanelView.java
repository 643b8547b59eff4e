package it.segrate.citytimes.frontoffice.web;

import it.segrate.citytimes.frontoffice.hall.PauseReason;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServicePoint;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.visit.CallService;
import it.segrate.citytimes.frontoffice.visit.ConsoleService;
import it.segrate.citytimes.frontoffice.visit.ConsoleState;
import it.segrate.citytimes.frontoffice.visit.DeskService;
import it.segrate.citytimes.frontoffice.visit.DetourService;
import it.segrate.citytimes.frontoffice.visit.Outcome;
import it.segrate.citytimes.frontoffice.visit.ServingService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.faces.model.SelectItem;
import jakarta.faces.model.SelectItemGroup;
import jakarta.faces.view.ViewScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.io.Serializable;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The part of the console in which an operator says more than a key can: which service, which desk,
 * why. One panel at a time is open; what is typed stays until it is used or put away.
 */
@Named
@ViewScoped
public class ConsolePanelView implements Serializable {

  private static final long serialVersionUID = 1L;

  /** What a panel is for. */
  public enum Panel {
    ADD,
    TRANSFER,
    PAUSE,
    WALK_IN,
    CHOSEN
  }

  @Inject private ConsoleView console;
  @Inject private ConsoleService consoles;
  @Inject private CallService calls;
  @Inject private ServingService serving;
  @Inject private DetourService detours;
  @Inject private DeskService desks;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private Panel panel;
  private Long service;
  private Long desk;
  private boolean priority;
  private PauseReason pause = PauseReason.BREAK;
  private long chosen;
  private String number;
  private String why;
  private transient Long profile;
  private transient Map<Integer, String> outcomes;

  /** Opens a panel by its name, empty. */
  public void open(String name) {
    panel = Panel.valueOf(name);
    service = null;
    desk = null;
    priority = false;
    why = null;
  }

  /** Opens the panel that asks why a ticket is called out of its turn. */
  public void choose(long ticket, String display) {
    open(Panel.CHOSEN.name());
    chosen = ticket;
    number = display;
  }

  /** Puts the panel away. */
  public void close() {
    panel = null;
  }

  /** Does what the open panel is for, and puts it away if that was possible. */
  public void use() {
    console.act(
        () -> {
          switch (panel) {
            case ADD -> serving.add(service);
            case TRANSFER -> detours.transfer(service, desk);
            case PAUSE -> desks.pause(pause);
            case WALK_IN -> calls.takeWalkIn(service, priority);
            case CHOSEN -> calls.callChosen(chosen, why);
          }
          close();
        });
  }

  /** The desks are others for another service. */
  public void serviceChanged() {
    desk = null;
  }

  /** Keeps what came of a service of the visit. */
  public void turnedOut(int ordinal) {
    String outcome = getOutcomes().get(ordinal);
    if (outcome != null && !outcome.isEmpty()) {
      serving.turnedOut(ordinal, Outcome.valueOf(outcome));
    }
    console.refresh();
  }

  /** What came of each service of the visit, the name of an {@link Outcome}, by its place. */
  public Map<Integer, String> getOutcomes() {
    if (outcomes == null) {
      outcomes = new HashMap<>();
      ConsoleState.Visit visit = console.getConsole().visit();
      if (visit != null) {
        visit.services().forEach(one -> outcomes.put(one.ordinal(), name(one.outcome())));
      }
    }
    return outcomes;
  }

  private static String name(Outcome outcome) {
    return outcome == null ? null : outcome.name();
  }

  /** The outcomes one may choose. */
  public List<SelectItem> getOutcomeChoices() {
    return Outcome.choices().stream()
        .map(one -> new SelectItem(one.name(), texts.get("frontoffice.outcome." + one)))
        .toList();
  }

  /** The services, area by area: all of the hall to transfer to, those of the desk otherwise. */
  public List<SelectItem> getServices() {
    if (panel == null || !console.isSeated()) {
      return List.of();
    }
    String letters =
        String.join(
            "", console.getConsole().lines().stream().map(ConsoleState.Line::letter).toList());
    Map<ServiceArea, List<SelectItem>> areas = new LinkedHashMap<>();
    consoles.services().stream()
        .filter(one -> panel == Panel.TRANSFER || letters.contains(one.getGroup().getLetter()))
        .forEach(
            one -> areas.computeIfAbsent(one.getArea(), area -> new ArrayList<>()).add(item(one)));
    return areas.entrySet().stream()
        .map(
            entry ->
                (SelectItem)
                    new SelectItemGroup(
                        entry.getKey().getName().in(localeView.getLocale()),
                        null,
                        false,
                        entry.getValue()))
        .toList();
  }

  private SelectItem item(ServiceCard one) {
    String letter = one.getGroup().getLetter();
    return new SelectItem(one.getId(), letter + " – " + one.getName().in(localeView.getLocale()));
  }

  /** The open desks for the chosen service. */
  public List<SelectItem> getDesks() {
    return service == null
        ? List.of()
        : consoles.desksFor(service).stream().map(this::item).toList();
  }

  private SelectItem item(ServicePoint one) {
    return new SelectItem(one.getId(), texts.of("frontoffice.console.desk", one.getName()));
  }

  /** The reasons for a pause. */
  public List<SelectItem> getPauses() {
    return Arrays.stream(PauseReason.values())
        .map(one -> new SelectItem(one, texts.get("frontoffice.pause." + one)))
        .toList();
  }

  /** The profiles one may work by at the desk. */
  public List<SelectItem> getProfiles() {
    return desks.profiles().stream()
        .map(one -> new SelectItem(one.getId(), one.getName()))
        .toList();
  }

  /** The profile in use; null for all that the desk can. */
  public Long getProfile() {
    return profile == null
        ? desks.mine().flatMap(ServicePoint::getProfile).map(WorkProfile::getId).orElse(null)
        : profile;
  }

  public void setProfile(Long id) {
    profile = id;
  }

  /** The operator works by the chosen profile from now on. */
  public void workAs() {
    console.act(() -> desks.workAs(profile));
    profile = null;
  }

  public Panel getPanel() {
    return panel;
  }

  public Long getService() {
    return service;
  }

  public void setService(Long id) {
    service = id;
  }

  public Long getDesk() {
    return desk;
  }

  public void setDesk(Long id) {
    desk = id;
  }

  public boolean isPriority() {
    return priority;
  }

  public void setPriority(boolean chosenLane) {
    priority = chosenLane;
  }

  public PauseReason getPause() {
    return pause;
  }

  public void setPause(PauseReason reason) {
    pause = reason;
  }

  /** The number of the ticket that is called out of its turn. */
  public String getNumber() {
    return number;
  }

  public String getWhy() {
    return why;
  }

  public void setWhy(String words) {
    why = words;
  }
}
