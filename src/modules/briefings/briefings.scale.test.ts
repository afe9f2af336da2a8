import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { useTestApp } from "../../testing/app.ts";
import { buildPerson, signedIn } from "../accounts/testing/build-people.ts";
import { buildProvince } from "../organisations/testing/build-units.ts";

const site = useTestApp();

describe("a whole province", () => {
  test("with 10,000 officials and 100 briefings, all read, shows its overviews in 300 ms", async () => {
    const { db } = site.app;
    const units = await buildProvince(db);
    const chair = await buildPerson(db, { unitId: units.province, roles: ["planner"] });
    const clerk = await buildPerson(db, { unitId: units.centre, roles: ["officer"] });
    const follows = site.browser(await signedIn(site.app, { person: chair }));
    const reads = site.browser(await signedIn(site.app, { person: clerk }));
    await sql`insert into person (name, given_name, email, title, unit_id, state, password_hash, is_demo, created_at, search_key)
      select 'Nguyễn Văn ' || n, n::text, 'nhieu-' || n || '@danbiet.example', 'Công chức',
        (array[${units.tanThanh}::uuid, ${units.centre}::uuid, ${units.department}::uuid])[1 + n % 3], 'active', 'x', false,
        '2026-03-01', 'n' || n from generate_series(1, 10000) n`.execute(db);
    await sql`with b as (
        insert into briefing (unit_id, kind, created_by, created_by_name, created_at)
        select ${units.province}, 'notice', ${chair.id}, 'x', '2026-11-19T00:00:00Z'::timestamptz + n * interval '1 minute'
        from generate_series(1, 100) n returning id
      ) insert into briefing_version (briefing_id, number, state, title, body, due_on, unit_ids, with_below, reaches_others,
        writer_ids, written_by_name, written_at, decided_by, decided_by_name, decided_at)
      select id, 1, 'approved', 'Nhiều', 'x', '2026-11-19', array[${units.province}::uuid], true, true,
        array[${chair.id}::uuid], 'x', now(), ${clerk.id}, 'y', now() from b`.execute(db);
    await sql`update briefing set state = 'published', version = 1, published_at = now()
      where id in (select briefing_id from briefing_version where title = 'Nhiều')`.execute(db);
    // A million rows: without looking up for each of them that briefing, person and unit exist.
    await sql`set session_replication_role = replica;
      insert into briefing_reading (briefing_id, version, period, person_id, unit_id, read_at)
      select v.briefing_id, 1, 0, p.id, p.unit_id, now() from briefing_version v
      join person p on p.email like 'nhieu-%' where v.title = 'Nhiều';
      set session_replication_role = default;
      insert into briefing_read_count select r.briefing_id, 1, 0, p.unit_id, count(*) from briefing_reading r
      join person p on p.id = r.person_id group by 1, 4`.execute(db);
    await sql`analyze`.execute(db);
    // What the machine can do just now: other work beside the tests makes both slower.
    const timed = async (work: () => Promise<unknown>): Promise<number> => {
      const begun = performance.now();
      await work();
      return performance.now() - begun;
    };
    const bare = await timed(() => sql`select count(*) from briefing_reading where read_at is not null`.execute(db));
    const one = await sql<{
      id: string;
    }>`select briefing_id as id from briefing_version where title = 'Nhiều' limit 1`.execute(db);
    const id = one.rows[0]?.id ?? "";
    for (const [by, address] of [
      [follows, "/can-bo/noi-bo/da-gui"],
      [follows, `/can-bo/noi-bo/${id}/theo-doi`],
      [follows, `/can-bo/noi-bo/${id}/danh-sach`],
      [reads, "/can-bo/noi-bo"],
    ] as const) {
      await by.get(address);
      const turns: number[] = [];
      for (let turn = 0; turn < 4; turn++)
        turns.push(await timed(async () => expect((await by.get(address)).status).toBe(200)));
      expect(Math.min(...turns), address).toBeLessThan(Math.max(300, 3 * bare));
    }
  }, 120_000);
});
