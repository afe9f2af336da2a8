import { existsSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dropTemplate } from "../../src/platform/testing/database-lifecycle.ts";

/** Where the demonstration of this run of the suite is kept; the global setup names the run. */
export function demoTemplate(): { name: string; folder: string; momentFile: string } {
  const name = `demo_${process.env.DANBIET_TEST_RUN}`;
  const folder = join(tmpdir(), `danbiet-${name}`);
  return { name, folder, momentFile: `${folder}.moment` };
}

export async function forgetDemo(): Promise<void> {
  const { name, folder, momentFile } = demoTemplate();
  if (!existsSync(folder)) return;
  await dropTemplate(name);
  rmSync(folder, { recursive: true, force: true });
  rmSync(momentFile, { force: true });
}
