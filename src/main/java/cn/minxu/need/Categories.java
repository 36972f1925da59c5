package cn.minxu.need;

import java.util.LinkedHashMap;
import java.util.Map;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The district's list of categories and subcategories, {@code minxu.category}. */
@Repository
class Categories {

    private final JdbcClient jdbc;

    Categories(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** The category of each subcategory, in the list's order. */
    Map<String, String> all() {
        var all = new LinkedHashMap<String, String>();
        jdbc.sql("select subcategory, category from minxu.category order by category, subcategory")
                .query(row -> {
                    all.put(row.getString(1), row.getString(2));
                });
        return all;
    }
}
