import { beforeAll, expect, test } from "vitest";
import { isOutside, measure } from "../src/modules/content/bundle/forms.ts";
import { loadChangeStory } from "../src/modules/content/bundle/load-story.ts";
import { renderStory } from "../src/modules/content/bundle/render-story.ts";
import { saveHomeUnit } from "../src/modules/organisations/index.ts";
import { buildProvince } from "../src/modules/organisations/testing/build-units.ts";
import { importRecords } from "../src/modules/procedures/index.ts";
import { transaction } from "../src/platform/db/index.ts";
import { useTestApp } from "../src/testing/app.ts";
import { demoProcedures } from "./procedures/index.ts";

const site = useTestApp();
let unitId: string;

beforeAll(async () => {
  const { province, tanThanh } = await buildProvince(site.app.db, "Tỉnh Cà Mau");
  unitId = tanThanh;
  await transaction(site.app.db, async (tx) => {
    await saveHomeUnit(tx, province);
    await importRecords(
      tx,
      { id: "system", name: "Hệ thống" },
      {
        records: demoProcedures,
        source: "test",
        at: new Date("2026-07-01T02:00:00Z"),
      },
    );
  });
});

test("the forms of every procedure that communes receive most stay within their channels, spoken ones in words only", async () => {
  const outside: string[] = [];
  for (const { code } of demoProcedures) {
    const desk = { db: site.app.db, publicUrl: "https://camau.danbiet.example" };
    const { story } = await loadChangeStory(desk, { code }, unitId, site.app.clock.now());
    const forms = renderStory(story, 150);
    for (const [form, { text }] of forms) {
      if (measure(form, text, 150).some(isOutside))
        outside.push(`${code} ${form}: ${JSON.stringify(measure(form, text, 150))}`);
    }
    expect(forms.get("loudspeaker")?.text, code).not.toMatch(/\d|\/|%/);
    expect(forms.get("smsUnmarked")?.text, code).toMatch(/^[\x20-\x7e]+$/);
  }
  expect(outside).toEqual([]);
});
