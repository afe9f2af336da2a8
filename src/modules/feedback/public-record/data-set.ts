import { vietnamDay } from "../../../platform/clock/index.ts";
import { type DataSet, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { getUnits } from "../../organisations/index.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";
import { listPublicRecords } from "./record.store.ts";

const BATCH = 1_000;

/** What was made public, word for word. The name of who asked is left out, also with consent: it was given for the page. */
export const publicRecords: DataSet = {
  id: "hoi-dap-cong-khai",
  fields: [
    ...field("text", "code"),
    ...field("date", "received_on"),
    ...field("text", "unit_id", "unit_name", "kind", "field", "summary", "answer", "procedure_code"),
    ...field("date", "due_on", "answered_on"),
    ...field("boolean", "on_time"),
    ...field("integer", "satisfaction"),
  ],
  period: "received_on",
  words: (lang) => pick(lang, vi, en).dataSet,
  async *rows(app) {
    for (let offset = 0; ; offset += BATCH) {
      const rows = await listPublicRecords(app.db, {}, BATCH, offset);
      const units = await getUnits(app.db, [...new Set(rows.map((row) => row.unitId))], vietnamDay(app.clock.now()));
      for (const row of rows)
        yield {
          code: row.code,
          received_on: row.receivedOn,
          unit_id: row.unitId,
          unit_name: units.get(row.unitId)?.name ?? null,
          kind: row.kind,
          field: row.field,
          summary: row.summary,
          answer: row.answer,
          procedure_code: row.procedureCode,
          due_on: row.dueOn,
          answered_on: row.answeredOn,
          on_time: row.isOnTime,
          satisfaction: row.satisfaction,
        };
      if (rows.length < BATCH) return;
    }
  },
};
