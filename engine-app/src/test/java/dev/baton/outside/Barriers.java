package dev.baton.outside;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.function.Predicate;

/** The barriers on the ways through a server; each stops one who passes, the first. */
final class Barriers {

    private record Place(Predicate<String> here, Barrier barrier) {
    }

    private final List<Place> places = new CopyOnWriteArrayList<>();

    /** @param here tells the place by what is going on there, as in {@link #pass} */
    Barrier at(Predicate<String> here) {
        Barrier barrier = new Barrier();
        places.add(new Place(here, barrier));
        return barrier;
    }

    /** Returns when whoever stands there may go on; false when he is to be hung up on. */
    boolean pass(String here, int door) {
        for (Place place : places) {
            if (place.here.test(here) && places.remove(place)) {
                return place.barrier.stand(door);
            }
        }
        return true;
    }
}
