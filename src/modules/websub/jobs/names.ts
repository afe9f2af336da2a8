import { z } from "zod";

/** Jobs by name: who queues them needs nothing of what does them. */
export const VERIFYING = { name: "websub:verify", payload: z.object({ id: z.uuid() }), maxAttempts: 3 };
export const DELIVERING = { name: "websub:deliver", payload: z.object({ id: z.uuid() }), maxAttempts: 1 };
