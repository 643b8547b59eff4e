package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.setup.ProfileSetupService;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Collectors;

/** The work profiles of a branch. */
@Named
@RequestScoped
public class ProfilesView {

  @Inject private ProfileSetupService profiles;
  @Inject private HallHereView here;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private List<WorkProfile> rows;

  @PostConstruct
  void read() {
    rows = profiles.profiles(here.getCode());
  }

  /** Takes a profile away. */
  public String remove(long id) {
    String name = profiles.get(id).getName();
    profiles.remove(id);
    Said.done(texts.of("frontoffice.setup.profile.removed", name), null);
    return here.next("setup-profiles");
  }

  /** The queues of a profile. */
  public String queues(WorkProfile profile) {
    return profile.getGroups().stream()
        .sorted(Comparator.comparing(ServiceGroup::getLetter))
        .map(one -> one.getLetter() + " " + one.getName().in(localeView.getLocale()))
        .collect(Collectors.joining(", "));
  }

  public List<WorkProfile> getRows() {
    return rows;
  }
}
