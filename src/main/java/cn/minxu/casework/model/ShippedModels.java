package cn.minxu.casework.model;

import cn.minxu.engine.DeployedModel;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;

/** The models that come with this version of the product. */
@Component
class ShippedModels {

    private volatile Map<ModelKey, Shipped> all = Map.of();

    /** One of them, and the file that it is in. */
    record Shipped(Content content, String resource, byte[] file) {

        String sha256() {
            return DeployedModel.sha256(file);
        }
    }

    /** @param files contents by the name of the resource */
    void keep(Map<String, byte[]> files) {
        var found = new HashMap<ModelKey, Shipped>();
        files.forEach((resource, file) -> Content.of(resource, file)
                .forEach(content -> found.put(content.model(), new Shipped(content, resource, file))));
        all = Map.copyOf(found);
    }

    Optional<Shipped> find(ModelKey model) {
        return Optional.ofNullable(all.get(model));
    }

    List<Shipped> in(String resource) {
        return all.values().stream()
                .filter(each -> each.resource().equals(resource))
                .toList();
    }
}
