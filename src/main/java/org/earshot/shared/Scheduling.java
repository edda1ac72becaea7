package org.earshot.shared;

import org.springframework.context.annotation.Configuration;
import org.springframework.scheduling.annotation.EnableScheduling;

/** Lets background work run by the clock; every such work bears being run on several nodes at once. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
class Scheduling {}
