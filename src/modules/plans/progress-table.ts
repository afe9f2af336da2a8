import type { Db } from "../../platform/db/index.ts";
import { compareVietnamese, formatDate, pick } from "../../platform/i18n/index.ts";
import type { Cell } from "../../platform/tables/index.ts";
import { unitNames } from "../organisations/index.ts";
import { fieldTexts } from "./fields/field-texts.ts";
import { en as fieldsEn } from "./fields/messages.en.ts";
import { vi as fieldsVi } from "./fields/messages.vi.ts";
import { namesForFields } from "./fields/names-for-fields.ts";
import { TASK_FIELDS } from "./fields/task-fields.ts";
import { hostNames, listWoven } from "./host-programmes/host.store.ts";
import { en as hostEn } from "./host-programmes/messages.en.ts";
import { vi as hostVi } from "./host-programmes/messages.vi.ts";
import { vi, type Words } from "./messages.vi.ts";
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
  const lang = words === vi ? "vi" : "en";
  const fieldWords = pick(lang, fieldsVi, fieldsEn);
  const fieldNames = await namesForFields(
    db,
    rows.map((row) => row.task),
    day,
  );
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
    ...TASK_FIELDS.map((field) => fieldWords.fields[field]),
    pick(lang, hostVi, hostEn).field.label,
  ];
  const woven = await listWoven(db, { taskIds: rows.map((row) => row.task.id) });
  const hosts = await hostNames(db, [...new Set(woven.map((one) => one.programmeId))]);
  const hostsOf = (taskId: string): string =>
    woven
      .filter((one) => one.taskId === taskId)
      .map((one) => hosts.get(one.programmeId) ?? "")
      .sort(compareVietnamese)
      .join("; ");
  const lines = rows.flatMap((row): Cell[][] => {
    const { task, agency } = row;
    const texts = fieldTexts(task, fieldNames, lang);
    const fieldCells: Cell[] = [...TASK_FIELDS.map((field) => texts[field]), hostsOf(task.id)];
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
          ...fieldCells,
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
      ...fieldCells,
    ]);
  });
  return [head, ...lines];
}
