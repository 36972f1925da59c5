package cn.minxu.need;

import cn.minxu.store.Remembered;
import cn.minxu.store.Revisions;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The district's list of categories and subcategories, {@code minxu.category}. */
@Repository
class Categories {

    private final JdbcClient jdbc;
    private final Remembered<Map<String, String>> all;

    Categories(JdbcClient jdbc, Revisions revisions) {
        this.jdbc = jdbc;
        this.all = new Remembered<>(revisions, "category", this::read);
    }

    /** The category of each subcategory, in the list's order. */
    Map<String, String> all() {
        return all.get();
    }

    /** The category of a subcategory; one that nobody knows may have been entered a moment ago. */
    Optional<String> of(String subcategory) {
        if (!all().containsKey(subcategory)) {
            all.forget();
        }
        return Optional.ofNullable(all().get(subcategory));
    }

    private Map<String, String> read() {
        var all = new LinkedHashMap<String, String>();
        jdbc.sql("select subcategory, category from minxu.category order by category, subcategory")
                .query(row -> {
                    all.put(row.getString(1), row.getString(2));
                });
        return Collections.unmodifiableMap(all);
    }
}
