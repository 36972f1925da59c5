package cn.minxu.casework.model;

import static cn.minxu.casework.Columns.at;
import static cn.minxu.casework.Columns.instant;
import static cn.minxu.casework.Columns.text;

import cn.minxu.engine.Callers;
import cn.minxu.engine.DeployedModel;
import cn.minxu.engine.DeployedModel.Kind;
import cn.minxu.engine.KnownDefinitions;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.Deployment;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.SqlParameterValue;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** All versions of all models, and what came with the product: the tables {@code minxu.model} and {@code minxu.shipped_model}. */
@Repository
class ModelBook {

    private static final String COLUMNS = """
            id, kind, key, version, tag, name, deployment, resource, sha256, deployed_at, deployed_by, occasion, reason, restores""";

    private final JdbcClient jdbc;
    private final RepositoryService repository;
    private final KnownDefinitions definitions;
    private final Callers callers;

    ModelBook(JdbcClient jdbc, RepositoryService repository, KnownDefinitions definitions, Callers callers) {
        this.jdbc = jdbc;
        this.repository = repository;
        this.definitions = definitions;
        this.callers = callers;
    }

    /** What came with the product last. */
    record Shipped(ModelKey model, String sha256, @Nullable Integer leftVersion) {}

    /** By its key. */
    Map<ModelKey, ModelVersion> inForce() {
        return versions().stream()
                .collect(Collectors.toMap(ModelKey::of, Function.identity(), (newest, former) -> newest));
    }

    Optional<ModelVersion> inForce(ModelKey model) {
        return versions(model).stream().findFirst();
    }

    /** Of all models, the newest of each first; without those that the engine has no more. */
    List<ModelVersion> versions() {
        return kept(jdbc.sql("select " + COLUMNS + " from minxu.model order by kind, key, version desc")
                .query(ModelBook::version)
                .list());
    }

    /** The newest first. */
    List<ModelVersion> versions(ModelKey model) {
        return kept(jdbc.sql("select " + COLUMNS + " from minxu.model where kind = ? and key = ? order by version desc")
                .params(model.kind().name(), model.key())
                .query(ModelBook::version)
                .list());
    }

    private List<ModelVersion> kept(List<ModelVersion> versions) {
        Set<String> deployments =
                Objects.requireNonNull(definitions.get(ModelBook.class, () -> callers.asSystem(this::kept)));
        return versions.stream()
                .filter(each -> deployments.contains(each.model().deployment()))
                .toList();
    }

    private Set<String> kept() {
        return repository.createDeploymentQuery().list().stream()
                .map(Deployment::getId)
                .collect(Collectors.toSet());
    }

    ModelVersion get(long id) {
        return jdbc.sql("select " + COLUMNS + " from minxu.model where id = ?")
                .param(id)
                .query(ModelBook::version)
                .single();
    }

    /** The ids of all deployments that it knows. */
    List<String> deployments() {
        return jdbc.sql("select distinct deployment from minxu.model")
                .query(String.class)
                .list();
    }

    /** @return the id of the row */
    long add(DeployedModel model, Instant when, @Nullable String user, Occasion occasion) {
        return jdbc.sql("""
                        insert into minxu.model (kind, key, version, tag, name, deployment, resource, sha256, deployed_at, deployed_by,
                          occasion, reason, restores)
                        values (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) returning id""")
                .params(model.kind().name(), model.key(), model.version(), text(model.tag()), text(model.name()))
                .params(model.deployment(), model.resource(), model.sha256(), at(when), text(user))
                .params(occasion.why().name(), text(occasion.reason()), number(occasion.restores()))
                .query(Long.class)
                .single();
    }

    /** By its key. */
    Map<ModelKey, Shipped> shipped() {
        return jdbc
                .sql("""
                        select distinct on (kind, key) kind, key, sha256, left_version from minxu.shipped_model
                        order by kind, key, id desc""")
                .query((row, i) -> new Shipped(
                        new ModelKey(Kind.valueOf(row.getString("kind")), row.getString("key")),
                        row.getString("sha256"),
                        row.getObject("left_version", Integer.class)))
                .list()
                .stream()
                .collect(Collectors.toMap(Shipped::model, Function.identity()));
    }

    void ship(Shipped shipped, String resource, @Nullable String product, Instant when) {
        jdbc.sql("""
                        insert into minxu.shipped_model (kind, key, resource, sha256, product, shipped_at, left_version)
                        values (?, ?, ?, ?, ?, ?, ?)""")
                .params(shipped.model().kind().name(), shipped.model().key(), resource, shipped.sha256())
                .params(text(product), at(when), number(shipped.leftVersion()))
                .update();
    }

    private static SqlParameterValue number(@Nullable Integer value) {
        return new SqlParameterValue(Types.INTEGER, value);
    }

    private static ModelVersion version(ResultSet row, int index) throws SQLException {
        return new ModelVersion(
                row.getLong("id"),
                new DeployedModel(
                        Kind.valueOf(row.getString("kind")),
                        row.getString("key"),
                        row.getString("name"),
                        row.getInt("version"),
                        row.getString("tag"),
                        row.getString("deployment"),
                        row.getString("resource"),
                        row.getString("sha256")),
                instant(row, "deployed_at"),
                row.getString("deployed_by"),
                Occasion.Why.valueOf(row.getString("occasion")),
                row.getString("reason"),
                row.getObject("restores", Integer.class));
    }
}
