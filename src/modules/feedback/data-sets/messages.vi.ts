export const vi = {
  questions: (fewest: number) => ({
    title: "Số câu hỏi, góp ý, phản ánh",
    description: `Theo tháng, đơn vị và loại; chỉ những tháng đã hết. Số dưới ${fewest} để trống để không ai bị nhận ra.`,
    keywords: ["hỏi đáp", "phản ánh", "kiến nghị"],
    fields: {
      month: "Tháng nhận",
      unit_id: "Đơn vị nhận",
      unit_name: "Tên đơn vị nhận",
      kind: "question (câu hỏi), comment (góp ý), petition (phản ánh, kiến nghị)",
      received: `Số đã nhận; trống khi dưới ${fewest}`,
      answered: "Số đã trả lời; trống khi có thể làm lộ số nhỏ",
      answered_in_time: "Số trả lời đúng hạn; trống khi có thể làm lộ số nhỏ",
    } as Record<string, string>,
  }),
  ratings: (fewest: number) => ({
    title: "Đánh giá trang",
    description: `Số lần bấm “có ích” và “chưa” theo tháng và trang; chỉ trang có từ ${fewest} lần bấm trong tháng.`,
    keywords: ["đánh giá", "hài lòng"],
    fields: {
      month: "Tháng",
      path: "Địa chỉ trang",
      ratings: "Số lần bấm",
      useful: "Có ích",
      not_useful: "Chưa có ích",
    } as Record<string, string>,
  }),
};
