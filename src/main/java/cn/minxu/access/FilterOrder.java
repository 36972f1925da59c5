package cn.minxu.access;

import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What stands before the engine and our endpoints, from outside in: closed pages, words for errors, the gate, the engine's door. */
@Configuration(proxyBeanMethods = false)
class FilterOrder {

    @Bean
    FilterRegistrationBean<ClosedSetup> closedSetup() {
        var filter = new FilterRegistrationBean<>(new ClosedSetup());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(-300);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineErrors> engineErrors() {
        var filter = new FilterRegistrationBean<>(new EngineErrors());
        filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        filter.setOrder(-200);
        return filter;
    }

    @Bean
    FilterRegistrationBean<Gate> gateOrder(Gate gate) {
        var filter = new FilterRegistrationBean<>(gate);
        filter.addUrlPatterns("/api/*", "/engine-rest/*");
        filter.setOrder(-100);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EngineDoor> engineDoorOrder(EngineDoor door) {
        var filter = new FilterRegistrationBean<>(door);
        filter.addUrlPatterns("/camunda/api/*", "/engine-rest/*");
        filter.setOrder(-90);
        return filter;
    }
}
