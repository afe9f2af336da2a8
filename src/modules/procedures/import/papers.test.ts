import { expect, test } from "vitest";
import { readPapers } from "./papers.ts";

const paper = (name: string, originals: number | null = 1, copies: number | null = 0, form = "") => ({
  name,
  originals,
  copies,
  form,
});

test("bullets go, counts stay, forms are kept", () => {
  expect(
    readPapers([
      {
        title: "",
        papers: [paper("- Tờ khai theo mẫu;", 1, 0, "Mẫu số 01.docx"), paper("+ Giấy tờ chứng minh", 0, 2)],
      },
    ]).groups,
  ).toEqual([
    {
      title: null,
      papers: [
        { name: "Tờ khai theo mẫu", originals: 1, copies: 0, form: { name: "Mẫu số 01.docx", url: null } },
        { name: "Giấy tờ chứng minh", originals: 0, copies: 2, form: null },
      ],
    },
  ]);
});

test("digits that slid from the name into the count go back where the raw text shows it", () => {
  const raw = "Đơn theo Thông tư ngày 26/12/20251 bản chính,1 bản saoPhụ lục số 031 bản chính";
  const { groups, glued } = readPapers(
    [{ title: "--", papers: [paper("Đơn theo Thông tư ngày 26/12/20", 251, 1), paper("Phụ lục số ", 31)] }],
    raw,
  );
  expect(groups[0]?.papers.map((one) => [one.name, one.originals, one.copies])).toEqual([
    ["Đơn theo Thông tư ngày 26/12/2025", 1, 1],
    ["Phụ lục số 03", 1, 0],
  ]);
  expect(glued).toEqual([]);
});

test("without the raw text such a count is unknown", () => {
  const { groups, glued } = readPapers([{ title: "", papers: [paper("Đơn ngày 26/12/20", 251, 1)] }]);
  expect(groups[0]?.papers[0]).toMatchObject({ originals: null, copies: null });
  expect(glued).toEqual(["papers.0.papers.0"]);
});

test("nought originals and nought copies were never filled in", () => {
  expect(readPapers([{ title: "", papers: [paper("Tờ khai", 0, 0)] }]).groups[0]?.papers[0]).toMatchObject({
    originals: null,
    copies: null,
  });
});

test("papers without a name and groups without papers go", () => {
  expect(readPapers([{ title: "Trường hợp 1", papers: [paper(" - ")] }]).groups).toEqual([]);
});

test("a form address is kept when it is one", () => {
  const form = (address: string) =>
    readPapers([{ title: "", papers: [paper("Đơn", 1, 0, address)] }]).groups[0]?.papers[0]?.form;
  expect(form("https://example.vn/tai/Mau%2001.docx")).toEqual({
    name: "Mau 01.docx",
    url: "https://example.vn/tai/Mau%2001.docx",
  });
  expect(form("https://example.vn/download?ma=")).toBeNull();
});
