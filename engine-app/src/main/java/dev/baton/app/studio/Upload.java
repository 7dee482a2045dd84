package dev.baton.app.studio;

import dev.baton.app.engine.Finding;
import dev.baton.app.engine.ModelFile;
import dev.baton.app.engine.ModelRefused;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartFile;

/** Files as a browser or the desktop Modeler sends them. */
final class Upload {

    private static final long LARGEST = 1 << 20;

    private Upload() {
    }

    /**
     * @return what was chosen; a form field that was left empty comes as a file without a name
     * @throws ModelRefused when two files have one name
     */
    static List<ModelFile> models(Collection<MultipartFile> parts) {
        List<ModelFile> files = parts.stream().filter(part -> !name(part).isEmpty())
                .map(part -> new ModelFile(name(part), bytes(part))).toList();
        Set<String> names = new HashSet<>();
        List<Finding> twice = files.stream().filter(file -> !names.add(file.name()))
                .map(file -> new Finding(file.name(), 0, "", "there are two files of this name")).toList();
        if (!twice.isEmpty()) {
            throw new ModelRefused(twice);
        }
        return files;
    }

    /** By name; where two files have one name, the last one counts. */
    static Map<String, String> texts(Collection<MultipartFile> parts) {
        return parts.stream().filter(part -> !name(part).isEmpty()).collect(Collectors.toMap(Upload::name,
                part -> new String(bytes(part), StandardCharsets.UTF_8), (first, last) -> last));
    }

    /** Without the folders that some clients send along. */
    private static String name(MultipartFile part) {
        String name = part.getOriginalFilename();
        return name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
    }

    /** Models and rules are texts; larger files are let in for mail only. */
    private static byte[] bytes(MultipartFile part) {
        if (part.getSize() > LARGEST) {
            throw new MaxUploadSizeExceededException(LARGEST);
        }
        try {
            return part.getBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
