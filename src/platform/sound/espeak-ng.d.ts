declare module "espeak-ng" {
  interface Files {
    writeFile(path: string, content: string): void;
    readFile(path: string): Uint8Array;
  }
  /** Runs the command line of the program once; its files are those of the returned module. */
  // biome-ignore lint/style/noDefaultExport: what the package exports
  export default function espeakNg(options: {
    arguments: string[];
    preRun: ((module: { FS: Files }) => void)[];
    print(line: string): void;
    printErr(line: string): void;
  }): Promise<{ FS: Files }>;
}
