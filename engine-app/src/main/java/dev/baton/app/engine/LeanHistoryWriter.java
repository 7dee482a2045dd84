package dev.baton.app.engine;

import org.camunda.bpm.engine.impl.db.entitymanager.DbEntityManager;
import org.camunda.bpm.engine.impl.history.event.HistoryEvent;
import org.camunda.bpm.engine.impl.history.handler.DbHistoryEventHandler;

/**
 * Writes history without reading it first. The engine reads the start of whatever ends, to store a duration that is
 * only the difference of two stored times.
 */
final class LeanHistoryWriter extends DbHistoryEventHandler {

    @Override
    protected void insertOrUpdate(HistoryEvent event) {
        DbEntityManager entities = getDbEntityManager();
        if (isInitialEvent(event)) {
            entities.insert(event);
        } else if (event.getId() != null && entities.getCachedEntity(event.getClass(), event.getId()) == null) {
            entities.merge(event);
        }
    }
}
