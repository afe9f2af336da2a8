/** The part of the package that is used. */
declare module "@audio/decode-amr" {
  export function decoder(): Promise<{
    decode(data: Uint8Array): { channelData: Float32Array[]; sampleRate: number };
    free(): void;
  }>;
}
