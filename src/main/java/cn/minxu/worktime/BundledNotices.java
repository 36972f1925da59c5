package cn.minxu.worktime;

import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;

/** The holiday notices that the product brings along: {@code worktime/<year>.json}, in the form that REST takes too. */
final class BundledNotices {

    private BundledNotices() {}

    /** All bundled notices by year. */
    static SortedMap<Integer, Notice> byYear() {
        ObjectMapper mapper = new ObjectMapper().registerModule(new JavaTimeModule());
        SortedMap<Integer, Notice> notices = new TreeMap<>();
        try {
            for (Resource file :
                    new PathMatchingResourcePatternResolver().getResources("classpath*:worktime/20??.json")) {
                Notice notice = read(mapper, file);
                notices.put(notice.year(), notice);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("内置的节假日通知无法读取", e);
        }
        return notices;
    }

    private static Notice read(ObjectMapper mapper, Resource file) throws IOException {
        try (InputStream in = file.getInputStream()) {
            Notice notice = mapper.readValue(in, Notice.class);
            NoticeCheck.check(notice);
            return notice;
        }
    }
}
