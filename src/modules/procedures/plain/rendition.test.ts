import { describe, expect, test } from "vitest";
import type { ProcedureRecord } from "../procedure-record.ts";
import { buildProcedure } from "../testing/build-procedure.ts";
import { passagesOf, sumOf } from "./passages.ts";
import {
  editionFor,
  nextState,
  type RenditionAct,
  type RenditionState,
  readAgainst,
  type Sentence,
  shortVersion,
} from "./rendition.ts";
import { suggestSources } from "./suggest-sources.ts";

const record = buildProcedure({
  description: "Dùng nhà văn hóa cho việc của thôn.",
  steps: "Bước 1: Nộp đơn tại xã. Mang theo căn cước.\nBước 2: Nhận kết quả.",
});

function edition(sentences: [Sentence["part"], string, string[]][], from: ProcedureRecord = record, restsOnId = 1) {
  const passages = passagesOf(from);
  return {
    restsOnId,
    knownPassages: passages.map(sumOf),
    sentences: sentences.map(
      ([part, text, places], at): Sentence => ({
        key: `${part}${at}`,
        part,
        text,
        sources: places.map((place) => ({
          at: place,
          quote: passages.find((one) => one.at === place)?.text ?? `no ${place}`,
        })),
      }),
    ),
  };
}

const words = edition([
  ["name", "Mượn nhà văn hóa", ["name"]],
  ["bring", "Đơn theo mẫu", ["papers.0.0"]],
  ["bring", "Căn cước", ["papers.0.1"]],
  ["steps", "Đem đơn lên xã", ["steps.0"]],
  ["steps", "Nhớ cầm căn cước", ["steps.1"]],
  ["cost", "Mỗi bản 8.000 đồng", ["methods.inPerson.fee"]],
  ["time", "Chờ 3 ngày làm việc", ["methods.inPerson.time"]],
]);

const stale = (after: ProcedureRecord, id = 2): string[] =>
  readAgainst(words, { id, record: after }).sentences.flatMap((one) => (one.isCurrent ? [] : [one.text]));

describe("passages", () => {
  test("sentences, papers and ways each have a place; marks and numbers in front do not count", () => {
    expect(passagesOf(record).map((one) => `${one.at} ${one.text}`)).toEqual([
      "name Đăng ký sử dụng nhà văn hóa thôn",
      "description.0 Dùng nhà văn hóa cho việc của thôn.",
      "applicants.0 Công dân Việt Nam",
      "agencies.implementing Ủy ban nhân dân cấp xã",
      "agencies.competent Chủ tịch Ủy ban nhân dân cấp xã",
      "steps.0 Nộp đơn tại xã.",
      "steps.1 Mang theo căn cước.",
      "steps.2 Nhận kết quả.",
      "methods.inPerson.time 03 ngày làm việc",
      "methods.inPerson.fee 8.000 đồng/bản",
      "methods.online.fee Miễn phí",
      "papers.0.0 Đơn đề nghị theo mẫu (1 bản chính, mẫu: Mẫu 01.docx)",
      "papers.0.1 Căn cước công dân",
      "results.0 Giấy xác nhận lịch sử dụng",
    ]);
  });

  test("an empty record and 4,000 lines are read", () => {
    const empty = buildProcedure({ name: "A", steps: "", methods: [], papers: [], results: [], applicants: [] });
    expect(passagesOf(empty).map((one) => one.at)).toContain("name");
    const long = buildProcedure({ steps: Array.from({ length: 4_000 }, (_, at) => `- Dòng ${at}.`).join("\n") });
    expect(passagesOf(long).filter((one) => one.family === "steps")).toHaveLength(4_000);
  });
});

describe("what goes stale", () => {
  test("nothing while the words stand, whatever moved, was renumbered or spaced anew", () => {
    expect(stale(record)).toEqual([]);
    expect(
      stale({
        ...record,
        steps: "1. Chuẩn bị giấy tờ.\n2. Nộp đơn tại xã.\n3. Mang theo  căn cước\n4. Nhận kết quả.",
        papers: [{ title: null, papers: [...(record.papers[0]?.papers ?? [])].reverse() }],
        decision: { number: "99/QĐ-UBND", date: null, issuer: null },
      }),
    ).toEqual([]);
  });

  test("only the sentence whose source changed, with the words now in its place", () => {
    const after = {
      ...record,
      methods: [{ ...record.methods[0], feeText: "10.000 đồng/bản" }, record.methods[1]] as ProcedureRecord["methods"],
    };
    const read = readAgainst(words, { id: 2, record: after });
    expect(read.sentences.filter((one) => !one.isCurrent)).toMatchObject([
      {
        text: "Mỗi bản 8.000 đồng",
        sources: [
          { quote: "8.000 đồng/bản", here: null, now: { at: "methods.inPerson.fee", text: "10.000 đồng/bản" } },
        ],
      },
    ]);
    expect(read.added).toEqual([]);
  });

  test("a paper asked for newly is shown beside the words, a paper no longer asked for makes its sentence stale", () => {
    const group = record.papers[0] as ProcedureRecord["papers"][number];
    const more = { name: "Biên bản họp thôn", originals: 1, copies: 0, form: null };
    const added = readAgainst(words, {
      id: 2,
      record: { ...record, papers: [{ ...group, papers: [...group.papers, more] }] },
    });
    expect(added.sentences.every((one) => one.isCurrent)).toBe(true);
    expect(added.added).toMatchObject([{ at: "papers.0.2", text: "Biên bản họp thôn (1 bản chính)" }]);
    expect(stale({ ...record, papers: [{ ...group, papers: group.papers.slice(1) }] })).toEqual(["Đơn theo mẫu"]);
    // Two copies instead of one is another duty.
    const twice = {
      ...group,
      papers: [{ ...(group.papers[0] as typeof more), originals: 2 }, ...group.papers.slice(1)],
    };
    expect(stale({ ...record, papers: [twice] })).toEqual(["Đơn theo mẫu"]);
  });

  test("a passage that was replaced by something else altogether has no successor", () => {
    const read = readAgainst(words, { id: 2, record: { ...record, steps: "Gọi điện thoại đặt lịch." } });
    expect(read.sentences.filter((one) => !one.isCurrent).map((one) => one.sources[0]?.now)).toEqual([null, null]);
    expect(read.added.map((one) => one.text)).toEqual(["Gọi điện thoại đặt lịch."]);
  });

  test("words without pointers rest on their version as a whole", () => {
    const moved = {
      restsOnId: 7,
      knownPassages: [],
      sentences: [{ key: "a", part: "name" as const, text: "X", sources: [] }],
    };
    expect(readAgainst(moved, { id: 7, record }).sentences[0]?.isCurrent).toBe(true);
    expect(readAgainst(moved, { id: 8, record })).toMatchObject({ sentences: [{ isCurrent: false }], added: [] });
  });

  test("papers print a list only while all of it holds", () => {
    const of = (after: ProcedureRecord) =>
      shortVersion(
        {
          editionId: 1,
          number: 1,
          restsOnNumber: 1,
          writtenByName: "",
          approvedByName: null,
          approvedAt: null,
          ...readAgainst(words, { id: 2, record: after }),
        },
        after.name,
      );
    expect(of(record)).toMatchObject({ name: "Mượn nhà văn hóa", bring: ["Đơn theo mẫu", "Căn cước"] });
    expect(of({ ...record, papers: [] })).toMatchObject({ name: "Mượn nhà văn hóa", bring: [], steps: { length: 2 } });
    expect(of({ ...record, name: "Tên khác" })?.name).toBe("Tên khác");
  });
});

test("an edition belongs to the version it rests on, and to those after it until the next", () => {
  const editions = [
    { number: 1, restsOnNumber: 2 },
    { number: 2, restsOnNumber: 2 },
    { number: 3, restsOnNumber: 5 },
  ];
  expect([1, 2, 4, 5, 9].map((version) => editionFor(editions, version)?.number)).toEqual([1, 2, 2, 3, 3]);
  expect(editionFor([], 1)).toBeUndefined();
});

test("every act from every state", () => {
  const states: RenditionState[] = ["draft", "submitted", "returned", "approved", "withdrawn", "discarded"];
  const acts: RenditionAct[] = ["write", "submit", "approve", "return", "recall", "withdraw", "discard"];
  const allowed = states.flatMap((state) =>
    acts.flatMap((act) => (nextState(state, act) ? [`${state} ${act} ${nextState(state, act)}`] : [])),
  );
  expect(allowed).toEqual([
    "draft write draft",
    "draft submit submitted",
    "draft discard discarded",
    "submitted approve approved",
    "submitted return returned",
    "submitted recall draft",
    "returned write draft",
    "returned submit submitted",
    "returned discard discarded",
    "approved withdraw withdrawn",
  ]);
});

test("suggested sources lie in the usual place and hold the numbers", () => {
  const passages = passagesOf(record);
  const places = (part: Sentence["part"], text: string) => suggestSources(part, text, passages).map((one) => one.at);
  expect(places("name", "Mượn nhà")).toEqual(["name"]);
  expect(places("bring", "Đơn theo mẫu")).toEqual(["papers.0.0"]);
  expect(places("steps", "Trả 8.000 đồng và nhận kết quả sau 3 ngày làm việc")).toEqual([
    "steps.2",
    "methods.inPerson.time",
    "methods.inPerson.fee",
  ]);
});
