import { readFile } from "node:fs/promises";
import { join } from "node:path";
import { download, notFound, type Reply } from "../../../../platform/http/index.ts";
import { projectRoot } from "../../../../platform/project-root.ts";

/** The player for a Linux box, one file, as the build made it. */
export async function playerProgram(): Promise<Reply> {
  const path = join(projectRoot(), "dist", "tools", "danbiet-loa.mjs");
  const bytes = await readFile(path).catch((error: NodeJS.ErrnoException) => {
    if (error.code === "ENOENT") throw notFound();
    throw error;
  });
  return download(bytes, "text/javascript; charset=utf-8", "danbiet-loa.mjs");
}
