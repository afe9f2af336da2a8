import { Readable } from "node:stream";
import { z } from "zod";
import type { AppContext } from "../../../platform/app-context.ts";
import { defineJob } from "../../../platform/jobs/index.ts";
import { sayFileRefusal } from "../explain.ts";
import { importProcedures } from "../import-procedures.ts";

const Payload = z.object({
  fileKey: z.string(),
  fileName: z.string(),
  effectiveOn: z.iso.date(),
  scope: z.enum(["part", "issuers", "all"]).default("part"),
  actorId: z.string(),
  actorName: z.string(),
});

/** Takes an uploaded catalogue file in. Running twice goes on where it stopped, or finds everything unchanged. */
export const importCatalogue = defineJob<AppContext, z.infer<typeof Payload>>({
  name: "import-procedure-catalogue",
  payload: Payload,
  maxAttempts: 3,
  async run(app, payload, job) {
    const bytes = await app.files.get(payload.fileKey);
    try {
      const result = await importProcedures(
        app.db,
        { id: payload.actorId, name: payload.actorName },
        {
          source: { name: payload.fileName, size: bytes.length, open: () => Readable.from(chunks(bytes)) },
          effectiveOn: payload.effectiveOn,
          scope: payload.scope,
          now: () => app.clock.now(),
          fileKey: payload.fileKey,
          onProgress: (share) => job.progress(Math.round(Math.min(share, 1) * 1_000), 1_000),
        },
      );
      return { importId: result.importId };
    } catch (error) {
      // The import keeps why the file is of no use; trying again would end the same.
      const sentence = sayFileRefusal(error);
      if (sentence === null) throw error;
      return { failed: sentence };
    }
  },
});

const CHUNK = 256 * 1024;

function* chunks(bytes: Buffer): Generator<Buffer> {
  for (let at = 0; at < bytes.length; at += CHUNK) yield bytes.subarray(at, at + CHUNK);
}
