package cn.minxu;

import java.util.TimeZone;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.web.context.WebServerApplicationContext;

/** 民需：从居民诉求到服务项目。 */
@SpringBootApplication
public class MinxuApplication {

    /** Working time is a region's: the whole process runs in its zone, by default China's ({@code MINXU_ZONE}). */
    public static void main(String[] args) {
        TimeZone.setDefault(TimeZone.getTimeZone(System.getenv().getOrDefault("MINXU_ZONE", "Asia/Shanghai")));
        var context = SpringApplication.run(MinxuApplication.class, args);
        if (!(context instanceof WebServerApplicationContext)) {
            // nobody can ask it for anything more
            System.exit(SpringApplication.exit(context));
        }
    }
}
