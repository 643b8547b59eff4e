package it.segrate.citytimes.approval;

import it.segrate.citytimes.people.Person;
import it.segrate.citytimes.security.Account;
import it.segrate.citytimes.security.AccountDirectory;
import it.segrate.citytimes.security.Role;
import jakarta.enterprise.context.Dependent;
import jakarta.inject.Inject;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.Optional;

/** Finds whom to write to about a step: those who have it today, never who asked. */
@Dependent
public class Addressees {

  @PersistenceContext EntityManager entities;
  @Inject Authority authority;
  @Inject AccountDirectory accounts;

  /** Those who have a pending step: the head and today's deputies, or all of HR. */
  public List<Addressee> of(ApprovalStep step) {
    long requester = step.getCase().getRequesterId();
    List<Person> people = step.getKind().isHeads() ? headAndDeputies(step) : hr();
    return people.stream()
        .filter(person -> person.getId() != requester)
        .map(this::addressee)
        .toList();
  }

  /** Whether anybody of HR but this person can decide. */
  boolean hasHrBeside(long requester) {
    return hr().stream().anyMatch(person -> person.getId() != requester);
  }

  /** A person to write to; empty if nobody has that id. */
  public Optional<Addressee> person(long id) {
    return Optional.ofNullable(entities.find(Person.class, id)).map(this::addressee);
  }

  private List<Person> headAndDeputies(ApprovalStep step) {
    List<Person> people = new ArrayList<>();
    authority
        .head(step)
        .ifPresent(
            head -> {
              people.add(head);
              people.addAll(authority.deputies(step, head));
            });
    return people;
  }

  private List<Person> hr() {
    return accounts.withRole(Role.HR).stream()
        .map(Account::getPersonId)
        .filter(Objects::nonNull)
        .map(id -> entities.find(Person.class, id))
        .filter(Objects::nonNull)
        .toList();
  }

  private Addressee addressee(Person person) {
    Locale locale =
        accounts.findByPerson(person.getId()).map(Account::getLocale).orElse(Locale.ITALIAN);
    return new Addressee(person.getId(), person.fullName(), person.getEmail(), locale);
  }
}
