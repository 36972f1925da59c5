package cn.minxu.casework.uptake;

import java.util.List;
import java.util.Optional;

/** A feature whose cases take up others of their community. */
public interface TakerSource {

    /** Those of a community that are under way, the earliest end first. */
    List<Taker> open(String community);

    /** One of its cases, whatever its state; empty if this is none of them. */
    Optional<Taker> find(long number);
}
