import type { CardFault, CardWarning } from "./read-card.ts";

export const vi = {
  faults: {
    empty: "Chưa có nội dung. Hãy quét mã QR trên thẻ.",
    "too-long": "Nội dung dài quá 2.000 ký tự, không phải mã QR của thẻ.",
    "not-a-card":
      "Đây không phải mã QR của thẻ căn cước: cần ít nhất 6 phần cách nhau bằng dấu “|”. Hãy quét lại mã trên thẻ, không quét mã khác.",
    "too-many-parts": "Đây không phải mã QR của thẻ căn cước: có quá nhiều phần.",
    "number-wrong": "Phần 1 phải là số định danh gồm 12 chữ số. Hãy quét lại.",
    "old-number-wrong": "Phần 2 phải để trống hoặc là số chứng minh nhân dân cũ gồm 9 chữ số. Hãy quét lại.",
    "name-missing": "Phần 3 phải là họ và tên. Hãy quét lại.",
    "birth-date-wrong": "Phần 4 phải là ngày sinh có thật, dạng ddMMyyyy, ví dụ 05031999. Hãy quét lại.",
    "sex-wrong": "Phần 5 phải là Nam hoặc Nữ. Hãy quét lại.",
    "issue-date-wrong": "Phần 7 phải là ngày cấp có thật, dạng ddMMyyyy, ví dụ 12082021. Hãy quét lại.",
  } satisfies Record<CardFault, string>,
  warnings: {
    "sex-contradicts-number": "Giới tính không khớp với chữ số thứ 4 của số định danh. Hãy đối chiếu với thẻ.",
    "birth-year-contradicts-number":
      "Năm sinh không khớp với chữ số thứ 4, 5, 6 của số định danh. Hãy đối chiếu với thẻ.",
    "birth-date-to-come": "Ngày sinh ở sau hôm nay. Hãy đối chiếu với thẻ.",
    "issue-date-to-come": "Ngày cấp ở sau hôm nay. Hãy đối chiếu với thẻ.",
    "issued-before-birth": "Ngày cấp ở trước ngày sinh. Hãy đối chiếu với thẻ.",
    "letters-damaged": "Chữ bị lỗi phông khi quét. Hãy sửa họ tên, địa chỉ theo thẻ.",
  } satisfies Record<CardWarning, string>,
};
