import { transaction } from "../../../platform/db/index.ts";
import type { Answer, Browser, TestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { importRecords } from "../../procedures/index.ts";
import { buildProcedure } from "../../procedures/testing/build-procedure.ts";
import { findDossier } from "../dossier.store.ts";
import type { Dossier } from "../dossier.ts";

const API = "/api/v1/dossiers";
export const PROCEDURE = "1.000001";

/** A ward with its counter: people, browsers, a procedure of three working days, and what tests do with dossiers. */
export interface Counter {
  units: Awaited<ReturnType<typeof buildProvince>>;
  clerk: BuiltPerson;
  handlerPerson: BuiltPerson;
  officer: Browser;
  handler: Browser;
  leader: Browser;
  /** Officer of another commune. */
  stranger: Browser;
  admin: Browser;
  /** Handler of another commune. */
  neighbour: Browser;
  neighbourPerson: BuiltPerson;
  /** Sets the clock and signs everybody in. */
  at(moment: string): Promise<void>;
  received(more?: Record<string, unknown>): Promise<string>;
  move(code: string, name: string, more?: Record<string, unknown>, who?: Browser): Promise<Answer>;
  dossierOf(code: string): Promise<Dossier>;
}

export async function buildCounter(site: TestApp): Promise<Counter> {
  const { db } = site.app;
  const units = await buildProvince(db, "Tỉnh Cà Mau");
  const { tanThanh } = units;
  const people = {
    officer: await buildPerson(db, {
      unitId: tanThanh,
      roles: ["officer"],
      name: "Lê Hoàng Phúc",
      title: "Công chức một cửa",
    }),
    handler: await buildPerson(db, { unitId: tanThanh, roles: ["handler"], name: "Tô Trọng Nghĩa" }),
    leader: await buildPerson(db, { unitId: tanThanh, roles: ["leader"], name: "Huỳnh Quốc Thái" }),
    stranger: await buildPerson(db, { unitId: units.hungMy, roles: ["officer"], name: "Danh Thị Lan" }),
    neighbour: await buildPerson(db, { unitId: units.hungMy, roles: ["handler"], name: "Thạch Sô Phan" }),
    admin: await buildPerson(db, { unitId: units.province, roles: ["admin", "editor"], name: "Trần Minh Khoa" }),
  };
  await transaction(db, (tx) =>
    importRecords(tx, systemActor("thử"), {
      records: [buildProcedure({ code: PROCEDURE })],
      source: "test",
      at: new Date("2026-07-01T02:00:00Z"),
    }),
  );
  let keys = 0;
  const counter: Counter = {
    units,
    clerk: people.officer,
    handlerPerson: people.handler,
    officer: site.visitor,
    handler: site.visitor,
    leader: site.visitor,
    stranger: site.visitor,
    admin: site.visitor,
    neighbour: site.visitor,
    neighbourPerson: people.neighbour,
    async at(moment) {
      site.clock.set(moment);
      for (const who of ["officer", "handler", "leader", "stranger", "admin", "neighbour"] as const)
        counter[who] = site.browser(await signedIn(site.app, { person: people[who] }));
    },
    async received(more = {}) {
      const body = {
        unit: tanThanh,
        procedure: PROCEDURE,
        applicant: { name: "Nguyễn Thị Mẫu", idNumber: "024199000123", phone: "0912 345 678", address: "Khóm 3" },
        papers: [{ name: "Đơn đề nghị theo mẫu", originals: 1 }, "Căn cước công dân"],
        channel: "counter",
        ...more,
      };
      const answer = await counter.officer.send("POST", API, body, { "idempotency-key": `c${++keys}` });
      if (answer.status !== 201) throw new Error(answer.body);
      return answer.json<{ code: string }>().code;
    },
    async move(code, name, more = {}, who = counter.handler) {
      const answer = await who.send("POST", `${API}/${code}/moves`, { move: name, ...more });
      if (answer.status >= 500) throw new Error(answer.body);
      return answer;
    },
    async dossierOf(code) {
      const dossier = await findDossier(db, { code });
      if (!dossier) throw new Error(code);
      return dossier;
    },
  };
  return counter;
}
