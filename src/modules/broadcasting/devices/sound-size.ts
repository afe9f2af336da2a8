import type { AppContext } from "../../../platform/app-context.ts";

const MOST_KEPT = 5_000;
const sizes = new Map<string, number>();

/** How many bytes a recording has. A file under its sum never changes, so that each is looked at once. */
export async function soundSize(app: Pick<AppContext, "files">, fileKey: string): Promise<number> {
  const known = sizes.get(fileKey);
  if (known !== undefined) return known;
  const { length } = await app.files.get(fileKey);
  if (sizes.size >= MOST_KEPT) sizes.clear();
  sizes.set(fileKey, length);
  return length;
}
