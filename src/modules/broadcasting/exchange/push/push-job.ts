import { z } from "zod";

/** Name and payload of the job that tells a system; what it does stands in `jobs.ts`. */
export const PUSH_TO_SOURCE = { name: "broadcasting:push", payload: z.object({ systemId: z.uuid() }) };
