const common = {
  code: "Mã thủ tục quốc gia",
  name: "Tên chính thức",
  field: "Lĩnh vực",
  valid_from: "Ngày bản này bắt đầu áp dụng",
  decision_number: "Số văn bản công bố",
  decision_date: "Ngày văn bản công bố",
};

export const vi = {
  catalogue: {
    title: "Danh mục thủ tục hành chính",
    description: "Mỗi thủ tục một dòng, theo bản mới nhất; cả thủ tục đã hết áp dụng.",
    keywords: ["thủ tục hành chính", "dịch vụ công", "cải cách hành chính"],
    fields: {
      ...common,
      more_fields: "Lĩnh vực khác của thủ tục, nếu có",
      levels: "Cấp giải quyết: commune (xã), province (tỉnh), ministry (bộ), other (cơ quan khác)",
      issuer: "Cơ quan ban hành",
      implementing: "Cơ quan thực hiện",
      applicants: "Đối tượng thực hiện",
      channels: "Cách nộp: inPerson (trực tiếp), online (trực tuyến), post (bưu chính)",
      results: "Kết quả nhận được",
      status: "inForce (đang áp dụng), repealed (bãi bỏ), replaced (được thay thế), moved (chuyển cơ quan)",
      version: "Số của bản mới nhất",
      ended_on: "Ngày đầu tiên không còn áp dụng",
      successor_codes: "Mã thủ tục thay thế",
      source_url: "Địa chỉ ở Cổng Dịch vụ công quốc gia",
    } as Record<string, string>,
  },
  versions: {
    title: "Các bản của thủ tục hành chính",
    description: "Mỗi lần nội dung thay đổi là một dòng: từ ngày nào, theo văn bản nào.",
    keywords: ["thủ tục hành chính", "thay đổi", "phiên bản"],
    fields: {
      ...common,
      version: "Số của bản",
      valid_to: "Ngày đầu tiên bản này không còn áp dụng; trống khi còn áp dụng",
      source: "import (danh mục quốc gia) hoặc editor (cơ quan cập nhật)",
      decision_issuer: "Nơi ban hành văn bản",
      reason: "Lý do thay đổi",
      published_at: "Lúc công bố",
    } as Record<string, string>,
  },
};
