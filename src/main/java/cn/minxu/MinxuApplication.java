package cn.minxu;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/** 民需：从居民诉求到服务项目。 */
@SpringBootApplication
public class MinxuApplication {

    public static void main(String[] args) {
        SpringApplication.run(MinxuApplication.class, args);
    }
}
