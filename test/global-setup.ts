import { spawnSync } from "node:child_process";

/** Pages name built files, and whole stories run the built product: build it once, if anything changed. */
export default function setup(): void {
  const built = spawnSync("node", ["scripts/build.ts", "--if-changed", "--quiet"], { stdio: "inherit" });
  if (built.status !== 0) throw new Error("the build failed; see above");
}
