import { z } from "zod";

const Payload = z.object({ importId: z.uuid() });

/** Jobs by name: who queues them needs nothing of what they do. */
export const IMPORT_DOSSIERS = { name: "dossiers:import", payload: Payload };
export const UNDO_IMPORT = { name: "dossiers:undo-import", payload: Payload };
