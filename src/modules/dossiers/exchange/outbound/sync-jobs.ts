import { z } from "zod";

/** Jobs by name: who queues them needs nothing of what they do. */
export const QUEUE_LEFT_OUT = { name: "dossiers:sync-queue", payload: z.object({ destinationId: z.uuid() }) };
