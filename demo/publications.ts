import type { Field } from "../src/modules/feedback/index.ts";

/** Which answered questions are public, in which field, in which words; the one without words waits for approval. */
export const demoPublications: Record<string, { field: Field; summary: string; waits?: true; isOld?: true }> = {
  "khai-sinh-chong-di-xa": {
    field: "ho-tich",
    summary: "Chồng đi làm xa, một mình vợ đi đăng ký khai sinh cho con có được không?",
  },
  "sao-y-tam-tru": { field: "chung-thuc", summary: "Đang tạm trú thì sao y bằng tốt nghiệp ở nơi tạm trú được không?" },
  "ket-hon-nguoi-khac-xa": { field: "ho-tich", summary: "Hai người ở hai xã khác nhau thì đăng ký kết hôn ở đâu?" },
  "thuong-tru-nha-thue": { field: "cu-tru", summary: "Ở nhà thuê có đăng ký thường trú được không?", isOld: true },
  "tro-cap-74-tuoi": { field: "bao-tro", summary: "Người 74 tuổi có được trợ cấp hưu trí xã hội không?" },
  "loa-tieng-khmer-gio-nao": { field: "mot-cua", summary: "Loa phát bản tin thủ tục bằng tiếng Khmer lúc mấy giờ?" },
  "to-niem-yet-cu": { field: "mot-cua", summary: "Tờ niêm yết ở ấp ghi mức phí cũ, tin tờ nào?", waits: true },
  "can-cuoc-cho-be": { field: "cu-tru", summary: "Làm thẻ căn cước cho trẻ nhỏ cần mang gì?" },
  "quet-qr-giay-tiep-nhan": { field: "mot-cua", summary: "Quét mã QR trên giấy tiếp nhận thì xem được gì?" },
};
