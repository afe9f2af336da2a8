import { approvePlainWords, type PlainWordsInput } from "../../src/modules/procedures/index.ts";
import type { Tx } from "../../src/platform/db/index.ts";
import type { Actor } from "../../src/platform/http/index.ts";
import { demoProcedures } from "../procedures/index.ts";

/** Plain words of the demonstration: written by the editor of the province's office, approved by the approver there. */
export async function loadPlainWords(
  tx: Tx,
  personOf: (key: string) => Actor,
  story: (day: string, time: string) => Date,
): Promise<void> {
  const people = { writer: personOf("diem.pham"), approver: personOf("nghia.dang") };
  for (const record of demoProcedures) {
    const { plain } = record;
    if (!plain) continue;
    const sentences: PlainWordsInput["sentences"] = [
      { part: "name", text: plain.name, at: ["name"] },
      { part: "summary", text: plain.summary },
      ...plain.bring.map((text) => ({ part: "bring" as const, text })),
      ...plain.steps.map((text) => ({ part: "steps" as const, text })),
    ];
    await approvePlainWords(tx, people, {
      code: record.code,
      sentences,
      writtenAt: story("2026-01-06", "09:00"),
      approvedAt: story("2026-01-07", "14:00"),
    });
  }
}
