package dev.baton.app.web;

import java.io.IOException;
import java.util.Properties;
import org.springframework.core.io.ClassPathResource;
import org.springframework.core.io.support.PropertiesLoaderUtils;
import org.springframework.stereotype.Component;

/** Knows the content-hashed file of each asset, from the manifest that {@code engine-app/web/build.mjs} writes. */
@Component
class Assets {

    static final String FOLDER = "/assets/";

    private final Properties files;

    Assets() throws IOException {
        var manifest = new ClassPathResource("assets.properties");
        if (!manifest.exists()) {
            throw new IllegalStateException("The pages are not bundled: run `mvn generate-resources`, or `node build.mjs`"
                    + " in engine-app/web. It needs Node.js 20 or newer.");
        }
        files = PropertiesLoaderUtils.loadProperties(manifest);
    }

    /** Where the browser finds {@code app.css}, {@code app.js} or {@code icons.svg}; may be cached for ever. */
    String url(String name) {
        var file = files.getProperty(name);
        if (file == null) {
            throw new IllegalArgumentException("No asset " + name + "; there are " + files.keySet());
        }
        return FOLDER + file;
    }
}
