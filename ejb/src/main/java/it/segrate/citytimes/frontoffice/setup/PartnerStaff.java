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
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/**
 * Who works for which guest: nobody for two. Whose guest has had its last day is free for another.
 * It guards nothing.
 */
@Dependent
public class PartnerStaff {

  @PersistenceContext private EntityManager entities;
  @Inject private AccountDirectory accounts;
  @Inject private Clock clock;

  /** For the container. */
  public PartnerStaff() {}

  /** For use without a container. */
  public PartnerStaff(EntityManager entities, AccountDirectory accounts, Clock clock) {
    this.entities = entities;
    this.accounts = accounts;
    this.clock = clock;
  }

  /** The accounts that work for a guest. */
  Set<Long> of(String code) {
    return entities
        .createQuery(
            "SELECT o.accountId FROM PartnerOperator o WHERE o.partner = :code", Long.class)
        .setParameter("code", code)
        .getResultStream()
        .collect(Collectors.toSet());
  }

  /**
   * The accounts that may work for a guest, by name: they are enabled, have the role of a partner
   * and work for no other guest whose stay is still to end.
   *
   * @param code of the guest, or null for one that is still to come
   */
  List<Account> candidates(String code) {
    Map<Long, String> taken = elsewhere(code);
    return accounts.withRole(Role.PARTNER).stream()
        .filter(one -> !taken.containsKey(one.getId()))
        .toList();
  }

  /**
   * The accounts that would be candidates but for another guest, by name, with that guest's name.
   *
   * @param code as in {@link #candidates}
   */
  Map<Account, String> taken(String code) {
    Map<Long, String> taken = elsewhere(code);
    Map<Account, String> found = new LinkedHashMap<>();
    accounts.withRole(Role.PARTNER).stream()
        .filter(one -> taken.containsKey(one.getId()))
        .forEach(one -> found.put(one, taken.get(one.getId())));
    return found;
  }

  private Map<Long, String> elsewhere(String code) {
    return entities
        .createQuery(
            "SELECT o.accountId, p.name FROM PartnerOperator o, Partner p"
                + " WHERE p.code = o.partner AND o.partner <> :code"
                + " AND (p.validUntil IS NULL OR p.validUntil >= :today)",
            Object[].class)
        .setParameter("code", code == null ? "" : code)
        .setParameter("today", LocalDate.now(clock))
        .getResultStream()
        .collect(Collectors.toMap(row -> (Long) row[0], row -> (String) row[1]));
  }

  /**
   * Of the candidates, these work for a guest from now on, and no others. Whom nobody can choose,
   * such as the guest's own system, stays. Who was a candidate when the page was opened may be none
   * any more.
   *
   * @throws Refusal INVALID if one of them is no candidate
   */
  void employ(String code, Set<Long> chosen) {
    Set<Long> offered = candidates(code).stream().map(Account::getId).collect(Collectors.toSet());
    Set<Long> before = of(code);
    if (chosen.stream().anyMatch(one -> !offered.contains(one) && !before.contains(one))) {
      throw Refusal.invalidField("operators", "frontoffice.refusal.partner.operators");
    }
    offered.stream()
        .filter(one -> chosen.contains(one) != before.contains(one))
        .forEach(
            one -> {
              PartnerOperator known = entities.find(PartnerOperator.class, one);
              if (!chosen.contains(one)) {
                entities.remove(known);
              } else if (known == null) {
                entities.persist(new PartnerOperator(one, code));
              } else {
                known.workFor(code);
              }
            });
  }
}
