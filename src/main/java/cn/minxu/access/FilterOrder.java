package cn.minxu.access;

import cn.minxu.access.signin.EndedSessions;
import cn.minxu.access.signin.Standings;
import cn.minxu.store.StoreState;
import org.springframework.boot.web.servlet.FilterRegistrationBean;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.filter.RequestContextFilter;

/**
 * What stands before the engine and our endpoints, from outside in: a store that is away, our pages fetched anew, pages with their own nonce, closed pages, ended sessions, words for
 * errors, our front door, the engine's door.
 */
@Configuration(proxyBeanMethods = false)
class FilterOrder {

    @Bean
    FilterRegistrationBean<NoStore> noStore(StoreState store) {
        var filter = new FilterRegistrationBean<>(new NoStore(store));
        filter.addUrlPatterns("/camunda/*", "/api/*", "/engine-rest/*");
        filter.setOrder(-310);
        return filter;
    }

    @Bean
    FilterRegistrationBean<ClosedSetup> closedSetup() {
        var filter = new FilterRegistrationBean<>(new ClosedSetup());
        filter.addUrlPatterns("/camunda/app/*");
        filter.setOrder(-300);
        return filter;
    }

    @Bean
    FilterRegistrationBean<OwnPages> ownPages() {
        var filter = new FilterRegistrationBean<>(new OwnPages());
        filter.addUrlPatterns(OwnPages.addresses());
        filter.setOrder(-305);
        return filter;
    }

    @Bean
    FilterRegistrationBean<PageNonce> pageNonce() {
        var filter = new FilterRegistrationBean<>(new PageNonce());
        filter.addUrlPatterns(PageNonce.addresses());
        filter.setOrder(-304);
        return filter;
    }

    /** Who checks passwords asks whence the request comes; the framework's own filter stands behind the front door. */
    @Bean
    FilterRegistrationBean<RequestContextFilter> currentRequest() {
        var filter = new FilterRegistrationBean<>(new RequestContextFilter());
        filter.setName("currentRequest");
        filter.addUrlPatterns("/camunda/*", "/api/*", "/engine-rest/*");
        filter.setOrder(-295);
        return filter;
    }

    @Bean
    FilterRegistrationBean<EndedSessions> endedSessions(Standings standings) {
        var filter = new FilterRegistrationBean<>(new EndedSessions(standings));
        filter.addUrlPatterns("/camunda/*", "/api/*", "/engine-rest/*");
        filter.setOrder(-290);
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
    FilterRegistrationBean<FrontDoor> frontDoorOrder(FrontDoor door) {
        var filter = new FilterRegistrationBean<>(door);
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
