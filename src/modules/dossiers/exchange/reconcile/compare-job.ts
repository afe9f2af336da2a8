import { z } from "zod";

/** The job by name: who asks for a comparison needs nothing of what makes it. */
export const COMPARE_SYNC = { name: "dossiers:sync-compare", payload: z.object({ comparisonId: z.uuid() }) };
