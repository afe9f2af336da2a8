import { readFileSync } from "node:fs";
import { join } from "node:path";
import { clockTime } from "../../../platform/calendar/index.ts";
import { vietnamDay } from "../../../platform/clock/index.ts";
import type { KeyRing } from "../../../platform/crypto/index.ts";
import { dayInWords, formatDateTime, formatMoney } from "../../../platform/i18n/index.ts";
import type { Printer } from "../../../platform/print/index.ts";
import { projectRoot } from "../../../platform/project-root.ts";
import { postVi } from "./messages.vi.ts";
import type { HandOver, ParcelRow } from "./parcel.store.ts";
import { openAddress } from "./parcel.ts";

let source: string | undefined;

/** The record as PDF, A4, with a line for each parcel and room for both signatures. @throws PrintError */
export function printHandOver(
  printer: Printer,
  keys: KeyRing,
  of: { record: HandOver; parcels: readonly ParcelRow[]; agency: string },
): Promise<Uint8Array> {
  source ??= readFileSync(join(projectRoot(), "src/modules/dossiers/post/hand-over.typ"), "utf8");
  const said = postVi.paper;
  const { record, parcels, agency } = of;
  const isOut = record.direction === "out";
  const to = (one: ParcelRow): string => {
    if (one.addressSealed === null) return isOut ? postVi.gone : "";
    const { name, address, phone } = openAddress(keys, one.dossierId, one.addressSealed);
    return [name, address, phone].filter(Boolean).join(", ");
  };
  return printer.pdf(source, {
    fileTitle: `${said.title} ${record.number}/${record.year}`,
    agencyName: agency,
    number: said.number(record.number, record.year),
    country: said.country,
    motto: said.motto,
    title: said.title,
    underTitle: isOut ? said.out : said.in,
    lines: [
      said.at(clockTime(record.at), dayInWords(vietnamDay(record.at))),
      said.agency(agency),
      said.carrier(record.carrier, record.postman),
      ...(isOut ? [] : [said.legal]),
    ],
    columns: said.columns,
    rows: parcels.map((one, at) => [
      String(at + 1),
      one.code,
      one.procedureName,
      to(one),
      one.cod > 0 ? formatMoney(one.cod) : "",
      formatDateTime(isOut ? record.at : one.receivedAt),
    ]),
    count: said.count(parcels.length),
    officerLabel: said.officer,
    postmanLabel: said.postman,
    sign: said.sign,
    officer: record.officerName,
    postman: record.postman,
  });
}
