import type { AppContext } from "../../../../platform/app-context.ts";
import { defineJob } from "../../../../platform/jobs/index.ts";
import { COMPARE_SYNC } from "./compare-job.ts";
import { runComparison } from "./run-comparison.ts";

export const compareSync = defineJob<AppContext, { comparisonId: string }>({
  ...COMPARE_SYNC,
  async run(app, { comparisonId }) {
    await runComparison(app, comparisonId);
  },
});
