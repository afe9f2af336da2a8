import { describe, expect, test } from "vitest";
import { type Find, findKey, findPrivate } from "./find-private.ts";
import { type Decision, hideDecided, openFinds, stillKept } from "./publication.ts";

/** As people write. What points at a person or insults stands between brackets; everything else has to stay. */
const SENTENCES = [
  "Tôi tên là [[Nguyễn Văn Tám]], ở [[ấp Tân Tiến]], hỏi về khai sinh cho con.",
  "Tên tôi là [[Thạch Thị Sa Rây]], điện thoại [[0912 345 678]].",
  "tôi tên [[trần văn bảy]] hiện ở [[khóm 3]], muốn hỏi giờ làm việc.",
  "toi ten la [[nguyen thi lan]], cho hoi phi sao y bao nhieu.",
  "Ông [[Lê Văn Hải]] hẹn tôi ba lần mà không trả kết quả.",
  "Chị [[Ngân]] ở quầy số 2 rất nhiệt tình.",
  "Bà [[Huỳnh Thị Mười]] là mẹ tôi, năm nay 82 tuổi, đi lại khó khăn.",
  "Anh [[Tuấn]] bảo tôi bổ sung giấy xác nhận.",
  "Căn cước của tôi số [[096123456789]], cấp năm 2021.",
  "Chứng minh nhân dân cũ là [[381 234 567]].",
  "Xin chuyển tiền về tài khoản [[1903 4567 8901 23]] giúp tôi.",
  "Gửi kết quả vào thư [[tam.nguyen@vidu.vn]] nhé.",
  "Gọi lại cho tôi số [[+84 912.345.678]] sau 17 giờ.",
  "Nhà tôi ở [[số nhà 12/5, đường Lê Lợi]], phường Giá Rai.",
  "Tôi ở [[số 45 đường Trần Hưng Đạo]], đường hay ngập.",
  "Xin hỏi về [[thửa đất số 125, tờ bản đồ số 8]] của gia đình tôi.",
  "Thửa ruộng nhà tôi là [[thửa 77]], [[tờ bản đồ 12]] bị đo thiếu.",
  "Nhà ở [[tổ 5, khóm 2]], xe rác không vào.",
  "Con tôi [[sinh ngày 05/10/2015]], học lớp mấy thì phải làm thẻ?",
  "Tôi [[sinh năm 1957]] thì có được miễn phí không?",
  "Xe của tôi biển [[69A-123.45]] bị giữ giấy tờ.",
  "Giấy chứng nhận [[BK 123456]] bị rách, cấp đổi ở đâu?",
  "Hồ sơ [[H12.34-261120-0012]] của tôi tới đâu rồi?",
  "Cán bộ gì mà [[mất dạy]], nói chuyện với dân như vậy.",
  "[[Đồ ngu]], làm ăn kiểu gì vậy.",
  "lam an [[mat day]] qua, dan keu hoai khong nghe",
  "Chồng tôi là [[Danh Hoàng Na]] đi biển chưa về, tôi khai sinh một mình được không?",
  "Hàng xóm tôi, [[Phạm Thị Thu Hương]], cũng bị hẹn lại.",
  "Con tôi tên [[Lý Gia Bảo]] chưa có số định danh.",
  "Cô [[Út]] ở [[xóm Rạch Dừa]] hỏi giùm tôi.",
  "Họ và tên: [[Võ Thị Kim Ngân]]. Tôi muốn đổi họ cho con.",
  "Đồng chí [[Trần Quốc Khánh]] đã hướng dẫn tôi đầy đủ.",
  "Làm khai sinh cho con cần mang giấy gì?",
  "Phí sao y 2.000 đồng một trang, đúng không?",
  "Tôi nộp ngày 05.10.2026, theo Nghị định 118/2025/NĐ-CP.",
  "Thủ tục 1.001193 có làm trên mạng được không?",
  "Ông Chủ tịch phường tiếp dân ngày nào?",
  "Đường Nguyễn Tất Thành hư, xe máy té hoài.",
  "Xã Trần Văn Thời đổi tên thì giấy tờ cũ còn dùng không?",
  "Quầy mở từ 7 giờ 30 đến 11 giờ 30 phải không anh chị?",
  "Cầu ở ấp bị sập, ai sửa?",
  "Vợ chồng tôi mua đất 1.500.000.000 đồng, thuế bao nhiêu?",
  "Bà con ở sông Ông Đốc muốn nộp hồ sơ gần nhà.",
  "Cảm ơn các anh chị ở quầy một cửa.",
  "Trường Phan Ngọc Hiển lấy xác nhận cư trú làm gì?",
  "Số điện thoại của quầy là bao nhiêu?",
  "Tôi xin miễn phí cho hộ nghèo năm 2026 được không?",
  // Written after the rules, to see what they miss.
  "Cháu [[Khánh Linh]] nhà tôi mất thẻ bảo hiểm.",
  "Người ký giấy là [[Quách Minh Trí]], tôi gọi [[02903 838 777]] không ai nghe.",
  "bác [[Sáu]] bán tạp hóa chỉ tôi lên hỏi phường",
  "Tôi ngụ [[khu phố 4]], thường trú [[ấp 7]], xã Hưng Mỹ.",
  "Zalo của tôi: [[0987.654.321]], tên [[Mỹ Dung]].",
  "Ba tôi [[Nguyễn Hữu Phước]] [[sinh năm 1950]], là thương binh.",
  "Cơ quan thuế ở Cà Mau làm việc thứ bảy không?",
  "Luật Hộ tịch 60/2014/QH13 quy định thế nào?",
  "Mã số thuế hộ kinh doanh [[8012345678]] có đổi không?",
  "Bộ phận một cửa số 2 đường vô bị ngập.",
  "Anh Cả Đỏ là kênh nào? Tôi chỉ hỏi đường.",
  "Nhà [[số 3 hẻm 12]], lối sau chợ.",
  "Em muốn hỏi anh chị về đăng ký tạm trú ở phường Giá Rai.",
];

interface Span {
  from: number;
  to: number;
}

function labelled(sentence: string): { text: string; spans: Span[] } {
  const spans: Span[] = [];
  let text = "";
  for (const part of sentence.split(/(\[\[.*?\]\])/)) {
    const inner = /^\[\[(.*)\]\]$/.exec(part)?.[1];
    if (inner !== undefined) spans.push({ from: text.length, to: text.length + inner.length });
    text += inner ?? part;
  }
  return { text, spans };
}

describe("what points at a person", () => {
  test("is found in sentences as people write them: precision and recall", () => {
    let [right, wrong, found, wanted] = [0, 0, 0, 0];
    const missed: string[] = [];
    for (const sentence of SENTENCES) {
      const { text, spans } = labelled(sentence);
      const finds = findPrivate(text).map((one) => ({ from: one.at, to: one.at + one.text.length, text: one.text }));
      for (const find of finds) {
        if (spans.some((span) => find.from < span.to && span.from < find.to)) right++;
        else {
          wrong++;
          missed.push(`too much: ${find.text}`);
        }
      }
      for (const span of spans) {
        wanted++;
        if (finds.some((find) => find.from <= span.from && span.to <= find.to)) found++;
        else missed.push(`missed in: ${sentence} (${finds.map((one) => one.text).join(" | ")})`);
      }
    }
    const precision = right / (right + wrong);
    const recall = found / wanted;
    process.stdout.write(
      `${SENTENCES.length} sentences, ${wanted} to be found: precision ${precision.toFixed(3)}, recall ${recall.toFixed(3)}\n${missed.join("\n")}\n`,
    );
    expect(SENTENCES.length).toBeGreaterThanOrEqual(40);
    expect(precision, missed.join("; ")).toBeGreaterThan(0.94);
    expect(recall, missed.join("; ")).toBeGreaterThan(0.92);
  });

  test("the name of who asked is found however it is written", () => {
    const found = findPrivate("Tôi là lâm  thị út, hỏi giờ làm việc.", ["Lâm Thị Út"]);
    expect(found.map((one) => one.text)).toContain("lâm  thị út");
  });

  test("is hidden by what is proposed, kept where a person says so, and the rest stays letter by letter", () => {
    const text = "Tôi tên là Nguyễn Văn Tám, gọi 0912 345 678, phí 2.000 đồng.";
    const [name, phone] = findPrivate(text) as [Find, Find];
    const decided = new Map<string, Decision>([
      [findKey(name), "hide"],
      [findKey(phone), "keep"],
    ]);
    const shown = hideDecided(text, decided, [], (kind) => `(${kind})`);
    expect(shown).toEqual({ text: "Tôi tên là (name), gọi 0912 345 678, phí 2.000 đồng.", hidden: 1 });
    const texts = { summary: shown.text, answer: "Gọi 0912 345 678." };
    expect(openFinds(texts, [], []).map((one) => one.text)).toEqual(["0912 345 678"]);
    expect(openFinds(texts, [phone], [])).toEqual([]);
    expect(stillKept(texts, [phone, name]).map((one) => one.text)).toEqual(["0912 345 678"]);
  });
});
