package cn.minxu.organisation;

/** Lets the demo district's last months happen before anybody looks at it. */
public interface DemoHistory {

    /** Everything at its own past time, by the demo's people; what cannot happen is left out and told in the log. */
    void relive();
}
