import { type AcceptedKind, json, type Reply, type Rq, text } from "../../../../../platform/http/index.ts";
import { pick } from "../../../../../platform/i18n/index.ts";
import { writeCsv } from "../../../../../platform/tables/index.ts";
import { openHeaders, procedureJson } from "../../../api/procedure-json.ts";
import { getProcedureOn } from "../../../find-procedures.ts";
import { en } from "../../../open-formats/messages.en.ts";
import { vi } from "../../../open-formats/messages.vi.ts";
import { linkedProcedure } from "../../../open-formats/procedure-linked.ts";
import { procedureTable } from "../../../open-formats/procedure-table.ts";

export type DataFormat = "json" | "csv" | "jsonld";

const FORMATS: Record<AcceptedKind, DataFormat | null> = {
  "text/html": null,
  "application/json": "json",
  "application/ld+json": "jsonld",
  "text/csv": "csv",
};

/** "1.001193.csv" is the procedure 1.001193 as a table. */
export function splitFormat(asked: string): { code: string; format: DataFormat | null } {
  const found = /^(.+)\.(json|csv|jsonld)$/i.exec(asked);
  return found
    ? { code: found[1] as string, format: (found[2] as string).toLowerCase() as DataFormat }
    : { code: asked, format: null };
}

/** What `Accept` asks for; null is the page. */
export function formatOf(kind: AcceptedKind): DataFormat | null {
  return FORMATS[kind];
}

/** One procedure on a day, for programs and spreadsheets. */
export async function procedureDataPage(rq: Rq, code: string, on: string, format: DataFormat): Promise<Reply> {
  const { publicUrl } = rq.app.config.http;
  const found = await getProcedureOn(rq.app.db, code, on);
  const headers = { ...openHeaders(found), link: `<${publicUrl}/thu-tuc/${code}>; rel="canonical"` };
  if (format === "jsonld") {
    return {
      status: 200,
      headers: { ...headers, "content-type": "application/ld+json; charset=utf-8" },
      body: JSON.stringify(linkedProcedure(found, publicUrl)),
    };
  }
  const record = procedureJson(found, on, publicUrl);
  if (format === "json") return json(record, { headers });
  const table = text(Buffer.from(writeCsv(procedureTable(record, pick(rq.lang, vi, en)))).toString("utf8"), "text/csv");
  return {
    ...table,
    headers: {
      ...table.headers,
      ...headers,
      "content-disposition": `attachment; filename="thu-tuc-${found.version.code}.csv"`,
    },
  };
}
