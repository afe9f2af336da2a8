import type { Content, Item } from "./questionnaire.ts";

const mark = (key: string, factor: string | null, text: string): Item => ({
  key,
  kind: "satisfaction",
  text,
  factor,
  options: [],
  most: null,
});
const choice = (
  key: string,
  kind: "one" | "many",
  factor: string,
  text: string,
  answers: readonly string[],
  most: number | null = null,
): Item => ({
  key,
  kind,
  text,
  factor,
  options: answers.map((answer, at) => ({ key: String(at + 1), text: answer })),
  most,
});

/**
 * A questionnaire to begin with: the five factors by which satisfaction with administrative service has been measured since
 * 2017 (access, procedures, officials, results, handling of opinions), each with questions of fact and of satisfaction, and what
 * people want mended. The wording is our own; the official form is another, and what comes of this one never bears its name.
 * Marks 4 and 5 count as satisfied, which the questionnaire may set otherwise.
 */
export const FIVE_FACTORS: Content = {
  satisfiedFrom: 4,
  factors: [
    { key: "tiep-can", name: "Tiếp cận dịch vụ" },
    { key: "thu-tuc", name: "Thủ tục hành chính" },
    { key: "cong-chuc", name: "Công chức trực tiếp giải quyết" },
    { key: "ket-qua", name: "Kết quả giải quyết" },
    { key: "y-kien", name: "Tiếp nhận và xử lý ý kiến" },
  ],
  items: [
    choice("nguon-tin", "one", "tiep-can", "Ông/bà biết cách làm thủ tục này chủ yếu qua đâu?", [
      "Hỏi cán bộ ở bộ phận một cửa",
      "Bảng niêm yết tại cơ quan",
      "Trang thông tin của xã, tỉnh hoặc Cổng Dịch vụ công",
      "Loa truyền thanh",
      "Zalo, Facebook hoặc tin nhắn",
      "Người quen",
      "Cách khác",
    ]),
    mark("bien-chi-dan", "tiep-can", "Biển chỉ dẫn đến nơi làm thủ tục"),
    mark("cho-ngoi", "tiep-can", "Chỗ ngồi chờ, bàn viết, nước uống, nhà vệ sinh"),
    mark("thiet-bi", "tiep-can", "Máy tính, máy lấy số và thiết bị phục vụ người dân"),
    mark("niem-yet", "thu-tuc", "Thủ tục được niêm yết đầy đủ, dễ đọc"),
    mark("giay-to", "thu-tuc", "Giấy tờ phải nộp đúng như niêm yết"),
    mark("phi", "thu-tuc", "Phí, lệ phí đúng như niêm yết"),
    mark("thoi-han", "thu-tuc", "Thời hạn giải quyết"),
    choice("so-lan", "one", "cong-chuc", "Ông/bà phải đến cơ quan mấy lần cho việc này?", [
      "Không phải đến",
      "1 lần",
      "2 lần",
      "3 lần",
      "Từ 4 lần trở lên",
    ]),
    choice("goi-y-tien", "one", "cong-chuc", "Có ai gợi ý ông/bà đưa thêm tiền ngoài quy định không?", ["Không", "Có"]),
    mark("thai-do", "cong-chuc", "Thái độ khi giao tiếp"),
    mark("lang-nghe", "cong-chuc", "Lắng nghe và trả lời câu hỏi"),
    mark("huong-dan", "cong-chuc", "Hướng dẫn rõ ràng, đủ trong một lần"),
    mark("thao-viec", "cong-chuc", "Thạo việc, làm đúng quy định"),
    choice("dung-hen", "one", "ket-qua", "Ông/bà nhận kết quả khi nào?", [
      "Sớm hơn ngày hẹn",
      "Đúng ngày hẹn",
      "Trễ hẹn và cơ quan có xin lỗi",
      "Trễ hẹn và cơ quan không xin lỗi",
    ]),
    mark("kip-thoi", "ket-qua", "Kết quả được trả kịp thời"),
    mark("day-du", "ket-qua", "Thông tin trên kết quả đầy đủ, chính xác"),
    mark("cong-bang", "ket-qua", "Việc giải quyết công bằng"),
    mark("cho-gop-y", "y-kien", "Cách gửi ý kiến, phản ánh có sẵn và dễ làm"),
    mark("tra-loi", "y-kien", "Ý kiến được trả lời kịp thời, thỏa đáng"),
    choice(
      "mong-doi",
      "many",
      "y-kien",
      "Ông/bà mong cơ quan làm tốt hơn việc nào?",
      [
        "Dễ tìm thông tin về thủ tục",
        "Nơi tiếp đón khang trang hơn",
        "Ít giấy tờ hơn",
        "Nhanh hơn",
        "Công chức niềm nở, tận tình hơn",
        "Công chức giỏi việc hơn",
        "Kết quả chính xác hơn",
        "Trả lời ý kiến nhanh hơn",
      ],
      3,
    ),
    mark("chung", null, "Nhìn chung, sự phục vụ của cơ quan trong lần này"),
    { key: "y-khac", kind: "words", text: "Điều ông/bà muốn nói thêm", factor: null, options: [], most: null },
  ],
};
