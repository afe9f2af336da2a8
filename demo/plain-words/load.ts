import { approvePlainWords } from "../../src/modules/procedures/index.ts";
import type { Tx } from "../../src/platform/db/index.ts";
import type { Actor } from "../../src/platform/http/index.ts";
import { demoPlainWords } from "./read.ts";

/** Plain words of the demonstration: written by the editor of the province's office, approved by the approver there. */
export async function loadPlainWords(
  tx: Tx,
  personOf: (key: string) => Actor,
  story: (day: string, time: string) => Date,
): Promise<void> {
  const people = { writer: personOf("diem.pham"), approver: personOf("nghia.dang") };
  for (const words of demoPlainWords) {
    await approvePlainWords(tx, people, {
      ...words,
      writtenAt: story("2026-01-06", "09:00"),
      approvedAt: story("2026-01-07", "14:00"),
    });
  }
}
