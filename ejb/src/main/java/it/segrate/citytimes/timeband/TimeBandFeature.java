package it.segrate.citytimes.timeband;

import it.segrate.citytimes.approval.CaseProgress;
import it.segrate.citytimes.approval.CaseReader;
import it.segrate.citytimes.portal.Feature;
import it.segrate.citytimes.portal.Followed;
import it.segrate.citytimes.portal.MenuEntry;
import it.segrate.citytimes.portal.Tile;
import it.segrate.citytimes.queue.QueueType;
import it.segrate.citytimes.security.Caller;
import it.segrate.citytimes.security.Permission;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.inject.Inject;
import java.util.List;
import java.util.Map;

/** What time bands give to the portal. */
@ApplicationScoped
public class TimeBandFeature implements Feature {

  static final String REQUEST = "timeband.request";

  @Inject TimeBandRequestService requests;
  @Inject CaseReader cases;
  @Inject TimeBandDemo demo;

  @Override
  public String id() {
    return "timeband";
  }

  @Override
  public int order() {
    return 30;
  }

  @Override
  public List<Permission> permissions() {
    return List.of(
        new Permission(REQUEST, Role.EMPLOYEE),
        new Permission("timeband.evidence", Role.HR),
        new Permission("timeband.catalogue", Role.HR));
  }

  @Override
  public List<QueueType> queueTypes() {
    return List.of(BandSchedule.queueType());
  }

  @Override
  public List<String> mailTemplates() {
    return TimeBandMails.TEMPLATES;
  }

  @Override
  public List<MenuEntry> menu() {
    return List.of(
        new MenuEntry(
            "timeband.requests",
            "timeband.menu.requests",
            "/timeband/requests.xhtml",
            REQUEST,
            90));
  }

  @Override
  public List<Tile> tiles() {
    return List.of(new Tile("timeband.week", "/timeband/week-tile.xhtml", REQUEST, 10));
  }

  @Override
  public List<Followed> requests(Caller caller) {
    if (!caller.can(REQUEST)) {
      return List.of();
    }
    List<TimeBandRequest> followed =
        requests.mine().stream().filter(request -> !request.getState().isFinal()).toList();
    Map<Long, CaseProgress> progress =
        cases.progress(followed.stream().flatMap(request -> request.caseId().stream()).toList());
    return followed.stream()
        .map(
            request ->
                FollowedRequests.of(request, request.caseId().map(progress::get).orElse(null)))
        .toList();
  }

  @Override
  public void seedDemo() {
    demo.seed();
  }
}
