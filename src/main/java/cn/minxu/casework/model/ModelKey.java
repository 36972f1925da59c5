package cn.minxu.casework.model;

import cn.minxu.engine.DeployedModel.Kind;

/** Which model it is, whatever version of it. */
record ModelKey(Kind kind, String key) {

    static ModelKey of(ModelVersion version) {
        return new ModelKey(version.kind(), version.key());
    }

    /** What people call a model of this kind. */
    String kindName() {
        return switch (kind) {
            case PROCESS -> "流程";
            case TABLE -> "决策表";
            case FORM -> "表单";
        };
    }
}
