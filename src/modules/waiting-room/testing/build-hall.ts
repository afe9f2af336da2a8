import { transaction } from "../../../platform/db/index.ts";
import type { Browser, TestApp } from "../../../testing/app.ts";
import { systemActor } from "../../accounts/index.ts";
import { type BuiltPerson, buildPerson, signedIn } from "../../accounts/testing/build-people.ts";
import { buildProvince } from "../../organisations/testing/build-units.ts";
import { saveServicePoint } from "../../service-points/index.ts";
import { type HallSettings, USUAL_HALL } from "../hall.ts";
import { type HallToday, loadHall } from "../load-hall.ts";
import { saveHall } from "../save-hall.ts";

const day = [
  { from: "07:00", to: "11:00" },
  { from: "13:00", to: "17:00" },
];
const hours = { mon: day, tue: day, wed: day, thu: day, fri: day, sat: [], sun: [] };
const PEOPLE = {
  officer: ["officer"],
  second: ["officer"],
  editor: ["editor"],
  leader: ["leader"],
  translator: ["translator"],
} as const;
type Who = keyof typeof PEOPLE | "stranger";

export interface BuiltHall {
  units: Awaited<ReturnType<typeof buildProvince>>;
  pointId: string;
  people: Record<Who, BuiltPerson>;
  as: Record<Who, Browser>;
  /** Address of a counter for officers. */
  desk(counter: string): string;
  today(): Promise<HallToday>;
  groupId(letter: string): Promise<string>;
  set(more: Partial<HallSettings>): Promise<void>;
  /** Sets the clock and signs everybody in. */
  at(moment: string): Promise<void>;
}

/** The one-stop of a ward with four counters: A and C at 1, B at 2, all at 3, nothing at 4. */
export async function buildHall(site: TestApp): Promise<BuiltHall> {
  const { db } = site.app;
  const units = await buildProvince(db, "Tỉnh Cà Mau");
  const counters = ["1", "2", "3", "4"].map((number) => ({ number, name: null, fields: [], phone: null }));
  const pointId = await transaction(db, (tx) =>
    saveServicePoint(tx, systemActor("thử"), {
      pointId: null,
      unitId: units.tanThanh,
      from: "2026-11-02",
      text: {
        name: "Bộ phận Một cửa phường Tân Thành",
        address: "Số 1, đường Lý Bôn",
        directions: null,
        phone: null,
        email: null,
        hours,
        note: null,
      },
      counters,
      at: new Date("2026-11-02T01:00:00Z"),
    }),
  );
  const people = Object.fromEntries(
    await Promise.all([
      ...Object.entries(PEOPLE).map(async ([who, roles]) => [
        who,
        await buildPerson(db, { unitId: units.tanThanh, roles: [...roles] }),
      ]),
      buildPerson(db, { unitId: units.hungMy, roles: ["officer", "editor"] }).then((one) => ["stranger", one]),
    ]),
  ) as Record<Who, BuiltPerson>;
  const set = (more: Partial<HallSettings>): Promise<void> =>
    transaction(db, (tx) =>
      saveHall(tx, systemActor("thử"), {
        pointId,
        settings: { ...USUAL_HALL, ...more },
        groups: [
          { letter: "A", name: "Hộ tịch", names: { en: "Civil status", km: "អត្រានុកូលដ្ឋាន" } },
          { letter: "B", name: "Đất đai", names: {} },
          { letter: "C", name: "Chứng thực", names: {} },
          { letter: "D", name: "Trả kết quả", names: {} },
        ],
        priorities: [
          { name: "Người từ 75 tuổi", names: { en: "From 75 years" }, minutes: 30, basis: "" },
          { name: "Phụ nữ mang thai", names: {}, minutes: 30, basis: "Nội quy tiếp dân" },
        ],
        counters: [
          { number: "1", letters: ["A", "C"] },
          { number: "2", letters: ["B"] },
          { number: "3", letters: ["A", "B", "C"] },
          { number: "4", letters: [] },
        ],
        at: site.clock.now(),
      }),
    );
  await set({});
  const today = (): Promise<HallToday> => loadHall(db, { pointId }, site.clock.now());
  const built: BuiltHall = {
    units,
    pointId,
    people,
    as: {} as Record<Who, Browser>,
    desk: (counter) => `/can-bo/goi-so/${pointId}/quay/${counter}`,
    today,
    async groupId(letter) {
      return String((await today()).groups.find((one) => one.letter === letter)?.id ?? 0);
    },
    set,
    async at(moment) {
      site.clock.set(moment);
      for (const who of Object.keys(people) as Who[])
        built.as[who] = site.browser(await signedIn(site.app, { person: people[who] }));
    },
  };
  await built.at("2026-11-20T02:00:00Z");
  return built;
}
