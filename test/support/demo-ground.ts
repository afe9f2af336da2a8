import { mkdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { loadDemo } from "../../demo/load.ts";
import { openApp } from "../../src/app.ts";
import { buildTemplateOnce, createTestDatabase } from "../../src/platform/testing/database-lifecycle.ts";
import { type Ground, TEST_NOW, testConfig } from "../../src/testing/app.ts";
import { steppingClock } from "../../src/testing/clock.ts";
import { demoTemplate } from "./demo-template.ts";

/** The demonstration is loaded once in a run of the suite; each file begins with a copy. */
export async function demoGround(): Promise<Ground> {
  const { name, folder, momentFile } = demoTemplate();
  await buildTemplateOnce(name, async () => {
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder);
    const connection = await createTestDatabase();
    const clock = steppingClock(TEST_NOW);
    const mail = { send: async () => ({ messageId: "<demo@test>" }) };
    const opened = await openApp(testConfig(folder), { connection, clock, mail });
    await loadDemo(opened.app, () => {});
    await opened.close();
    writeFileSync(momentFile, clock.now().toISOString());
    return connection;
  });
  return { template: name, folder, now: new Date(readFileSync(momentFile, "utf8")) };
}
