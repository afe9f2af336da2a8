/** Columns of lists of documents as they go out, and as they may come in: a list can go round. */
export const LIST_COLUMNS = [
  "Loại",
  "Số ký hiệu",
  "Cơ quan ban hành",
  "Ngày ban hành",
  "Trích yếu",
  "Hiệu lực từ",
  "Hết hiệu lực từ",
  "Tình trạng",
  "Thay thế",
  "Địa chỉ",
  "Chủ đề",
  "Đối chiếu",
] as const;

/** A row of the sample list. */
export const SAMPLE_ROW = [
  "Nghị định",
  "118/2025/NĐ-CP",
  "Chính phủ",
  "09/06/2025",
  "Thực hiện thủ tục hành chính theo cơ chế một cửa, một cửa liên thông",
  "01/07/2025",
  "",
  "Còn hiệu lực",
  "61/2018/NĐ-CP; 107/2021/NĐ-CP",
  "",
  "",
  "",
] as const;
