package dev.baton.app.access;

import dev.baton.app.api.Repeats;
import dev.baton.unit.Actor;
import dev.baton.unit.UnitOfWork;
import org.aopalliance.intercept.MethodInterceptor;
import org.aopalliance.intercept.MethodInvocation;
import org.springframework.aop.ProxyMethodInvocation;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

/**
 * One unit of work around every handler method that writes: the actor is whoever is logged in, through page or API, and
 * the whole method is repeated when it lost a race. A call that names a key is done once in it. What the method returns is
 * rendered after the commit.
 */
final class WritesAreUnits implements MethodInterceptor {

    private final ObjectProvider<UnitOfWork> units;
    private final ObjectProvider<Repeats> repeats;

    WritesAreUnits(ObjectProvider<UnitOfWork> units, ObjectProvider<Repeats> repeats) {
        this.units = units;
        this.repeats = repeats;
    }

    @Override
    public Object invoke(MethodInvocation invocation) throws Throwable {
        try {
            Object result = units.getObject().perform(actor(), null,
                    () -> repeats.getObject().once(invocation.getMethod(), () -> proceed(invocation)));
            units.getObject().harden();
            return result;
        } catch (Checked checked) {
            throw checked.getCause();
        }
    }

    /** A copy each time: an invocation proceeds only once. */
    private static Object proceed(MethodInvocation invocation) {
        try {
            return ((ProxyMethodInvocation) invocation).invocableClone().proceed();
        } catch (RuntimeException | Error failure) {
            throw failure;
        } catch (Throwable failure) {
            throw new Checked(failure);
        }
    }

    private static Actor actor() {
        Authentication who = SecurityContextHolder.getContext().getAuthentication();
        return who != null && who.getPrincipal() instanceof Known known
                ? Actor.person(known.person().id(), through()) : Actor.system("public");
    }

    private static String through() {
        if (!(RequestContextHolder.getRequestAttributes() instanceof ServletRequestAttributes web)) {
            return "page";
        }
        String path = web.getRequest().getServletPath();
        return path.startsWith("/api/") ? "api" : path.startsWith("/engine-rest/") ? "modeler" : "page";
    }

    /** Carries a checked exception out of the unit, which rolls back for it. */
    private static final class Checked extends RuntimeException {

        Checked(Throwable cause) {
            super(cause);
        }
    }
}
