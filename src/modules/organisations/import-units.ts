import { createHash, randomUUID } from "node:crypto";
import { readFile, rm, stat, writeFile } from "node:fs/promises";
import { basename, dirname } from "node:path";
import type { Clock } from "../../platform/clock/index.ts";
import { type Db, notifyPublicChange, type Tx, transaction } from "../../platform/db/index.ts";
import type { Actor } from "../../platform/http/index.ts";
import type { Log } from "../../platform/log/index.ts";
import { writeCsv } from "../../platform/tables/index.ts";
import { recordAct } from "../audit/index.ts";
import { type MappingLine, planSuccessions } from "./import/plan-successions.ts";
import {
  LIST_ORDER,
  type ListRow,
  type ReadList,
  readCode,
  readUnitList,
  type UnitList,
} from "./import/read-unit-list.ts";
import { vi } from "./messages.vi.ts";
import type { Succession } from "./succession.ts";
import { UnitImportRefused } from "./unit.errors.ts";
import {
  type AliasRow,
  asUnit,
  insertAliases,
  insertSuccessions,
  insertUnits,
  listAllSlugs,
  listCodeUsesOfLevel,
  listLives,
  listLivesOfKind,
  listMainSuccessions,
  lockTree,
} from "./unit.store.ts";
import { BEGINNING_UNKNOWN, type UnitKind, type UnitLife } from "./unit.ts";
import { nameKey, sameName, splitAreaName } from "./unit-name.ts";
import { assignSlugs, firstFreeSlug, type SlugWish, slugCandidates } from "./unit-slug.ts";

/** From this day the 34 provinces and 3,321 communes are in force (Nghị quyết 202/2025/QH15, Quyết định 19/2025/QĐ-TTg). */
const LIST_DAY = "2025-07-01";
const DAY_BEFORE = "2025-06-30";
const BATCH = 500;

export interface UnitImportDeps {
  db: Db;
  clock: Clock;
  log: Log;
}

export interface UnitImportProgress {
  file: string;
  list: UnitList;
  done: number;
  total: number;
}

export interface UnitImportReport {
  file: string;
  list: UnitList;
  rows: number;
  /** Units, or for the mapping successions, that were not there before. */
  added: number;
  /** Rows that said what was known already. */
  unchanged: number;
  refused: number;
  /** Where the refused rows stand with their reasons; `null` where there were none. */
  refusedFile: string | null;
  /** Rows taken in that are worth a look, as sentences. */
  remarks: string[];
}

export const IMPORT_ACTOR: Actor = { id: "system", name: "Hệ thống (nhập danh sách)", grants: [], sessionId: null };

/** A list at hand, wherever it came from. */
export interface UnitListSource {
  name: string;
  bytes: Buffer;
}

export type UnitListReport = Omit<UnitImportReport, "refusedFile"> & { refusedCsv: Buffer | null };

/**
 * Takes in the official lists of units, in the order they build on each other whatever the order given. Every batch is one
 * transaction; what is there already is left alone, so a run that was broken off is simply run again.
 *
 * @idempotent
 * @throws UnitImportRefused where a file is none of the known lists, or one it builds on has not been taken in
 */
export async function importUnits(
  deps: UnitImportDeps,
  files: readonly string[],
  onProgress: (progress: UnitImportProgress) => void | Promise<void> = () => {},
  actor: Actor = IMPORT_ACTOR,
): Promise<UnitImportReport[]> {
  const read: { source: UnitListSource; content: ReadList }[] = [];
  for (const file of files) {
    const bytes = await readFile(file);
    read.push({ source: { name: file, bytes }, content: await readUnitList(bytes) });
  }
  read.sort((a, b) => LIST_ORDER.indexOf(a.content.list) - LIST_ORDER.indexOf(b.content.list));

  const reports: UnitImportReport[] = [];
  for (const { source, content } of read) {
    const { refusedCsv, ...report } = await takeIn(deps, source, content, onProgress, actor);
    reports.push({ ...report, refusedFile: await writeRefused(source.name, refusedCsv) });
  }
  return reports;
}

/**
 * Takes in one list, as `importUnits` does.
 *
 * @idempotent
 * @throws UnitImportRefused
 */
export async function importUnitList(
  deps: UnitImportDeps,
  source: UnitListSource,
  onProgress: (progress: UnitImportProgress) => void | Promise<void>,
  actor: Actor,
): Promise<UnitListReport> {
  return takeIn(deps, source, await readUnitList(source.bytes), onProgress, actor);
}

async function takeIn(
  deps: UnitImportDeps,
  source: UnitListSource,
  content: ReadList,
  onProgress: (progress: UnitImportProgress) => void | Promise<void>,
  actor: Actor,
): Promise<UnitListReport> {
  const sha256 = createHash("sha256").update(source.bytes).digest("hex");
  const run = new Run(deps, actor, source.name, sha256, content, onProgress);
  if (content.list === "provinces") await importProvinces(run);
  else if (content.list === "communes") await importCommunes(run);
  else if (content.list === "former") await importFormer(run);
  else await importMapping(run);
  deps.log.info({ list: content.list, added: run.added, refused: run.refusals.size }, "units imported");
  return run.finish();
}

/** One list being taken in: its counts, refused rows and batches. */
class Run {
  readonly deps: UnitImportDeps;
  readonly actor: Actor;
  readonly file: string;
  readonly sha256: string;
  readonly content: ReadList;
  readonly onProgress: (progress: UnitImportProgress) => void | Promise<void>;
  readonly refusals = new Map<ListRow, string>();
  readonly remarks: string[] = [];
  added = 0;
  unchanged = 0;

  constructor(
    deps: UnitImportDeps,
    actor: Actor,
    file: string,
    sha256: string,
    content: ReadList,
    onProgress: (progress: UnitImportProgress) => void | Promise<void>,
  ) {
    this.deps = deps;
    this.actor = actor;
    this.file = file;
    this.sha256 = sha256;
    this.content = content;
    this.onProgress = onProgress;
  }

  refuse(row: ListRow, reason: string): void {
    if (!this.refusals.has(row)) this.refusals.set(row, reason);
  }

  /** Writes things in batches, each with its act in the log. */
  async write<T>(things: readonly T[], save: (tx: Tx, batch: readonly T[]) => Promise<void>): Promise<void> {
    const total = Math.max(things.length, 1);
    await this.onProgress({ file: this.file, list: this.content.list, done: 0, total });
    for (let at = 0; at < things.length; at += BATCH) {
      const batch = things.slice(at, at + BATCH);
      await transaction(this.deps.db, async (tx) => {
        await lockTree(tx);
        await save(tx, batch);
        await recordAct(tx, this.actor, {
          act: "unit.import",
          subjectKind: "unitList",
          subjectId: this.sha256,
          at: this.deps.clock.now(),
          details: { list: this.content.list, from: at + 1, count: batch.length },
        });
        await notifyPublicChange(tx, "organisations");
      });
      this.added += batch.length;
      await this.onProgress({ file: this.file, list: this.content.list, done: at + batch.length, total });
    }
    await this.onProgress({ file: this.file, list: this.content.list, done: total, total });
  }

  finish(): UnitListReport {
    const { file, content, added, unchanged, remarks } = this;
    const refused = [...this.refusals].sort(([a], [b]) => a.line - b.line);
    const rows = refused.map(([row, reason]) => [
      ...content.header.map((_one, column) => row.cells[column] ?? ""),
      String(row.line),
      reason,
    ]);
    return {
      file,
      list: content.list,
      rows: content.rows.length,
      added,
      unchanged,
      refused: refused.length,
      refusedCsv:
        refused.length > 0 ? Buffer.from(writeCsv([[...content.header, ...vi.importColumns], ...rows])) : null,
      remarks,
    };
  }
}

const always = (): true => true;
const never = (): false => false;

/** Beside the list; in the folder one stands in where the list lies in a folder that may not be written to. */
async function writeRefused(file: string, bytes: Buffer | null): Promise<string | null> {
  const beside = `${file}.refused.csv`;
  // The administrator of a machine could write into a folder that is meant to be left alone; that is no reason to.
  const isOpen = ((await stat(dirname(file))).mode & 0o222) !== 0;
  if (bytes === null) {
    // What an earlier run had refused is in order now; its file would only mislead.
    if (isOpen) await rm(beside, { force: true }).catch(() => {});
    return null;
  }
  if (isOpen && (await writeFile(beside, bytes).then(always, never))) return beside;
  const here = `${basename(file)}.refused.csv`;
  await writeFile(here, bytes);
  return here;
}

/** A unit a list asks for, before we know whether it is there. */
interface Wanted {
  row: ListRow;
  kind: "province" | "district" | "commune";
  code: string;
  name: string;
  parentId: string | null;
  /** Level and code of a unit of the same list that it stands under. */
  parentKey?: string;
  /** Names of the areas above, nearest first, for its address. */
  above: string[];
}

interface Span {
  from: string;
  to: string | null;
}

/**
 * Leaves alone what bears the code already, refuses codes that mean something else, and makes new lives of the rest. The
 * addresses are worked out over the whole list, so that a second run after a broken one gives the same.
 */
async function livesFor(
  run: Run,
  wanted: readonly Wanted[],
  span: Span,
): Promise<{ fresh: UnitLife[]; ids: Map<string, string> }> {
  const { db } = run.deps;
  const kinds = [...new Set(wanted.map((one) => one.kind))];
  const uses = (await Promise.all(kinds.map((kind) => listCodeUsesOfLevel(db, kind)))).flat();
  const usesOf = Map.groupBy(uses, (use) => `${use.level} ${use.code}`);
  const known = new Map(
    (await listLives(db, [...new Set(uses.map((use) => use.unitId))])).map((life) => [life.id, life]),
  );
  const ids = new Map<string, string>();
  const missing: Wanted[] = [];
  const listOwners = new Set<string>();
  for (const one of wanted) {
    const overlapping = (usesOf.get(`${one.kind} ${one.code}`) ?? []).filter(
      (use) => (span.to === null || use.usedFrom < span.to) && (use.usedTo === null || use.usedTo > span.from),
    );
    const life = overlapping.length > 0 ? known.get(overlapping[0]?.unitId ?? "") : undefined;
    if (!life) missing.push(one);
    else if (life.versions.some((version) => isSameArea(version.name, one.name))) {
      ids.set(`${one.kind} ${one.code}`, life.id);
      listOwners.add(life.id);
      run.unchanged++;
    } else run.refuse(one.row, vi.importReasons.codeOfOther(one.code, asUnit(life, span.from).name));
  }
  const owners = new Map((await listAllSlugs(db)).map((one) => [one.slug, one.unitId]));
  const slugs = slugsFor(wanted, missing, span.from, owners, listOwners);
  const fresh = missing.flatMap((one): UnitLife[] => {
    const id = randomUUID();
    const parentId = one.parentKey === undefined ? one.parentId : ids.get(one.parentKey);
    if (parentId === undefined) {
      run.refuse(one.row, vi.importReasons.parentRefused(one.name));
      return [];
    }
    ids.set(`${one.kind} ${one.code}`, id);
    const { type, shortName } = splitAreaName(one.name);
    const version = {
      name: one.name,
      shortName,
      type,
      parentId,
      code: one.code,
      slug: slugs.get(one) ?? "",
      placeName: shortName,
      address: null,
      phone: null,
      email: null,
      openingHours: null,
      validFrom: span.from,
      validTo: span.to,
    };
    return [{ id, kind: one.kind, createdOn: span.from, endedOn: span.to, versions: [version] }];
  });
  return { fresh, ids };
}

/** The same unit in another spelling, or of another type, as Đồng Nai before and after it became a city. */
function isSameArea(a: string, b: string): boolean {
  return (
    sameName(a, b) || sameName(splitAreaName(a).shortName, splitAreaName(b).shortName) || nameKey(a) === nameKey(b)
  );
}

function slugsFor(
  wanted: readonly Wanted[],
  missing: readonly Wanted[],
  from: string,
  owners: ReadonlyMap<string, string>,
  listOwners: ReadonlySet<string>,
): Map<Wanted, string> {
  // Units that ended have a year nobody knows: the year of their end tells them apart as well.
  const year = (from === BEGINNING_UNKNOWN ? DAY_BEFORE : from).slice(0, 4);
  const wishes = wanted.map(
    (one): SlugWish => ({ kind: one.kind, name: one.name, code: one.code, above: one.above, year }),
  );
  const isForeign = (slug: string): boolean => owners.has(slug) && !listOwners.has(owners.get(slug) ?? "");
  const assigned = assignSlugs(wishes, isForeign);
  const isMissing = new Set(missing);
  const slugs = new Map<Wanted, string>();
  const given = new Set<string>();
  wanted.forEach((one, index) => {
    if (!isMissing.has(one)) return;
    const isTaken = (slug: string): boolean => owners.has(slug) || given.has(slug);
    const wish = wishes[index];
    const own = assigned[index] ?? "";
    const slug = !isTaken(own) || !wish ? own : firstFreeSlug(slugCandidates(wish), isTaken);
    given.add(slug);
    slugs.set(one, slug);
  });
  return slugs;
}

/** Code and name of a row, or the reason why it cannot be taken in. */
function codeAndName(
  run: Run,
  row: ListRow,
  columns: { code: string; name: string; digits: number },
): { code: string; name: string } | null {
  const text = row.get(columns.code);
  const name = row.get(columns.name);
  const code = readCode(text, columns.digits);
  if (text === "") run.refuse(row, vi.importReasons.noCode(columns.code));
  else if (code === null) run.refuse(row, vi.importReasons.badCode(columns.code, text, columns.digits));
  else if (name === "") run.refuse(row, vi.importReasons.noName(columns.name));
  else if ([...name].length > 200) run.refuse(row, vi.importReasons.longName(columns.name));
  else if (/[<>]|^[=+@]/.test(name)) run.refuse(row, vi.importReasons.oddName(columns.name));
  else return { code, name };
  return null;
}

async function centralId(db: Db, from: string): Promise<string | null> {
  const lives = (await listLivesOfKind(db, "central")).filter(
    (life) => life.createdOn <= from && life.endedOn === null,
  );
  return lives.length === 1 ? (lives[0]?.id ?? null) : null;
}

async function importProvinces(run: Run): Promise<void> {
  const parentId = await centralId(run.deps.db, LIST_DAY);
  const seen = new Map<string, number>();
  const wanted: Wanted[] = [];
  for (const row of run.content.rows) {
    const read = codeAndName(run, row, { code: "ma_tinh", name: "ten", digits: 2 });
    if (!read || isRepeated(run, row, seen, read.code)) continue;
    wanted.push({ row, kind: "province", ...read, parentId, above: [] });
  }
  const { fresh } = await livesFor(run, wanted, { from: LIST_DAY, to: null });
  await run.write(fresh, insertUnits);
}

function isRepeated(run: Run, row: ListRow, seen: Map<string, number>, code: string): boolean {
  const line = seen.get(code);
  if (line !== undefined) run.refuse(row, vi.importReasons.repeated(code, line));
  else seen.set(code, row.line);
  return line !== undefined;
}

/** Lives by their code on a day. */
async function byCode(db: Db, kind: UnitKind, on: string): Promise<Map<string, UnitLife>> {
  const uses = (await listCodeUsesOfLevel(db, kind)).filter(
    (use) => use.usedFrom <= on && (use.usedTo === null || use.usedTo > on),
  );
  const lives = new Map(
    (
      await listLives(
        db,
        uses.map((use) => use.unitId),
      )
    ).map((life) => [life.id, life]),
  );
  return new Map(uses.flatMap((use) => (lives.has(use.unitId) ? [[use.code, lives.get(use.unitId)!] as const] : [])));
}

async function importCommunes(run: Run): Promise<void> {
  const provinces = await byCode(run.deps.db, "province", LIST_DAY);
  if (provinces.size === 0) throw new UnitImportRefused("provinces-first");
  const seen = new Map<string, number>();
  const wanted: Wanted[] = [];
  for (const row of run.content.rows) {
    const read = codeAndName(run, row, { code: "ma_xa", name: "ten", digits: 5 });
    if (!read || isRepeated(run, row, seen, read.code)) continue;
    const province = provinces.get(readCode(row.get("ma_tinh"), 2) ?? "");
    if (!province) run.refuse(row, vi.importReasons.unknownProvince(row.get("ma_tinh")));
    else {
      const above = [asUnit(province, LIST_DAY).name];
      wanted.push({ row, kind: "commune", ...read, parentId: province.id, above });
    }
  }
  const { fresh } = await livesFor(run, wanted, { from: LIST_DAY, to: null });
  await run.write(fresh, insertUnits);
}

async function importFormer(run: Run): Promise<void> {
  const { db } = run.deps;
  if ((await byCode(db, "province", LIST_DAY)).size === 0) throw new UnitImportRefused("provinces-first");
  if ((await byCode(db, "commune", LIST_DAY)).size === 0) throw new UnitImportRefused("communes-first");
  const span = { from: BEGINNING_UNKNOWN, to: LIST_DAY };
  const seen = new Map<string, number>();

  const parentId = await centralId(db, BEGINNING_UNKNOWN);

  const provinces = new Map<string, Wanted>();
  const districts = new Map<string, Wanted>();
  const communes: Wanted[] = [];
  for (const row of run.content.rows) {
    const province = codeAndName(run, row, { code: "ma_tinh", name: "tinh", digits: 2 });
    const district = province && codeAndName(run, row, { code: "ma_huyen", name: "huyen", digits: 3 });
    if (!province || !district) continue;
    if (!provinces.has(province.code)) {
      provinces.set(province.code, { row, kind: "province", ...province, parentId, above: [] });
    }
    if (!districts.has(district.code)) {
      const parentKey = `province ${province.code}`;
      const above = [province.name];
      districts.set(district.code, { row, kind: "district", ...district, parentId: null, parentKey, above });
    }
    // Island districts had no communes: the row names the district alone.
    if (row.get("ma_xa") === "" && row.get("xa") === "") continue;
    const commune = codeAndName(run, row, { code: "ma_xa", name: "xa", digits: 5 });
    if (!commune || isRepeated(run, row, seen, commune.code)) continue;
    const parentKey = `district ${district.code}`;
    const above = [district.name, province.name];
    communes.push({ row, kind: "commune", ...commune, parentId: null, parentKey, above });
  }
  // All levels at once, upper ones first: they share one space of addresses.
  const { fresh } = await livesFor(run, [...provinces.values(), ...districts.values(), ...communes], span);
  await run.write(fresh, insertUnits);
}

async function importMapping(run: Run): Promise<void> {
  const { db } = run.deps;
  const communes = await byCode(db, "commune", LIST_DAY);
  if (communes.size === 0) throw new UnitImportRefused("communes-first");
  const districts = await byCode(db, "district", DAY_BEFORE);
  if (districts.size === 0) throw new UnitImportRefused("former-first");
  const former = await byCode(db, "commune", DAY_BEFORE);
  const formerByPlace = new Map<string, UnitLife>();
  for (const life of former.values()) {
    const unit = asUnit(life, DAY_BEFORE);
    formerByPlace.set(`${unit.parentId} ${nameKey(unit.shortName)}`, life);
  }

  // Units the list of former units does not have, because it is a little older: the mapping says enough to add them.
  const added: Wanted[] = [];
  const aliases: AliasRow[] = [];
  const lines: {
    row: ListRow;
    newLife: UnitLife;
    oldKey: string;
    old: { id: string; code: string | null; name: string } | null;
    code: string;
  }[] = [];
  for (const row of run.content.rows) {
    const newCode = readCode(row.get("ma_xa_moi"), 5);
    const newLife = newCode === null ? undefined : communes.get(newCode);
    if (!newLife) {
      run.refuse(row, vi.importReasons.unknownNew(row.get("ma_xa_moi"), row.get("xa_moi")));
      continue;
    }
    if (!isSameArea(asUnit(newLife, LIST_DAY).name, row.get("xa_moi"))) {
      run.refuse(row, vi.importReasons.codeOfOther(newCode ?? "", asUnit(newLife, LIST_DAY).name));
      continue;
    }
    const district = districts.get(readCode(row.get("ma_huyen_cu"), 3) ?? "");
    if (!district) {
      run.refuse(row, vi.importReasons.unknownDistrict(row.get("ma_huyen_cu")));
      continue;
    }
    const oldName = row.get("xa_cu");
    const oldCode = readCode(row.get("ma_xa_cu"), 5);
    if (oldName === "" && row.get("ma_xa_cu") === "") {
      const unit = asUnit(district, DAY_BEFORE);
      lines.push({
        row,
        newLife,
        oldKey: district.id,
        old: { id: district.id, code: unit.code, name: unit.name },
        code: "",
      });
      continue;
    }
    if (oldCode === null) {
      run.refuse(row, vi.importReasons.notAUnit(oldName));
      continue;
    }
    const found = findFormer(
      former.get(oldCode),
      formerByPlace.get(`${district.id} ${nameKey(splitAreaName(oldName).shortName)}`),
      oldName,
    );
    if (found) {
      const unit = asUnit(found, DAY_BEFORE);
      if (!isSameArea(unit.name, oldName)) {
        run.remarks.push(vi.importRemarks.otherName(row.line, oldCode, unit.name, oldName));
      }
      if (nameKey(unit.name) !== nameKey(oldName)) {
        aliases.push({ unitId: found.id, alias: oldName, aliasKey: nameKey(oldName), origin: "import" });
      }
      lines.push({
        row,
        newLife,
        oldKey: found.id,
        old: { id: found.id, code: unit.code, name: unit.name },
        code: oldCode,
      });
    } else {
      if (!added.some((one) => one.code === oldCode)) {
        const above = [row.get("huyen_cu"), row.get("tinh_cu")];
        added.push({ row, kind: "commune", code: oldCode, name: oldName, parentId: district.id, above });
        run.remarks.push(vi.importRemarks.addedFormer(row.line, oldCode, oldName));
      }
      lines.push({ row, newLife, oldKey: `new ${oldCode}`, old: null, code: oldCode });
    }
  }

  const { fresh, ids } = await livesFor(run, added, { from: BEGINNING_UNKNOWN, to: LIST_DAY });
  run.unchanged = 0;
  if (fresh.length > 0) await transaction(db, (tx) => lockTree(tx).then(() => insertUnits(tx, fresh)));

  const planned: Succession[] = [];
  for (const group of Map.groupBy(lines, (line) => line.oldKey).values()) {
    const first = group[0];
    if (!first) continue;
    const fromUnitId = first.old?.id ?? ids.get(`commune ${first.code}`);
    if (!fromUnitId) continue;
    const unique = new Map(group.map((line) => [line.newLife.id, line]));
    for (const line of group) {
      if (unique.get(line.newLife.id) !== line)
        run.refuse(line.row, vi.importReasons.repeated(line.code, unique.get(line.newLife.id)?.row.line ?? 0));
    }
    const mapped = [...unique.values()].map((line): MappingLine => {
      const unit = asUnit(line.newLife, LIST_DAY);
      return {
        newId: line.newLife.id,
        note: line.row.get("ghi_chu"),
        keepsCode: unit.code === (line.old?.code ?? line.code),
        keepsName: sameName(unit.shortName, splitAreaName(line.old?.name ?? line.row.get("xa_cu")).shortName),
      };
    });
    for (const one of planSuccessions(mapped)) {
      if (one.toUnitId !== fromUnitId) planned.push({ fromUnitId, onDate: LIST_DAY, ...one });
    }
  }
  planned.push(...(await planUpperLevels(db, planned, communes)));

  const known = await listMainSuccessions(db, LIST_DAY);
  const fresher = planned
    .filter((one) => !known.all.has(`${one.fromUnitId} ${one.toUnitId}`))
    .map((one) => (known.main.has(one.fromUnitId) ? { ...one, isMain: false } : one));
  run.unchanged = planned.length - fresher.length;
  await run.write(fresher, insertSuccessions);
  await transaction(db, (tx) => insertAliases(tx, aliases));

  const gone = new Set([...planned.map((one) => one.fromUnitId), ...known.from]);
  const orphans = [...former.values()].filter((life) => life.endedOn === LIST_DAY && !gone.has(life.id));
  if (orphans.length > 0) {
    const names = orphans.map((life) => `${asUnit(life, DAY_BEFORE).name} (${asUnit(life, DAY_BEFORE).code})`);
    run.remarks.push(vi.importRemarks.withoutSuccessor(orphans.length, names.sort().slice(0, 40).join(", ")));
  }
}

/**
 * The former unit a line means. Codes in the mapping are now and then those of a neighbour (01615 for 01651): where the
 * district has a unit of exactly that name, the name decides.
 */
function findFormer(
  byItsCode: UnitLife | undefined,
  byItsPlace: UnitLife | undefined,
  name: string,
): UnitLife | undefined {
  if (byItsCode && isSameArea(asUnit(byItsCode, DAY_BEFORE).name, name)) return byItsCode;
  return byItsPlace ?? byItsCode;
}

/**
 * Districts were abolished without a successor of their own level: their work and figures belong to the province. A former
 * province went where its communes went.
 */
async function planUpperLevels(
  db: Db,
  planned: readonly Succession[],
  communes: ReadonlyMap<string, UnitLife>,
): Promise<Succession[]> {
  const parentOn = (life: UnitLife | undefined, on: string): string | null => (life ? asUnit(life, on).parentId : null);
  const lives = new Map(
    (await listLives(db, [...new Set(planned.map((one) => one.fromUnitId))])).map((one) => [one.id, one]),
  );
  const districts = await listLivesOfKind(db, "district");
  const districtOf = new Map(districts.map((life) => [life.id, life]));
  const provinces = (await listLivesOfKind(db, "province")).filter((life) => life.endedOn === LIST_DAY);
  const newParent = new Map([...communes.values()].map((life) => [life.id, parentOn(life, LIST_DAY)]));

  const votes = new Map<string, Map<string, number>>();
  for (const one of planned) {
    const old = lives.get(one.fromUnitId);
    const oldProvince =
      old?.kind === "district"
        ? parentOn(old, DAY_BEFORE)
        : parentOn(districtOf.get(parentOn(old!, DAY_BEFORE) ?? ""), DAY_BEFORE);
    const newProvince = newParent.get(one.toUnitId);
    if (!oldProvince || !newProvince) continue;
    const count = votes.get(oldProvince) ?? new Map<string, number>();
    count.set(newProvince, (count.get(newProvince) ?? 0) + 1);
    votes.set(oldProvince, count);
  }
  const heirOf = new Map<string, string>();
  for (const [old, count] of votes) {
    const [best] = [...count].sort((a, b) => b[1] - a[1]);
    if (best) heirOf.set(old, best[0]);
  }
  const heirs = [...heirOf.values()];
  const upper: Succession[] = [];
  for (const province of provinces) {
    const heir = heirOf.get(province.id);
    if (!heir || heir === province.id) continue;
    const isAlone = heirs.filter((one) => one === heir).length === 1;
    upper.push({
      fromUnitId: province.id,
      toUnitId: heir,
      onDate: LIST_DAY,
      kind: isAlone ? "same" : "merge",
      share: 1,
      isMain: true,
      note: null,
    });
  }
  const told = new Set(planned.map((one) => one.fromUnitId));
  const livesOn = new Set(newParent.values());
  for (const district of districts) {
    const province = parentOn(district, DAY_BEFORE);
    const heir = province === null || livesOn.has(province) ? province : heirOf.get(province);
    if (district.endedOn !== LIST_DAY || told.has(district.id) || !heir) continue;
    upper.push({
      fromUnitId: district.id,
      toUnitId: heir,
      onDate: LIST_DAY,
      kind: "merge",
      share: 1,
      isMain: true,
      note: vi.importNotes.districtsEnded,
    });
  }
  return upper;
}
