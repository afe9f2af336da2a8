import type { Db } from "../../../platform/db/index.ts";
import { unitNames } from "../../organisations/index.ts";
import { listRequestsForToday } from "./request.store.ts";
import type { RequestState } from "./request.ts";

export interface RequestForToday {
  id: string;
  title: string;
  dueOn: string;
  state: RequestState;
  /** The unit that stands on the other side. */
  other: string;
}

/** For the staff home: what these units owe, and what was handed in to them or refused and waits for their word. */
export async function requestsForToday(
  db: Db,
  unitIds: readonly string[],
  limit: number,
  today: string,
): Promise<RequestForToday[]> {
  const rows = await listRequestsForToday(db, unitIds, limit);
  const otherOf = (row: (typeof rows)[number]): string =>
    row.state === "handedIn" || row.state === "declined" ? row.toUnitId : row.fromUnitId;
  const names = await unitNames(db, [...new Set(rows.map(otherOf))], today);
  return rows.map((row) => ({
    id: row.id,
    title: row.title,
    dueOn: row.dueOn,
    state: row.state,
    other: names.get(otherOf(row)) ?? "",
  }));
}
