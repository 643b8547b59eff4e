package it.segrate.citytimes.frontoffice.web.setup;

import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.setup.ProfileFields;
import it.segrate.citytimes.frontoffice.setup.ProfileSetupService;
import it.segrate.citytimes.frontoffice.setup.QueueSetupService;
import it.segrate.citytimes.portal.web.Choice;
import it.segrate.citytimes.portal.web.Ids;
import it.segrate.citytimes.portal.web.LocaleView;
import it.segrate.citytimes.portal.web.Said;
import it.segrate.citytimes.portal.web.Texts;
import jakarta.annotation.PostConstruct;
import jakarta.enterprise.context.RequestScoped;
import jakarta.inject.Inject;
import jakarta.inject.Named;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** One work profile; or one that is to be added. */
@Named
@RequestScoped
public class ProfileView {

  @Inject private ProfileSetupService profiles;
  @Inject private QueueSetupService all;
  @Inject private HallHereView here;
  @Inject private HttpServletRequest request;
  @Inject private LocaleView localeView;
  @Inject private Texts texts;

  private WorkProfile profile;
  private int version;
  private String name;
  private Set<Long> queues = new TreeSet<>();

  @PostConstruct
  void read() {
    if (request.getParameter("id") != null) {
      profile =
          profiles.get(Ids.of(request.getParameter("id"), "frontoffice.refusal.profile.gone"));
      version = profile.getVersion();
      name = profile.getName();
      queues =
          profile.getGroups().stream()
              .map(ServiceGroup::getId)
              .collect(Collectors.toCollection(TreeSet::new));
    }
  }

  /** Writes the profile, or adds it. */
  public String save() {
    ProfileFields fields = new ProfileFields(name, Set.copyOf(queues));
    if (profile == null) {
      profiles.add(here.getCode(), fields);
    } else {
      profiles.write(profile.getId(), version, fields);
    }
    Said.done(texts.of("frontoffice.setup.profile.saved", name), null);
    return getBack() + "&faces-redirect=true";
  }

  private String branch() {
    return profile == null ? here.getCode() : profile.getBranch().getCode();
  }

  public String getBack() {
    return "/frontoffice/setup-profiles.xhtml?branch=" + branch();
  }

  /** Whether it is to be added. */
  public boolean isNew() {
    return profile == null;
  }

  /** The queues there are. */
  public List<Choice> getOptions() {
    return all.queues(branch()).stream().map(this::choice).toList();
  }

  private Choice choice(ServiceGroup one) {
    return new Choice(
        one.getId(), one.getLetter() + " " + one.getName().in(localeView.getLocale()));
  }

  public String getOld() {
    return profile == null ? "" : profile.getName();
  }

  public int getVersion() {
    return version;
  }

  public void setVersion(int typed) {
    version = typed;
  }

  public String getName() {
    return name;
  }

  public void setName(String typed) {
    name = typed;
  }

  public Set<Long> getQueues() {
    return queues;
  }

  public void setQueues(Set<Long> typed) {
    queues = typed;
  }
}
