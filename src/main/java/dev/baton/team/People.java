package dev.baton.team;

import java.util.List;
import java.util.Optional;
import org.springframework.data.jdbc.repository.query.Query;
import org.springframework.data.repository.ListCrudRepository;

/** Everybody who works with Baton. */
public interface People extends ListCrudRepository<Person, PersonId> {

    Optional<Person> findByLogin(String login);

    List<Person> findByActiveTrueOrderByName();

    @Query("select p.* from person p join team_member m on m.person_id = p.id where m.team_id = :team order by p.name")
    List<Person> membersOf(TeamId team);
}
