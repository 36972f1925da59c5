package cn.minxu;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** What is done at intervals is done at all: a matter of the application, not of one of its features. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
