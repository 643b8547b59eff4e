package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.device.DeviceService;
import it.segrate.citytimes.frontoffice.setup.BranchSetupService;
import it.segrate.citytimes.frontoffice.setup.Furniture;
import it.segrate.citytimes.frontoffice.setup.PolicyService;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.time.temporal.ChronoUnit;
import java.util.List;

/** Where the setup of a branch begins: all there is to set up, and how much of it there is. */
@Named
@RequestScoped
public class SetupView {

  /**
   * One thing to set up.
   *
   * @param page its address
   * @param much how much there is of it, in words
   * @param lacking whether the branch cannot work without more of it
   */
  public record Part(String page, String title, String text, String much, boolean lacking) {}

  private static final double MINUTES_AN_HOUR = 60;

  @Inject private BranchSetupService branches;
  @Inject private DeviceService devices;
  @Inject private PolicyService policies;
  @Inject private HallHereView here;
  @Inject private Texts texts;

  private List<Part> parts;

  @PostConstruct
  void read() {
    parts = here.isThere() ? parts(branches.count(here.getCode())) : List.of();
  }

  private List<Part> parts(Furniture there) {
    return List.of(
        part("setup-branch", "hours", weeklyHours()),
        part("setup-desks", "desks", there.desks()),
        part("setup-queues", "queues", there.queues()),
        part("setup-areas", "areas", there.areas()),
        part("services", "services", there.services()),
        part("setup-guests", "guests", there.guests()),
        part("setup-skills", "skills", there.operators()),
        part("setup-profiles", "profiles", there.profiles()),
        part("setup-shifts", "shifts", there.shifts()),
        part("devices", "devices", devices.devices(devices.branch(here.getCode())).size()),
        rules());
  }

  private double weeklyHours() {
    return branches.find(here.getCode()).stream()
            .flatMap(branch -> branch.getHours().stream())
            .mapToLong(span -> span.getOpens().until(span.getCloses(), ChronoUnit.MINUTES))
            .sum()
        / MINUTES_AN_HOUR;
  }

  private Part part(String page, String name, Number count) {
    return new Part(
        here.page(page),
        texts.get("frontoffice.setup.part." + name),
        texts.get("frontoffice.setup.part." + name + ".text"),
        texts.of("frontoffice.setup.count." + name, count),
        count.intValue() == 0 && !name.equals("guests"));
  }

  private Part rules() {
    String rule = policies.get(here.getCode()).rule();
    return new Part(
        here.page("setup-rules"),
        texts.get("frontoffice.setup.part.rules"),
        texts.get("frontoffice.setup.part.rules.text"),
        texts.get("frontoffice.rule." + rule.substring(0, rule.indexOf('/'))),
        false);
  }

  public List<Part> getParts() {
    return parts;
  }
}
