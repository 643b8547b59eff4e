package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.frontoffice.hall.Branch;
import it.segrate.citytimes.frontoffice.hall.HallDirectory;
import it.segrate.citytimes.frontoffice.hall.ServiceArea;
import it.segrate.citytimes.frontoffice.hall.ServiceCard;
import it.segrate.citytimes.frontoffice.hall.ServiceGroup;
import it.segrate.citytimes.frontoffice.hall.Skills;
import it.segrate.citytimes.frontoffice.hall.WorkProfile;
import it.segrate.citytimes.frontoffice.shift.ShiftKind;
import it.segrate.citytimes.frontoffice.visit.BranchPolicy;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/** What a new branch begins with, and how much there is in one. It guards nothing. */
@Dependent
public class BranchFurniture {

  @PersistenceContext private EntityManager entities;
  @Inject private HallDirectory hall;
  @Inject private StandardServices standard;
  @Inject private Skills skills;

  /** For the container. */
  public BranchFurniture() {}

  /** For use without a container. */
  public BranchFurniture(
      EntityManager entities, HallDirectory hall, StandardServices standard, Skills skills) {
    this.entities = entities;
    this.hall = hall;
    this.standard = standard;
    this.skills = skills;
  }

  /** Furnishes a branch like another, guests and desks left out; or with the standard services. */
  void furnish(Branch branch, Optional<Branch> model) {
    if (model.isEmpty()) {
      standard.furnish(branch, false);
      return;
    }
    Map<ServiceGroup, ServiceGroup> groups = groups(model.get(), branch);
    services(model.get(), branch, groups);
    for (WorkProfile profile : hall.profiles(model.get())) {
      List<ServiceGroup> named =
          profile.getGroups().stream().map(groups::get).filter(Objects::nonNull).toList();
      if (!named.isEmpty()) {
        entities.persist(new WorkProfile(branch, profile.getName(), named));
      }
    }
    kinds(model.get()).forEach(kind -> entities.persist(kind.at(branch)));
    Optional.ofNullable(entities.find(BranchPolicy.class, model.get().getId()))
        .ifPresent(policy -> entities.persist(new BranchPolicy(branch.getId(), policy.policy())));
  }

  private Map<ServiceGroup, ServiceGroup> groups(Branch model, Branch branch) {
    Map<ServiceGroup, ServiceGroup> groups = new HashMap<>();
    for (ServiceGroup group : hall.groups(model)) {
      if (group.getPartner().isEmpty()) {
        ServiceGroup same = group.at(branch);
        entities.persist(same);
        groups.put(group, same);
      }
    }
    return groups;
  }

  private void services(Branch model, Branch branch, Map<ServiceGroup, ServiceGroup> groups) {
    Map<ServiceArea, ServiceArea> areas = new HashMap<>();
    for (ServiceArea area : hall.areas(model)) {
      ServiceArea same = area.at(branch);
      entities.persist(same);
      areas.put(area, same);
    }
    for (ServiceCard service : hall.services(model)) {
      ServiceGroup group = groups.get(service.getGroup());
      if (group != null) {
        entities.persist(service.at(areas.get(service.getArea()), group));
      }
    }
  }

  private List<ShiftKind> kinds(Branch branch) {
    return entities
        .createQuery(
            "SELECT k FROM ShiftKind k WHERE k.branch = :branch AND k.retired = FALSE"
                + " ORDER BY k.id",
            ShiftKind.class)
        .setParameter("branch", branch)
        .getResultList();
  }

  /** How much there is in a branch. */
  Furniture count(Branch branch) {
    List<ServiceGroup> groups = hall.groups(branch);
    return new Furniture(
        hall.desks(branch).size(),
        groups.size(),
        hall.areas(branch).size(),
        hall.services(branch).size(),
        hall.profiles(branch).size(),
        skills.ofBranch(branch).size(),
        kinds(branch).size(),
        (int) groups.stream().flatMap(group -> group.getPartner().stream()).distinct().count());
  }
}
