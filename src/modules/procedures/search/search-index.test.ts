import { describe, expect, test } from "vitest";
import {
  hasData,
  loadCatalogue,
  loadHeldOut,
  loadLabelled,
  loadOwn,
  measure,
  withoutMarks,
} from "../../../../bench/search-quality.ts";
import { judge } from "../chat/answer-in-chat.ts";
import { buildSearchIndex, type SearchEntry, type SearchIndex } from "./index.ts";

function entry(code: string, name: string, more: Partial<SearchEntry> = {}): SearchEntry {
  return {
    code,
    name,
    plainName: null,
    field: "",
    levels: ["commune"],
    keywords: "",
    description: "",
    agencies: "Ủy ban nhân dân cấp xã",
    results: [],
    papers: [],
    lifeEvents: [],
    issuer: "Bộ Tư pháp",
    ...more,
  };
}

const entries = [
  entry("1.001193", "Thủ tục đăng ký khai sinh", {
    field: "Hộ tịch",
    results: ["Giấy khai sinh"],
    papers: ["Giấy chứng sinh"],
  }),
  entry("2.000528", "Thủ tục đăng ký khai sinh có yếu tố nước ngoài", { field: "Hộ tịch" }),
  entry("1.004884", "Thủ tục đăng ký lại khai sinh", { field: "Hộ tịch" }),
  entry("1.003583", "Thủ tục đăng ký khai sinh lưu động", { field: "Hộ tịch" }),
  entry("1.000656", "Thủ tục đăng ký khai tử", { field: "Hộ tịch" }),
  entry("1.000894", "Thủ tục đăng ký kết hôn", { field: "Hộ tịch" }),
  entry("1.004873", "Thủ tục cấp Giấy xác nhận tình trạng hôn nhân", { field: "Hộ tịch" }),
  entry("2.000635", "Cấp bản sao Trích lục hộ tịch, bản sao Giấy khai sinh", { field: "Hộ tịch" }),
  entry("2.000815", "Chứng thực bản sao từ bản chính giấy tờ, văn bản", { field: "Chứng thực" }),
  entry("2.000884", "Chứng thực chữ ký trong các giấy tờ, văn bản", { field: "Chứng thực" }),
  entry("1.004194", "Đăng ký tạm trú", { field: "Đăng ký, quản lý cư trú", issuer: "Bộ Công an" }),
  entry("1.003677", "Khai báo tạm vắng", { field: "Đăng ký, quản lý cư trú", issuer: "Bộ Công an" }),
  entry("1.004222", "Đăng ký thường trú", { field: "Đăng ký, quản lý cư trú", issuer: "Bộ Công an" }),
  entry("1.012786", "Cấp lại Giấy chứng nhận do bị mất", { field: "Đất đai", levels: ["province"] }),
  entry("1.012783", "Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", {
    field: "Đất đai",
  }),
  entry("1.115733", "Cấp đổi Giấy chứng nhận quyền sử dụng đất, quyền sở hữu tài sản gắn liền với đất", {
    field: "Đất đai",
    issuer: "UBND tỉnh Lạng Sơn",
  }),
  entry("1.001612", "Đăng ký thành lập hộ kinh doanh", { field: "Hộ kinh doanh" }),
  entry("1.001266", "Chấm dứt hoạt động hộ kinh doanh", { field: "Hộ kinh doanh" }),
  entry("1.014027", "Thực hiện, điều chỉnh, thôi hưởng trợ cấp hưu trí xã hội", { field: "Bảo trợ xã hội" }),
  entry("3.000346", "Cấp giấy phép lái xe", { field: "Sát hạch", levels: ["province"] }),
  entry("3.000348", "Cấp lại giấy phép lái xe", { field: "Sát hạch", levels: ["province"] }),
  entry("1.000100", "Cấp giấy chứng nhận trứng gà sạch", { field: "Thú y", levels: ["province"] }),
  entry("1.000200", "Khai thác mỏ đá", { field: "Khoáng sản", levels: ["ministry"] }),
];

const index = buildSearchIndex(entries);
const first = (question: string) => index.search(question).hits[0]?.code;

describe("what residents type", () => {
  test.each([
    ["the official name", "đăng ký khai sinh", "1.001193"],
    ["without marks", "dang ky khai sinh", "1.001193"],
    ["decomposed Unicode", "đăng ký khai sinh".normalize("NFD"), "1.001193"],
    ["full-width letters of another keyboard", "ｄａｎｇ ｋｙ ｋｈａｉ ｓｉｎｈ", "1.001193"],
    ["letters dressed up as mathematics", "𝐝𝐚𝐧𝐠 𝐤𝐲 𝐤𝐡𝐚𝐢 𝐬𝐢𝐧𝐡", "1.001193"],
    ["a code in full-width digits", "１．００４１９４", "1.004194"],
    ["zero-width characters inside words", "đăng k\u200bý kh\u200dai s\ufeffinh", "1.001193"],
    ["Telex with the keyboard off", "ddawng kys khai sinh", "1.001193"],
    ["VNI with the keyboard off", "d9a8ng ky1 khai sinh", "1.001193"],
    ["a stray key", "đăng ký khai sinhf", "1.001193"],
    ["a doubled letter", "đăng ký khai sinhh", "1.001193"],
    ["no spaces", "dangkykhaisinh", "1.001193"],
    ["a sound of the region: tr for ch", "trứng thực bản sao", "2.000815"],
    ["a sound of the region: s for x, in a saying", "mất xổ đỏ", "1.012786"],
    ["an abbreviation", "đkkh", "1.000894"],
    ["an abbreviation in a sentence", "xin gks cho con", "1.001193"],
    ["conversation around it", "dạ cho em hỏi đăng ký tạm trú cần giấy tờ gì ạ", "1.004194"],
    ["the code", "1.004194", "1.004194"],
    ["the code without its dot", "thủ tục 1004194", "1.004194"],
  ])("%s: %s", (_, question, code) => {
    expect(first(question)).toBe(code);
  });

  test.each([
    ["vợ mới sinh em bé phải làm gì", "1.001193"],
    ["ông nội em vừa mất hôm qua", "1.000656"],
    ["hai đứa em muốn cưới nhau", "1.000894"],
    ["xin giấy độc thân", "1.004873"],
    ["mở quán cà phê", "1.001612"],
    ["dẹp tiệm luôn", "1.001266"],
    ["sao y bằng tốt nghiệp", "2.000815"],
    ["bà 80 tuổi không có lương hưu", "1.014027"],
    ["mất bằng lái", "3.000348"],
    ["thi bằng lái xe máy", "3.000346"],
    ["chuyển hộ khẩu về nhà chồng", "1.004222"],
  ])("everyday words: %s", (question, code) => {
    expect(first(question)).toBe(code);
  });
});

describe("order of answers", () => {
  test("marks typed are respected: a hen's egg is not a certification", () => {
    expect(first("giấy chứng nhận trứng")).toBe("1.000100");
  });

  test("the ordinary procedure before its special cases, unless the question speaks of them", () => {
    expect(first("khai sinh")).toBe("1.001193");
    expect(first("khai sinh có bố là người nước ngoài")).toBe("2.000528");
    expect(first("làm khai sinh tại nhà lưu động")).toBe("1.003583");
    expect(first("đăng ký lại khai sinh")).toBe("1.004884");
  });

  test("a national procedure before a province's copy, unless the province is named or boosted", () => {
    expect(first("đổi sổ đỏ")).toBe("1.012783");
    expect(first("đổi sổ đỏ ở Lạng Sơn")).toBe("1.115733");
    const ours = index.search("đổi sổ đỏ", { boost: (one) => (one.issuer === "UBND tỉnh Lạng Sơn" ? 1.5 : 1) });
    expect(ours.hits[0]?.code).toBe("1.115733");
  });

  test.each([
    ["giấy phép khai thác cát sắp hết", "gia hạn"],
    ["khai thác cát xin thêm thời gian", "gia hạn"],
    ["thêm nội dung vào giấy phép khai thác cát", "điều chỉnh"],
    ["không khai thác cát nữa", "trả lại"],
    ["gop hai giay phep khai thac cat lam mot", "hợp nhất"],
    ["xin khai thác cát", "cấp"],
  ])("the deed is read from everyday words: %s", (question, deed) => {
    const deeds = ["cấp", "gia hạn", "điều chỉnh", "trả lại", "hợp nhất"];
    const siblings = buildSearchIndex(deeds.map((one) => entry(one, `${one} giấy phép khai thác cát`)));
    expect(siblings.search(question).hits[0]?.code).toBe(deed);
  });

  test("of the same title at two levels the one whose office is named comes first, and other words are no office", () => {
    const twice = buildSearchIndex([
      entry("1.000001", "Cấp giấy phép chặt cây xanh (cấp xã)", { levels: ["commune"] }),
      entry("1.000002", "Cấp giấy phép chặt cây xanh (cấp tỉnh)", { levels: ["province"] }),
    ]);
    const order = (question: string) => twice.search(question).hits.map((hit) => hit.code)[0];
    expect(order("xin phép chặt cây xanh ở sở")).toBe("1.000002");
    expect(order("xin phép chặt cây xanh ở phường")).toBe("1.000001");
    for (const question of ["chặt một số cây xanh", "chặt cây xanh ở cơ sở sản xuất", "tính tiền chặt cây xanh"])
      expect(order(question), question).toBe("1.000001");
  });

  test("what it is needed for does not become what is needed", () => {
    expect(first("xác nhận tình trạng hôn nhân để mua bán nhà đất")).toBe("1.004873");
  });
});

describe("result", () => {
  test("filter, limit and offset count over all answers", () => {
    const all = index.search("đăng ký");
    const page = index.search("đăng ký", { offset: 2, limit: 2 });
    expect(page.total).toBe(all.total);
    expect(page.hits.map((hit) => hit.code)).toEqual(all.hits.slice(2, 4).map((hit) => hit.code));
    const residence = index.search("đăng ký", { filter: (one) => one.issuer === "Bộ Công an" });
    expect(new Set(residence.hits.map((hit) => hit.code))).toEqual(new Set(["1.004194", "1.004222"]));
  });

  test("offers the corrected question, and only when something was corrected", () => {
    expect(index.search("ddawng kys tam trus").didYouMean).toBe("đăng ký tam trú");
    expect(index.search("đăng ký tạm trú").didYouMean).toBeUndefined();
  });

  test("tells how everyday words were read", () => {
    expect(index.search("mất sổ đỏ").understood[0]).toEqual({
      said: "mất sổ đỏ",
      meant: "cấp lại giấy chứng nhận do bị mất",
    });
  });

  test("what people talk about stands behind the title: each word helps, none has to be told", () => {
    expect(first("mang giấy chứng sinh của bé ở bệnh viện về làm gì")).toBe("1.001193");
    expect(index.search("đăng ký kết hôn").hits[0]?.code).toBe("1.000894");
  });

  test("marks typed are believed: a saying is not read from words with other marks", () => {
    expect(index.search("mua thuê đất ở của chính phủ").understood.map((one) => one.said)).not.toContain("thuê đất");
  });

  test("a part of a word is not read as a word", () => {
    const taught = buildSearchIndex(
      Array.from({ length: 12 }, (_, at) => entry(`1.1000${at + 10}`, `Thành lập trung tâm giáo dục số ${at}`)),
    );
    expect(taught.search("trung tâm giáo dục").understood).toEqual([]);
    expect(index.search("mất cái giáo").understood.map((one) => one.said)).toContain("giáo");
  });

  test("a code asked for with small words is the only answer; the beginning of a code lists codes in their order", () => {
    expect(index.search("thủ tục 2.000635 là gì").hits.map((hit) => hit.code)).toEqual(["2.000635"]);
    const codes = index.search("1.00").hits.map((hit) => hit.code);
    expect(codes).toEqual(codes.toSorted());
  });

  test("no answer is no answer", () => {
    expect(index.search("giá vàng hôm nay").hits).toEqual([]);
    expect(index.search("").total).toBe(0);
  });

  test.each([
    "1=1",
    "' OR 1=1 --",
    "SELECT * FROM users WHERE id = 1",
    "(.*)+$[a-z]{1,9}",
    "{{7*7}}",
    "<script>alert(1)</script>",
  ])("signs of programs are no question: %s", (text) => {
    expect(index.search(text).hits).toEqual([]);
    expect(index.suggest(text)).toEqual([]);
  });
});

/** Letters struck at random; the seed is fixed, so that a figure can be compared. */
function nonsense(length: number, count: number): string[] {
  let state = 20_261_128;
  const letter = () => {
    state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
    return "abcdefghijklmnopqrstuvwxyz"[Math.floor((state / 2 ** 32) * 26)];
  };
  return Array.from({ length: count }, () => Array.from({ length }, letter).join(""));
}

function correctedShare(searched: SearchIndex, length: number): number {
  const strings = nonsense(length, 300);
  return strings.filter((text) => searched.search(text).didYouMean !== undefined).length / strings.length;
}

describe("corrections", () => {
  test.each([2, 3, 4, 5, 6, 7, 8])("%i letters struck at random are hardly ever turned into a question", (length) => {
    expect(correctedShare(index, length)).toBeLessThan(0.05);
  });

  test.each(["xqz wvk", "zzf qpd jjw", "hjk lqw vbn mzx", "asdfghjkl", "qwerty", "xyz", "qwe", "asd", "fgh"])(
    "%s is not guessed at",
    (text) => {
      expect(index.search(text).didYouMean).toBeUndefined();
      expect(index.search(text).hits).toEqual([]);
    },
  );

  test("a whole question typed with the Vietnamese keyboard off, however long", () => {
    for (const typed of [
      "em ddang owr troj, ddieenj nuwowcs khoong tinhs, nay hoir veef ddawng kys tamj trus thif laamf giaays towf gif",
      "em d9ang o73 tro5, d9ie6n5 nu7o7c1 kho6ng tinh1, nay hoi3 ve62 d9a8ng ky1 tam5 tru1 thi2 lam2 gia6y1 to72 gi2",
    ])
      expect(first(typed), typed).toBe("1.004194");
  });

  test.each([
    ["tam trus", "1.004194"],
    ["tạm trus", "1.004194"],
    ["khai tuwr", "1.000656"],
    ["khai snih", "1.001193"],
    ["khai sih", "1.001193"],
    ["kết hpn", "1.000894"],
    ["ket hoon", "1.000894"],
    ["chuwx kys", "2.000884"],
    ["mất bằng lái xw", "3.000348"],
    ["hộ kinh doah", "1.001612"],
    ["tạm vawngs", "1.003677"],
    ["sổ ddor mất", "1.012786"],
  ])("a short word mistyped still finds: %s", (question, code) => {
    expect(first(question)).toBe(code);
  });
});

describe("suggestions while typing", () => {
  test.each([
    ["khai s", "1.001193"],
    ["dang ky ket", "1.000894"],
    ["tạm tr", "1.004194"],
    ["sổ đ", "1.012783"],
    ["1.0141", undefined],
    ["1.0140", "1.014027"],
  ])("%s", (typed, code) => {
    expect(index.suggest(typed, 3)[0]?.code).toBe(code);
  });
});

describe("changes", () => {
  test("an entry is replaced, removed and added without building again", () => {
    const changing = buildSearchIndex(entries);
    changing.update(entry("1.001193", "Ghi nhận sự ra đời"));
    expect(changing.search("ghi nhận sự ra đời").hits[0]?.code).toBe("1.001193");
    expect(changing.size).toBe(entries.length);
    changing.remove("1.001193");
    expect(changing.search("ghi nhận sự ra đời").hits.map((hit) => hit.code)).not.toContain("1.001193");
    expect(changing.size).toBe(entries.length - 1);
  });

  test("many replacements leave the same answers", () => {
    const changing = buildSearchIndex(entries);
    for (let round = 0; round < 30; round++) for (const one of entries) changing.update(one);
    for (const question of ["khai sinh", "mất sổ đỏ", "tam tru", "chứng thực chữ ký"]) {
      expect(changing.search(question).hits[0]).toMatchObject({ code: first(question) });
    }
    expect(changing.size).toBe(entries.length);
  });
});

describe("hostile input", () => {
  test.each([
    ["5,000 characters of one letter", "a".repeat(5_000)],
    ["far too long", "đăng ký khai sinh ".repeat(20_000)],
    ["only marks", "\u0301\u0300\u0309".repeat(1_500)],
    ["only emoji", "😀👨‍👩‍👧".repeat(500)],
    ["half an emoji", "\ud83d"],
    ["SQL", "'; DROP TABLE procedure; -- ".repeat(150)],
    ["a regular expression", "(.*)+$[a-z]{1,9999}\\".repeat(200)],
    ["mixed scripts", "регистрация 登録 تسجيل ".repeat(200)],
    ["stacked marks", "đ̷̢̛͖a̶̡͝ng ".repeat(400)],
    ["words that begin many sayings", "mẹ con em tôi mất cho nhà ".repeat(190)],
    ["digits", "1".repeat(5_000)],
    ["codes", "1.001193 ".repeat(550)],
  ])("%s stays bounded", (_, text) => {
    const from = performance.now();
    index.search(text);
    index.suggest(text);
    // Generous: shared machines. It is the absence of blow-up that is tested.
    expect(performance.now() - from).toBeLessThan(400);
  });
});

describe.skipIf(!hasData)("over the real catalogue (skipped where ../shared/data is absent)", () => {
  const catalogue = hasData ? loadCatalogue() : [];
  const national = buildSearchIndex(catalogue);

  test("our own questions find their procedure among the first three", () => {
    const own = loadOwn();
    expect(own.length).toBeGreaterThanOrEqual(300);
    expect(measure(national, own).at3).toBeGreaterThanOrEqual(0.94);
    expect(
      measure(
        national,
        own.map((one) => ({ ...one, q: withoutMarks(one.q) })),
      ).at3,
    ).toBeGreaterThanOrEqual(0.92);
  });

  test("in a chat one procedure is told only where it is meant; else at most three are offered", () => {
    const told = { sure: 0, right: 0, offered: 0, among: 0, none: 0 };
    for (const { q, codes } of [...loadOwn(), ...loadHeldOut("J"), ...loadHeldOut("K")]) {
      const found = judge(national.search(q, { limit: 4 }).hits);
      if ("sure" in found) {
        told.sure++;
        if (codes.includes(found.sure.code)) told.right++;
      } else if (found.maybe.length > 0) {
        told.offered++;
        if (found.maybe.some((one) => codes.includes(one.code))) told.among++;
      } else told.none++;
    }
    process.stdout.write(
      `chat: ${told.sure} told, ${((100 * told.right) / told.sure).toFixed(1)} % right; ${told.offered} offered a choice, ${((100 * told.among) / told.offered).toFixed(1)} % with theirs; ${told.none} none\n`,
    );
    expect(told.right / told.sure).toBeGreaterThanOrEqual(0.94);
    expect(told.among / told.offered).toBeGreaterThanOrEqual(0.82);
  });

  test("questions nobody tuned for as well", () => {
    expect(measure(national, loadLabelled("b")).at3).toBeGreaterThanOrEqual(0.9);
  });

  test("questions written before the ranking was looked at", () => {
    for (const part of ["A", "B", "C", "D"] as const) {
      const questions = loadHeldOut(part);
      expect(questions.length).toBeGreaterThanOrEqual(40);
      expect(measure(national, questions).at3).toBeGreaterThanOrEqual(0.84);
    }
  });

  test.each([
    ["E", 0.77],
    ["F", 0.8],
    ["G", 0.73],
    ["H", 0.85],
    ["I", 0.8],
    ["J", 0.84],
    ["K", 0.92],
    ["M", 0.76],
  ] as const)("questions drawn over all fields, the rarest too, do not get worse: part %s", (part, least) => {
    expect(measure(national, loadHeldOut(part)).at3).toBeGreaterThanOrEqual(least);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])("%i letters struck at random are hardly ever turned into a question", (length) => {
    expect(correctedShare(national, length)).toBeLessThan(0.05);
  });

  test("every code in our questions exists", () => {
    const codes = new Set(catalogue.map((one) => one.code));
    const questions = [
      ...loadOwn(),
      ...(["A", "B", "C", "D", "E", "F", "G", "H", "I", "J", "K", "M"] as const).flatMap(loadHeldOut),
    ];
    expect(questions.flatMap((one) => one.codes.filter((code) => !codes.has(code)))).toEqual([]);
  });
});
