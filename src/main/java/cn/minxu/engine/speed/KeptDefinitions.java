package cn.minxu.engine.speed;

import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.impl.persistence.deploy.cache.CacheFactory;
import org.camunda.commons.utils.cache.Cache;

/**
 * Keeps all parsed definitions: a district has some dozens. The engine's own keeps the thousand that were used last, and goes through
 * them, under a lock, at each use.
 */
final class KeptDefinitions implements CacheFactory {

    @Override
    public <T> Cache<String, T> createCache(int most) {
        return new Kept<>();
    }

    private static final class Kept<T> implements Cache<String, T> {

        private final ConcurrentHashMap<String, T> all = new ConcurrentHashMap<>();

        @Override
        @SuppressWarnings("NullAway") // as the engine expects it: nothing found is null
        public T get(String id) {
            return all.get(id);
        }

        @Override
        public void put(String id, T definition) {
            all.put(id, definition);
        }

        @Override
        public void clear() {
            all.clear();
        }

        @Override
        public void remove(String id) {
            all.remove(id);
        }

        @Override
        public Set<String> keySet() {
            return all.keySet();
        }

        @Override
        public int size() {
            return all.size();
        }

        @Override
        public boolean isEmpty() {
            return all.isEmpty();
        }
    }
}
