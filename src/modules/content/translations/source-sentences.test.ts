import { describe, expect, test } from "vitest";
import { cutSentences, listSentences, sourceParts, sumOf, sumOfSpoken } from "./source-sentences.ts";
import { cleanTranslation } from "./translation.ts";

describe("sentences of a text", () => {
  test.each([
    ["Một câu.", ["Một câu."]],
    ["Câu một. Câu hai! Câu ba?", ["Câu một.", "Câu hai!", "Câu ba?"]],
    ["Lệ phí 1.200 đồng. Nộp ở xã.", ["Lệ phí 1.200 đồng.", "Nộp ở xã."]],
    ["Ở TP. Cà Mau có hai nơi. P. Tân Thành là một.", ["Ở TP. Cà Mau có hai nơi.", "P. Tân Thành là một."]],
    ["Mang căn cước, tờ khai v.v. Rồi nộp.", ["Mang căn cước, tờ khai v.v. Rồi nộp."]],
    ["Ông nói: “Xong rồi.” Bà gật đầu.", ["Ông nói: “Xong rồi.”", "Bà gật đầu."]],
    ["không hoa đầu câu. thì không tách", ["không hoa đầu câu. thì không tách"]],
    ["", []],
  ])("%s", (text, sentences) => {
    expect(cutSentences(text).map((one) => one.text)).toEqual(sentences);
  });

  test("the same words are the same sentence, whatever the spaces and the way marks are stored", () => {
    expect(sumOf("Hồ  sơ\n mới")).toBe(sumOf("Hồ sơ mới".normalize("NFD")));
    expect(sumOf("Hồ sơ mới")).not.toBe(sumOf("Hồ sơ cũ"));
  });

  test("a sentence that stands twice is translated once; the form of the text is kept", () => {
    const parts = sourceParts({
      title: "A",
      summary: "Xin chào.",
      body: "## Đề mục\n\nXin chào. Tạm biệt.\n\n1. Một\n2. Hai",
      facts: {},
      correctionNote: null,
    });
    expect(parts.map((part) => part.kind)).toEqual(["title", "summary", "heading", "paragraph", "list"]);
    expect(listSentences(parts).map((one) => one.text)).toEqual([
      "A",
      "Xin chào.",
      "Đề mục",
      "Tạm biệt.",
      "Một",
      "Hai",
    ]);
  });
});

test("what a kind of item tells beside its words is translated as the sentences every form says", () => {
  const [, , told] = sourceParts({
    title: "A",
    summary: "B.",
    body: "C.",
    facts: {
      office: "Phòng Tư pháp",
      remedy: "Thêm một quầy. Trả kết quả tại nhà",
      shown: "agreed",
      consentPaper: "Tủ 3",
    },
    correctionNote: null,
  });
  expect(told).toEqual({
    kind: "facts",
    ordered: false,
    items: [
      [{ sum: expect.any(String), text: "Cơ quan chịu trách nhiệm: Phòng Tư pháp." }],
      [
        { sum: expect.any(String), text: "Việc đang làm: Thêm một quầy." },
        { sum: expect.any(String), text: "Trả kết quả tại nhà." },
      ],
    ],
  });
});

test("what was corrected stands behind the title, the words of a film last; neither is what a recording has to say", () => {
  const text = { title: "A", summary: "B.", body: "C.", facts: {}, correctionNote: null };
  const parts = sourceParts({
    ...text,
    correctionNote: "Bản trước ghi sai giờ. Giờ đúng là 7 giờ 30.",
    facts: { transcript: "Chào bà con. Hôm nay nói về khai sinh.\n\nMang theo căn cước." },
  });
  expect(parts.map((part) => part.kind)).toEqual([
    "title",
    "correction",
    "summary",
    "paragraph",
    "transcript",
    "transcript",
  ]);
  expect(listSentences(parts).map((one) => one.text)).toEqual([
    "A",
    "Bản trước ghi sai giờ.",
    "Giờ đúng là 7 giờ 30.",
    "B.",
    "C.",
    "Chào bà con.",
    "Hôm nay nói về khai sinh.",
    "Mang theo căn cước.",
  ]);
  expect(sumOfSpoken({ ...text, correctionNote: "Sai.", facts: { transcript: "Lời." } })).toBe(sumOfSpoken(text));
  expect(sumOfSpoken({ ...text, body: "D." })).not.toBe(sumOfSpoken(text));
});

test("places where Khmer may break a line are kept; signs that only turn or hide go", () => {
  expect(cleanTranslation("  កូន\u200bក្មេង \n\u202eabc\ufeff ")).toBe("កូន\u200bក្មេង abc");
});
