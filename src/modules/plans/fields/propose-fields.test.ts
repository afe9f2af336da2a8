import { describe, expect, test } from "vitest";
import { openProposal, proposeFields } from "./propose-fields.ts";
import { NO_FIELDS } from "./task-fields.ts";

describe("what the words of a task let one suppose", () => {
  test.each([
    ["Đăng ít nhất một tin về thủ tục khai sinh trên trang thông tin điện tử", "procedures", [], "news", []],
    ["Niêm yết công khai thủ tục hành chính tại bộ phận một cửa", "procedureControl", [], "sheet", []],
    ["Rà soát, đơn giản hóa thủ tục hành chính", "procedures.simplification", [], null, []],
    ["Phát trên truyền thanh cơ sở bằng tiếng Khmer", null, ["residents", "ethnicCommunities"], "broadcast", ["km"]],
    ["Tổ chức hội nghị đối thoại với doanh nghiệp, hộ kinh doanh", null, ["businesses"], "event", []],
    ["Tập huấn cho cán bộ, công chức về đạo đức công vụ", "staff", ["officials"], "training", []],
    [
      "In tờ gấp về dịch vụ công trực tuyến bằng tiếng Việt và tiếng Anh",
      "digital",
      ["foreigners"],
      "leaflet",
      ["vi", "en"],
    ],
    ["Tuyên truyền về tinh gọn bộ máy", "apparatus.lean", [], null, []],
    ["Công khai ngân sách nhà nước của xã", "finance.disclosure", [], null, []],
    ["Theo dõi thi hành pháp luật", "institutions.enforcement", [], null, []],
    // Says nothing of any of it: nothing is supposed.
    ["Phối hợp thực hiện theo chức năng, nhiệm vụ được giao", null, [], null, []],
    ["Bố trí kinh phí theo phân công", null, [], null, []],
  ] as const)("%s", (text, topic, audiences, productKind, languages) => {
    expect(proposeFields(text)).toEqual({ topic, audiences, productKind, languages });
    expect(proposeFields(text.normalize("NFD").toUpperCase())).toEqual({ topic, audiences, productKind, languages });
  });

  test("nothing is proposed for what a person set, also where they set it to nothing", () => {
    const task = { ...NO_FIELDS, text: "Tập huấn cho cán bộ về đạo đức công vụ", productKind: null };
    expect(openProposal({ ...task, decidedFields: [] })).toMatchObject({ topic: "staff", productKind: "training" });
    expect(openProposal({ ...task, topic: "digital", decidedFields: ["topic", "audiences"] })).toEqual({
      topic: null,
      audiences: [],
      productKind: "training",
      languages: [],
    });
  });
});
