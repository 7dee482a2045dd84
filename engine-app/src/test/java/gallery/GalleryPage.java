package gallery;

import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** Pages of the gallery. {@code ?lang=fa} speaks another language. */
@Controller
class GalleryPage {

    @GetMapping("/gallery")
    String all(Model model) {
        return "gallery";
    }
}
