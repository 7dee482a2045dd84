package dev.baton.app.web;

import org.springframework.stereotype.Component;
import org.thymeleaf.spring6.view.ThymeleafViewResolver;

/** A page is whole, or it is an error page: of half a page a browser waits for the rest, for minutes. */
@Component
class WholePages {

    WholePages(ThymeleafViewResolver pages) {
        pages.setProducePartialOutputWhileProcessing(false);
    }
}
