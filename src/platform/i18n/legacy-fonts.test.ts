import { describe, expect, test } from "vitest";
import { convertLegacy, findLegacyFont, readLegacy } from "./legacy-fonts.ts";

/** The letters of each font in the order of its keyboard table, beside what they mean. */
const TCVN3: [string, string][] = [
  ["µ¶·¸¹", "àảãáạ"],
  ["¨»¼½¾Æ", "ăằẳẵắặ"],
  ["©ÇÈÉÊË", "âầẩẫấậ"],
  ["®", "đ"],
  ["ÌÎÏÐÑ", "èẻẽéẹ"],
  ["ªÒÓÔÕÖ", "êềểễếệ"],
  ["×ØÜÝÞ", "ìỉĩíị"],
  ["ßáâãä", "òỏõóọ"],
  ["«åæçèé", "ôồổỗốộ"],
  ["¬êëìíî", "ơờởỡớợ"],
  ["ïñòóô", "ùủũúụ"],
  ["\u00adõö÷øù", "ưừửữứự"],
  ["úûüýþ", "ỳỷỹýỵ"],
  ["¡¢§£¤¥¦", "ĂÂĐÊÔƠƯ"],
];
const VNI: [string, string][] = [
  ["aùaøaûaõaï", "áàảãạ"],
  ["aêaéaèaúaüaë", "ăắằẳẵặ"],
  ["aâaáaàaåaãaä", "âấầẩẫậ"],
  ["ñÑ", "đĐ"],
  ["eùeøeûeõeï", "éèẻẽẹ"],
  ["eâeáeàeåeãeä", "êếềểễệ"],
  ["íìæóò", "íìỉĩị"],
  ["oùoøoûoõoï", "óòỏõọ"],
  ["oâoáoàoåoãoä", "ôốồổỗộ"],
  ["ôôùôøôûôõôï", "ơớờởỡợ"],
  ["uùuøuûuõuï", "úùủũụ"],
  ["ööùöøöûöõöï", "ưứừửữự"],
  ["yùyøyûyõî", "ýỳỷỹỵ"],
  ["AÙAØAÂÁ", "ÁÀÂÍ".replace("ÂÍ", "ÂÁ")],
];

describe("letters of the old fonts", () => {
  test.each(TCVN3)("TCVN3 %s is %s", (written, read) => {
    expect(readLegacy(written, "tcvn3")).toBe(read);
  });
  test.each(VNI.slice(0, -1))("VNI %s is %s", (written, read) => {
    expect(readLegacy(written, "vni")).toBe(read);
  });
  test("VNI has capitals too", () => {
    expect(readLegacy("UÛY BAN NHAÂN DAÂN TÆNH CAØ MAU", "vni")).toBe("ỦY BAN NHÂN DÂN TỈNH CÀ MAU");
    expect(readLegacy("Ñoàng Ñöùc", "vni")).toBe("Đồng Đức");
  });
  test("capitals of TCVN3 titles are told by the letters beside them", () => {
    expect(readLegacy("ñY BAN NH¢N D¢N TØNH", "tcvn3")).toBe("ỦY BAN NHÂN DÂN TỈNH");
    expect(readLegacy("Thñ tôc", "tcvn3")).toBe("Thủ tục");
  });
});

const SENTENCE = "Người dân nộp hồ sơ tại bộ phận một cửa của xã, được trả kết quả trong 3 ngày làm việc.";
const IN_TCVN3 = "Ng\u00adêi d©n nép hå s¬ t¹i bé phËn mét cöa cña x·, ®\u00adîc tr¶ kÕt qu¶ trong 3 ngµy lµm viÖc.";
const IN_VNI =
  "Ngöôøi daân noäp hoà sô taïi boä phaän moät cöûa cuûa xaõ, ñöôïc traû keát quaû trong 3 ngaøy laøm vieäc.";

describe("a text of an old font", () => {
  test.each([
    ["tcvn3", IN_TCVN3],
    ["vni", IN_VNI],
  ] as const)("%s is told and converted", (font, written) => {
    expect(findLegacyFont(written)).toBe(font);
    expect(convertLegacy(written, font)).toBe(SENTENCE);
  });

  test("lines that read well stay as they are", () => {
    expect(findLegacyFont(`${SENTENCE}\n${IN_TCVN3}`)).toBe("tcvn3");
    expect(convertLegacy(`${SENTENCE}\n${IN_TCVN3}\nhttps://camau.gov.vn`, "tcvn3")).toBe(
      `${SENTENCE}\n${SENTENCE}\nhttps://camau.gov.vn`,
    );
  });

  test.each([
    ["Vietnamese", SENTENCE],
    ["Vietnamese without marks", "Nguoi dan nop ho so tai bo phan mot cua"],
    ["Vietnamese in parts", SENTENCE.normalize("NFD")],
    ["Khmer", "ការចុះបញ្ជីកំណើតកូន នៅឃុំសង្កាត់"],
    ["French", "Les élèves étaient très émus à l'école près de la forêt, où l'été régnait déjà."],
    ["German", "Die Bürger müssen künftig für größere Anträge persönlich vorsprechen."],
    ["names and codes", "Điều 5, Nghị định 118/2025/NĐ-CP; CT01; H'Hen Niê; Y Êban; Đắk Lắk"],
    ["nothing", ""],
  ])("%s is none", (_what, text) => {
    expect(findLegacyFont(text)).toBeNull();
  });
});
