package dev.baton.app.web;

import java.util.Set;
import org.thymeleaf.context.IExpressionContext;
import org.thymeleaf.context.IWebContext;
import org.thymeleaf.dialect.AbstractDialect;
import org.thymeleaf.dialect.IExpressionObjectDialect;
import org.thymeleaf.expression.IExpressionObjectFactory;

/** Gives every template {@code #ui}, also those that no controller of ours renders (errors, log-in). */
class UiDialect extends AbstractDialect implements IExpressionObjectDialect, IExpressionObjectFactory {

    private final Assets assets;
    private final Wording wording;

    UiDialect(Assets assets, Wording wording) {
        super("ui");
        this.assets = assets;
        this.wording = wording;
    }

    @Override
    public IExpressionObjectFactory getExpressionObjectFactory() {
        return this;
    }

    @Override
    public Set<String> getAllExpressionObjectNames() {
        return Set.of("ui");
    }

    @Override
    public Object buildObject(IExpressionContext context, String name) {
        var theme = context instanceof IWebContext web ? web.getExchange().getRequest().getCookieValues("theme") : null;
        return new Ui(assets, wording.in(context.getLocale()), theme == null || theme.length == 0 ? "system" : theme[0], Reader.current());
    }

    @Override
    public boolean isCacheable(String name) {
        return true;
    }
}
