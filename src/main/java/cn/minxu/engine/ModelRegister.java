package cn.minxu.engine;

import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is known of the models beyond what the engine keeps: what came with the product, and who deployed what. */
public interface ModelRegister {

    /**
     * The models that come with this version of the product, before they are deployed.
     *
     * @param shipped contents by the name of the resource
     * @return the names of those that are to be deployed now, in this transaction
     */
    Collection<String> due(Map<String, byte[]> shipped);

    /**
     * Something has been deployed, in this transaction; nobody else deploys until it ends.
     *
     * @param shipped whether the product itself deploys what came with it
     * @param user who deploys; null if nobody has signed in
     */
    void deployed(List<DeployedModel> models, boolean shipped, @Nullable String user);
}
