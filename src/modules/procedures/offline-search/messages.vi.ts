export const vi = {
  title: "Tìm thủ tục",
  lead: "Tìm ngay trên bản sao này, không cần mạng.",
  label: "Bạn cần làm gì?",
  hint: "Gõ có dấu hoặc không dấu, ví dụ: khai sinh, dang ky ket hon, sổ đỏ, 1.001193",
  /** The script puts numbers and words in place of what stands in braces. */
  loading: "Đang mở danh mục …",
  found: "{count} thủ tục cho “{query}”",
  nothing: "Chưa tìm thấy thủ tục nào cho “{query}”. Thử ít chữ hơn, hoặc xem mục lục.",
  understood: "“{said}” được hiểu là “{meant}”",
  didYouMean: "Có phải bạn muốn tìm:",
  legalName: "Tên đầy đủ: {name}",
  more: "Xem thêm",
  failed: "Không mở được danh mục tìm kiếm. Hãy dùng mục lục dưới đây.",
  withoutScript: "Máy này đã tắt JavaScript nên không tìm theo chữ được. Hãy dùng mục lục dưới đây.",
  indexTitle: "Xem theo mục lục",
  byLetter: "Theo chữ cái đầu và theo lĩnh vực",
  all: "Danh sách mọi thủ tục",
};
