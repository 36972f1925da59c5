package cn.minxu.organisation;

/** Brings the needs of the demo district in, as a file of a real one would be. */
public interface DemoCases {

    /** @param csv UTF-8, with the header of a year's needs */
    void bringIn(byte[] csv);
}
