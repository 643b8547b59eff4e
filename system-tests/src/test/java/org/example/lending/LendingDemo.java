package org.example.lending;

import jakarta.ejb.Stateless;
import jakarta.persistence.EntityManager;
import jakarta.persistence.PersistenceContext;
import java.util.List;

/** A cupboard with three things in it. */
@Stateless
public class LendingDemo {

  private static final List<String> THINGS =
      List.of("Bicicletta dell’ufficio", "Proiettore", "Trapano");

  @PersistenceContext private EntityManager entities;

  /** Fills the cupboard if it is empty. */
  public void seed() {
    if (entities.createQuery("SELECT COUNT(t) FROM LentThing t", Long.class).getSingleResult()
        == 0) {
      THINGS.forEach(name -> entities.persist(new LentThing(name)));
    }
  }
}
