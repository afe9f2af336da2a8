import type { Db } from "../../platform/db/index.ts";
import { formatDate } from "../../platform/i18n/index.ts";
import type { Cell } from "../../platform/tables/index.ts";
import { unitNames } from "../organisations/index.ts";
import type { Words } from "./messages.vi.ts";
import type { TaskProgress } from "./progress.ts";

/** Progress as a table with a head: one line per unit of a task, one line for a task that nobody has. */
export async function progressTable(
  db: Db,
  rows: readonly TaskProgress[],
  words: Words,
  day: string,
): Promise<Cell[][]> {
  const names = await unitNames(db, [...new Set(rows.flatMap((row) => row.assignments.map((one) => one.unitId)))], day);
  const said = words.csv;
  const head: Cell[] = [
    said.agency,
    said.task,
    said.unit,
    said.role,
    said.deadline,
    said.dueOn,
    said.target,
    said.declared,
    said.declaredNote,
    said.proven,
    said.rows,
    said.state,
  ];
  const lines = rows.flatMap((row): Cell[][] => {
    const { task, agency } = row;
    const when: Cell[] = [task.deadlineText ?? "", task.dueOn ? formatDate(task.dueOn) : ""];
    if (row.assignments.length === 0)
      return [
        [
          agency.name,
          task.text,
          "",
          "",
          ...when,
          row.target,
          null,
          "",
          row.proven,
          null,
          words.progressStates[row.state],
        ],
      ];
    return row.assignments.map((one): Cell[] => [
      agency.name,
      task.text,
      names.get(one.unitId) ?? "",
      words.assignmentRoles[one.role],
      ...when,
      one.targetCount,
      one.declaredCount,
      one.declaredNote ?? "",
      one.proven,
      one.provenRows,
      words.progressStates[row.units > 1 ? one.state : row.state],
    ]);
  });
  return [head, ...lines];
}
