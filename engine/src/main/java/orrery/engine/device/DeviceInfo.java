package orrery.engine.device;

/**
 * What a device says about itself.
 *
 * @param name the name a reader sees and a link quotes: {@code cpu}, {@code wasm}, {@code webgpu}
 */
public record DeviceInfo(String name) {}
