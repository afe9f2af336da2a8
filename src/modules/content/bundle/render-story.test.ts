import { expect, test } from "vitest";
import { renderForm } from "./render-story.ts";
import type { Story } from "./story.ts";

const bit = (text: string) => ({ text, field: "item.body" });

const story = (points: string[]): Story => ({
  kind: "item",
  title: bit("Tháng 9 thi trực tuyến"),
  titleTells: { points: 0, since: false },
  brief: { name: "Thi trực tuyến", rest: "", field: "item.title" },
  slogan: { ...bit("Mời thi trực tuyến"), isNamed: true },
  lead: [bit("Bốn tuần, mỗi tuần 15 câu.")],
  points: points.map(bit),
  facts: {},
  since: null,
  basis: null,
  missing: [],
  voice: { unit: "Phường Tân Thành", address: "", hours: "", phone: "" } as Story["voice"],
  address: "camau.gov.vn/tin",
  written: null,
});

test("a line that leads to what was cut off goes with it", () => {
  const six = ["Một.", "Hai.", "Ba.", "Bốn.", "Năm.", "Có sáu việc:"];
  const cut = renderForm("sheet", story([...six, "Việc thứ nhất."]), 200).text;
  expect(cut).toContain("- Năm.");
  expect(cut).not.toContain("Có sáu việc:");
  // Nothing was cut: it stays as its author wrote it.
  expect(renderForm("sheet", story(six), 200).text).toContain("Có sáu việc:");
});
