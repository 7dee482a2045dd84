package dev.baton.app.studio;

import dev.baton.app.access.VisibleRecords;
import dev.baton.app.engine.ProcessLink;
import dev.baton.app.engine.ProcessLinks;
import dev.baton.app.web.RecordPages;
import dev.baton.app.web.Strip;
import dev.baton.id.Ref;
import dev.baton.refusal.NotVisible;
import dev.baton.team.Viewer;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** The picture of a process with the token of one record: the way it came, where it stands and what comes next. */
@Controller
class StandingPage {

    private static final String WENT = "select distinct ACT_ID_ from ACT_HI_ACTINST where PROC_INST_ID_ = ? and END_TIME_ is not null";
    private static final String VERSION = "select VERSION_ from ACT_RE_PROCDEF where ID_ = (select PROC_DEF_ID_ from ACT_HI_PROCINST where ID_ = ?)";

    private final VisibleRecords records;
    private final ProcessLinks links;
    private final ProcessTokens tokens;
    private final Strips strips;
    private final Versions versions;
    private final Labels labels;
    private final JdbcClient jdbc;

    StandingPage(VisibleRecords records, ProcessLinks links, ProcessTokens tokens, Strips strips, Versions versions, Labels labels,
                 JdbcClient jdbc) {
        this.records = records;
        this.links = links;
        this.tokens = tokens;
        this.strips = strips;
        this.versions = versions;
        this.labels = labels;
        this.jdbc = jdbc;
    }

    @GetMapping("/processes/{process}/about/{subject}")
    String one(@PathVariable String process, @PathVariable Ref subject, Viewer viewer, Model model) {
        records.require(viewer, subject);
        ProcessLink link = links.about(subject).stream().filter(known -> known.process().equals(process)).reduce((older, newer) -> newer)
                .orElseThrow(NotVisible::new);
        int number = jdbc.sql(VERSION).param(link.instance()).query(Integer.class).optional().orElseThrow(NotVisible::new);
        Version version = versions.of(process).stream().filter(known -> known.number() == number).findFirst().orElseThrow(NotVisible::new);
        List<String> here = tokens.of(List.of(link.instance())).getOrDefault(link.instance(), List.of()).stream()
                .map(ProcessTokens.Place::element).toList();
        model.addAttribute("shown", version).addAttribute("label", labels.of(version))
                .addAttribute("labels", labels.translated(process, version.definition())).addAttribute("here", here)
                .addAttribute("done", jdbc.sql(WENT).param(link.instance()).query(String.class).list())
                .addAttribute("strip", link.endedAt() == null ? strips.about(subject).map(Strip::here).orElse(null) : null)
                .addAttribute("back", RecordPages.of(subject)).addAttribute("endedAt", link.endedAt());
        return "studio/standing";
    }
}
