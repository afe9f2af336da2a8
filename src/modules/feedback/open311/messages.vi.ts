import type { QuestionKind } from "../question.ts";

export const vi = {
  kinds: { question: "Câu hỏi", comment: "Góp ý", petition: "Phản ánh, kiến nghị" } satisfies Record<
    QuestionKind,
    string
  >,
  kindTexts: {
    question: "Hỏi về giấy tờ, phí, thời hạn, nơi nộp.",
    comment: "Khen, chê, đề nghị làm tốt hơn.",
    petition: "Về quy định hoặc việc làm gây khó khăn. Cần họ tên, địa chỉ và cách liên hệ.",
  } satisfies Record<QuestionKind, string>,
  categoryText: "Phản ánh, kiến nghị. Thiếu họ tên, địa chỉ hoặc cách liên hệ thì được nhận như góp ý.",
  group: "Hỏi và góp ý",
  unit: "Cơ quan nhận",
  unitHint: "Không chọn thì gửi tới tỉnh.",
  address: "Địa chỉ của người gửi",
  addressHint: "Cần cho phản ánh, kiến nghị về quy định hành chính.",
  notice: (code: string, day: string, page: string) =>
    `Mã tra cứu ${code}. Trả lời chậm nhất ngày ${day}. Xem tại ${page}. Không nhận khiếu nại, tố cáo.`,
  asComment: "Thiếu họ tên, địa chỉ hoặc cách liên hệ nên được nhận như góp ý.",
  faults: {
    jurisdiction: "Không có cơ quan mang jurisdiction_id này.",
    service: "Không có service_code này.",
    serviceMissing: "Thiếu service_code.",
    request: "Không có yêu cầu công khai mang service_request_id này.",
    requestWithdrawn: "Nội dung này đã được rút.",
    token: "Không có token này.",
    key: "api_key không dùng được.",
    date: (name: string) => `${name} phải là ngày giờ theo ISO 8601, ví dụ 2026-11-20T00:00:00+07:00.`,
    status: "status chỉ nhận open hoặc closed.",
    page: "page từ 1 đến 1000, page_size từ 1 đến 500.",
    ids: "Mỗi lần hỏi nhiều nhất 100 service_request_id.",
    place: "lat từ -90 đến 90, long từ -180 đến 180, và phải có cả hai.",
    description: "Thiếu description.",
    unit: "Không có cơ quan nhận này.",
  },
};
