// Declarations missing from TypeScript's own description of browsers, as far as these modules use them.

interface Navigator {
  readonly connection?: { readonly saveData: boolean };
  readonly gpu?: { requestAdapter(options?: object): Promise<any> };
}

declare class GPUBuffer {
  destroy(): void;
  mapAsync(mode: number): Promise<void>;
  getMappedRange(): ArrayBuffer;
}

declare const GPUBufferUsage: Record<
  'COPY_DST' | 'COPY_SRC' | 'MAP_READ' | 'STORAGE' | 'UNIFORM',
  number
>;
declare const GPUMapMode: Record<'READ', number>;
declare const GPUShaderStage: Record<'COMPUTE', number>;

declare namespace WebAssembly {
  class Tag {}
  class Exception {
    is(tag: Tag): boolean;
    getArg(tag: Tag, index: number): any;
  }
}

/** d3's modules, which come as one script without types. */
declare namespace d3 {
  interface Scale {
    (value: number): number;
    invert(place: number): number;
    domain(): number[];
  }
}
declare var d3: any;
