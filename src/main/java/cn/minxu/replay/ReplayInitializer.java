package cn.minxu.replay;

import cn.minxu.Refused;
import cn.minxu.replay.meetings.MeetingFolder;
import cn.minxu.replay.projects.ProjectFolder;
import cn.minxu.replay.stage.Folder;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.support.GenericApplicationContext;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.core.env.Profiles;
import org.springframework.util.StringUtils;

/** Reads the folder before anything else is started, so that a wrong file is refused at once. */
@Order(Ordered.HIGHEST_PRECEDENCE)
class ReplayInitializer implements ApplicationContextInitializer<GenericApplicationContext> {

    @Override
    public void initialize(GenericApplicationContext context) {
        var environment = context.getEnvironment();
        if (!environment.acceptsProfiles(Profiles.of("replay"))) {
            return;
        }
        String folder = environment.getProperty("minxu.replay.folder", "");
        if (!StringUtils.hasText(folder)) {
            throw Refused.invalid("请给出数据的目录，如 script/replay demo/year-2021。");
        }
        try {
            Folder content = read(Path.of(folder), ZoneId.of(environment.getProperty("minxu.zone", "Asia/Shanghai")));
            context.registerBean(Folder.class, () -> content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Which kind a folder is say its files. */
    private static Folder read(Path folder, ZoneId zone) throws IOException {
        if (Files.exists(folder.resolve(MeetingFolder.MEETINGS))) {
            return MeetingFolder.read(folder);
        }
        return Files.exists(folder.resolve(ProjectFolder.PROJECTS))
                ? ProjectFolder.read(folder)
                : Year.read(folder, zone);
    }
}
