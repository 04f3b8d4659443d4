package orrery.engine.device;

/**
 * The description of a device.
 *
 * @param name the name a reader sees and a link quotes: {@code cpu}, {@code wasm}, {@code webgpu}
 */
public record DeviceInfo(String name) {}
