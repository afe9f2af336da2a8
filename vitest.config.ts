import { defineConfig } from "vitest/config";
import { LongFirst } from "./test/long-first.ts";

export default defineConfig({
  oxc: { jsx: { runtime: "automatic", importSource: "preact" } },
  test: {
    include: ["src/**/*.test.{ts,tsx}", "demo/**/*.test.ts", "test/**/*.test.{ts,tsx}"],
    globalSetup: ["test/global-setup.ts"],
    reporters: ["default", "./test/summary-reporter.ts"],
    testTimeout: 60_000,
    hookTimeout: 120_000,
    // A third of the time is waiting, for the database and for processes that are started: three keep two cores at work.
    maxWorkers: 3,
    sequence: { sequencer: LongFirst },
    // Loading the product anew for each of the files was two fifths of the suite's time. What a module keeps in memory belongs to an
    // application context, so files that share a worker do not meet; a test that counts on being first is a test to mend.
    isolate: false,
  },
});
