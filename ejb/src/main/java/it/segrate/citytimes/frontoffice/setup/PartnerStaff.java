package it.segrate.citytimes.frontoffice.setup;

import it.segrate.citytimes.Refusal;
import it.segrate.citytimes.frontoffice.hall.PartnerOperator;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountDirectory;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who works for which guest: nobody for two. It guards nothing. */
@Dependent
public class PartnerStaff {

  @PersistenceContext private EntityManager entities;
  @Inject private AccountDirectory accounts;

  /** For the container. */
  public PartnerStaff() {}

  /** For use without a container. */
  public PartnerStaff(EntityManager entities, AccountDirectory accounts) {
    this.entities = entities;
    this.accounts = accounts;
  }

  /** The accounts that work for a guest. */
  Set<Long> of(String code) {
    return workers().entrySet().stream()
        .filter(one -> one.getValue().equals(code))
        .map(Map.Entry::getKey)
        .collect(Collectors.toSet());
  }

  /**
   * The accounts that may work for a guest, by name: they have the role of a partner and work for
   * no other.
   *
   * @param code of the guest, or null for one that is still to come
   */
  List<Account> candidates(String code) {
    Map<Long, String> taken = workers();
    return accounts.withRole(Role.PARTNER).stream()
        .filter(one -> taken.get(one.getId()) == null || taken.get(one.getId()).equals(code))
        .toList();
  }

  private Map<Long, String> workers() {
    return entities
        .createQuery("SELECT o FROM PartnerOperator o", PartnerOperator.class)
        .getResultStream()
        .collect(Collectors.toMap(PartnerOperator::getAccountId, PartnerOperator::getPartner));
  }

  /**
   * These accounts work for a guest from now on, and no others. Who was a candidate when the page
   * was opened may be none any more.
   *
   * @throws Refusal INVALID if one of them works for another guest
   */
  void employ(String code, Set<Long> chosen) {
    Set<Long> known = candidates(code).stream().map(Account::getId).collect(Collectors.toSet());
    Set<Long> before = of(code);
    if (chosen.stream().anyMatch(one -> !known.contains(one) && !before.contains(one))) {
      throw Refusal.invalidField("operators", "frontoffice.refusal.partner.operators");
    }
    before.stream()
        .filter(one -> !chosen.contains(one))
        .forEach(one -> entities.remove(entities.find(PartnerOperator.class, one)));
    chosen.stream()
        .filter(one -> !before.contains(one))
        .forEach(one -> entities.persist(new PartnerOperator(one, code)));
  }
}
