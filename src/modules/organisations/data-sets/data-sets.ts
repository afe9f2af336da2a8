import { type DataSet, field } from "../../../platform/datasets/index.ts";
import { pick } from "../../../platform/i18n/index.ts";
import { exportUnits } from "../export-units.ts";
import { en } from "./messages.en.ts";
import { vi } from "./messages.vi.ts";

/** Every unit of government there ever was, one row for each of its names and places, with who took over. */
const units: DataSet = {
  id: "don-vi",
  period: "valid_from",
  fields: [
    ...field("text", "id", "kind", "code", "type", "name", "slug", "parent_id"),
    ...field("date", "valid_from", "valid_to", "created_on", "ended_on"),
    ...field("list", "successor_ids"),
    ...field("text", "address", "phone", "email"),
  ],
  words: (lang) => pick(lang, vi, en).units,
  async *rows(app) {
    for (const life of await exportUnits(app.db)) {
      for (const version of life.versions) {
        yield {
          id: life.id,
          kind: life.kind,
          code: version.code,
          type: version.type,
          name: version.name,
          slug: version.slug,
          parent_id: version.parentId,
          valid_from: version.validFrom,
          valid_to: version.validTo,
          created_on: life.createdOn,
          ended_on: life.endedOn,
          successor_ids: life.successors.map((one) => one.toUnitId),
          address: version.address,
          phone: version.phone,
          email: version.email,
        };
      }
    }
  },
};

export const unitDataSets: DataSet[] = [units];
