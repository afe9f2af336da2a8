import { spawnSync } from "node:child_process";
import { randomBytes } from "node:crypto";
import { forgetDemo } from "./support/demo-template.ts";

/** Pages name built files, and whole stories run the built product: build it once, if anything changed. */
export default function setup(): () => Promise<void> {
  const built = spawnSync("node", ["scripts/build.ts", "--if-changed", "--quiet"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the build failed; see above");
  process.env.DANBIET_TEST_RUN = randomBytes(6).toString("hex");
  return forgetDemo;
}
