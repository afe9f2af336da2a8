import { sql } from "kysely";
import { expect, test } from "vitest";
import { type Db, transaction } from "../../platform/db/index.ts";
import { useTestDatabase } from "../../platform/testing/database.ts";
import { verifyLog } from "../audit/index.ts";
import {
  ancestorIdsOf,
  ancestors,
  changeUnitContact,
  closeUnit,
  createUnit,
  getUnits,
  listTree,
  mergeUnits,
  moveUnit,
  renameUnit,
  resolveSlug,
  restate,
  splitUnit,
  subtreeIds,
  UnitActRefused,
} from "./index.ts";
import { AT, buildUnit, system } from "./testing/build-units.ts";
import { listSlugOwners, lockTree } from "./unit.store.ts";

const database = useTestDatabase();

/** Small and seeded, so that a failure can be run again: mulberry32. */
function randomness(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return Math.floor((((t ^ (t >>> 14)) >>> 0) / 4_294_967_296) * below);
  };
}

const day = (n: number): string => new Date(Date.UTC(2025, 6, 1 + n)).toISOString().slice(0, 10);

/** What must hold of the stored tree whatever was done to it. Each query answers the rows that break the rule. */
const RULES: Record<string, ReturnType<typeof sql>> = {
  "versions tile the life of their unit": sql`
    select u.id from unit u left join unit_version v on v.unit_id = u.id group by u.id
    having min(v.valid_from) is distinct from u.created_on
        or (count(*) filter (where v.valid_to is null) > 0) <> (u.ended_on is null)
        or max(v.valid_to) filter (where u.ended_on is not null) is distinct from u.ended_on
        or sum(coalesce(v.valid_to, date '2100-01-01') - v.valid_from) <> coalesce(u.ended_on, date '2100-01-01') - u.created_on`,
  "a parent lives as long as something stands under it": sql`
    select v.unit_id from unit_version v join unit p on p.id = v.parent_id
     where p.created_on > v.valid_from or (p.ended_on is not null and coalesce(v.valid_to, 'infinity') > p.ended_on)`,
  "a code in a version is the code in the register": sql`
    select v.unit_id from unit_version v where v.code is not null and not exists (
      select from unit_code c where c.unit_id = v.unit_id and c.code = v.code
         and c.used_from <= v.valid_from and coalesce(c.used_to, 'infinity') >= coalesce(v.valid_to, 'infinity'))`,
  "nothing is succeeded by what was gone or not yet there": sql`
    select s.from_unit_id from unit_succession s join unit t on t.id = s.to_unit_id
     where t.created_on > s.on_date or t.ended_on <= s.on_date`,
};

test.each([1, 2, 3])(
  "a hundred random acts leave the tree whole (%i)",
  async (seed) => {
    const random = randomness(seed * 7919);
    const pick = <T>(all: readonly T[]): T => all[random(all.length)] as T;
    const provinces = await Promise.all(
      [0, 1].map((n) =>
        buildUnit(database.db, { kind: "province", name: `Tỉnh Ngẫu Nhiên ${seed} ${n}`, code: `${seed}${n}` }),
      ),
    );
    const units: string[] = [];
    for (let n = 0; n < 8; n++) {
      units.push(
        await buildUnit(database.db, {
          name: `Xã Hạt ${seed} ${n}`,
          parentId: pick(provinces),
          code: `${seed}000${n}`,
        }),
      );
    }
    const bodies: string[] = [];
    for (let n = 0; n < 6; n++) {
      bodies.push(
        await buildUnit(database.db, {
          kind: "department",
          name: `Phòng ${seed} ${n}`,
          parentId: pick([...units, ...provinces]),
        }),
      );
    }
    const everSlugs = new Map<string, string>();
    let done = 0;
    let refused = 0;
    let made = 0;
    for (let n = 0; n < 100; n++) {
      const at = AT;
      const on = day(random(600));
      const before = await rowCounts();
      try {
        await transaction(database.db, async (tx) => {
          const name = `Xã Mới ${seed} ${made++}`;
          const unitId = pick(units);
          const parentId = pick(provinces);
          switch (random(8)) {
            case 0:
              units.push(await createUnit(tx, system, { kind: "commune", name, parentId, on, at }));
              return;
            case 1:
              return renameUnit(tx, system, { unitId: pick([unitId, pick(bodies)]), name, on, at });
            case 2:
              return moveUnit(tx, system, { unitId, parentId, on, at });
            case 3:
              return moveUnit(tx, system, { unitId: pick(bodies), parentId: pick([...bodies, ...units]), on, at });
            case 4:
              return changeUnitContact(tx, system, { unitId, phone: String(random(1e6)), on, at });
            case 5: {
              const others = [unitId, pick(units)];
              if (random(2) === 0)
                await mergeUnits(tx, system, { unitIds: [unitId], into: { unitId: pick(units) }, on, at });
              else units.push(await mergeUnits(tx, system, { unitIds: others, into: { name, parentId }, on, at }));
              return;
            }
            case 6: {
              const share = pick([null, 0.25, 0.5]);
              const livesOn = random(2) === 0;
              const parts = [
                { into: { name, parentId }, share },
                {
                  into: random(2) === 0 ? { unitId: pick(units) } : { name: `${name} B`, parentId },
                  share: share === null ? null : 1 - share,
                },
              ];
              units.push(
                ...(await splitUnit(tx, system, { unitId, livesOn, parts, on, at })).filter(
                  (id) => !units.includes(id),
                ),
              );
              return;
            }
            default:
              return closeUnit(tx, system, {
                unitId: pick([unitId, pick(bodies)]),
                successorId: random(3) === 0 ? null : pick(units),
                on,
                at,
              });
          }
        });
        done++;
      } catch (error) {
        if (!(error instanceof UnitActRefused)) throw error;
        refused++;
        expect(await rowCounts(), error.code).toBe(before);
      }
      if (n % 10 === 9) await checkRules();
    }
    // Enough of both, or the test proves nothing.
    expect(done).toBeGreaterThan(20);
    expect(refused).toBeGreaterThan(5);

    async function checkRules(): Promise<void> {
      for (const [rule, query] of Object.entries(RULES)) {
        expect((await query.execute(database.db)).rows, rule).toEqual([]);
      }
      const slugs = await database.db.selectFrom("unitSlug").select(["slug", "unitId"]).execute();
      const now = new Map(slugs.map((row) => [row.slug, row.unitId]));
      for (const [slug, unitId] of everSlugs) expect(now.get(slug), `address ${slug} keeps its unit`).toBe(unitId);
      for (const row of slugs) everSlugs.set(row.slug, row.unitId);
    }
    async function rowCounts(): Promise<string> {
      const rows = await sql`select (select count(*) from unit), (select count(*) from unit_version),
      (select count(*) from unit_slug), (select count(*) from unit_succession), (select count(*) from audit_entry)`.execute(
        database.db,
      );
      return JSON.stringify(rows.rows);
    }

    // Every day's tree has no circle: whoever lives is reached from the top exactly once.
    for (const on of [day(0), day(150), day(300), day(599)]) {
      const tree = await listTree(database.db, on);
      const alive = await sql<{ n: number }>`select count(*) as n from unit
      where created_on <= ${on} and (ended_on is null or ended_on > ${on})`.execute(database.db);
      expect(tree.length).toBe(alive.rows[0]?.n);
      expect(new Set(tree.map((unit) => unit.id)).size).toBe(tree.length);
    }
    // Memory answers what the database would.
    const ids = [...provinces, ...units, ...bodies];
    const answers = async (db: Db): Promise<unknown[]> => {
      const found: unknown[] = [await listSlugOwners(db, [...everSlugs.keys(), "khong-co"])];
      for (const on of [day(0), day(300), day(599)]) {
        found.push(await getUnits(db, ids, on), await ancestorIdsOf(db, ids, on));
        for (const id of ids)
          found.push((await subtreeIds(db, [id, ids[0] ?? id], on)).sort(), await ancestors(db, id, on));
      }
      return found;
    };
    expect(await answers(database.db)).toEqual(
      await transaction(database.db, (tx) => lockTree(tx).then(() => answers(tx))),
    );
    // Figures of the first day, told by the units of the last, add up to the same.
    const first = (await listTree(database.db, day(0))).filter((unit) => unit.kind === "commune");
    const figures = new Map(first.map((unit, at) => [unit.id, 100 + at]));
    const total = (all: Iterable<number>): number => [...all].reduce((sum, one) => sum + one, 0);
    expect(total((await restate(database.db, figures, day(0), day(700))).values.values())).toBe(
      total(figures.values()),
    );
    // Every address ever given answers.
    for (const slug of everSlugs.keys()) expect(await resolveSlug(database.db, slug, day(700))).not.toBeNull();
    expect((await verifyLog(database.db)).breaks).toEqual([]);
  },
  120_000,
);
