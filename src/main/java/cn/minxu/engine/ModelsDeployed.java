package cn.minxu.engine;

/** All models and forms of this version are deployed: cases can be taken in. */
public record ModelsDeployed(int resources) {}
