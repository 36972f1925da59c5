package cn.minxu.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Lengths are judged before all else, at every address. */
@Configuration(proxyBeanMethods = false)
class BodyLimits {

    @Bean
    FilterRegistrationBean<BodyLimit> bodyLimit() {
        var filter = new FilterRegistrationBean<>(new BodyLimit());
        filter.addUrlPatterns("/camunda/*", "/engine-rest/*", "/api/*");
        filter.setOrder(-320);
        return filter;
    }
}
