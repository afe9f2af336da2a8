import { createRequire } from "node:module";
import { dirname, join } from "node:path";

const require = createRequire(import.meta.url);

/** Folders with the TTF files of the named npm font package. */
function foldersOf(fontPackage: string, faces: readonly string[]): string[] {
  const root = dirname(require.resolve(`${fontPackage}/package.json`));
  return faces.map((face) => join(root, face));
}

/**
 * The faces every template may use: "Tinos" (same widths as Times New Roman, so lines break as they do in Word), "Be Vietnam
 * Pro" and "Noto Sans Khmer". They come with the packages, so a sheet looks the same on every machine.
 */
export const PRINT_FONTS: readonly string[] = [
  ...foldersOf("@expo-google-fonts/tinos", ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"]),
  ...foldersOf("@expo-google-fonts/be-vietnam-pro", ["400Regular", "400Regular_Italic", "600SemiBold", "700Bold"]),
  ...foldersOf("@expo-google-fonts/noto-sans-khmer", ["400Regular", "700Bold"]),
];
