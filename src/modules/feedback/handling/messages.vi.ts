export const vi = {
  link: "Chuyển, hướng dẫn, gia hạn",
  title: (code: string) => `Xử lý ý kiến ${code}`,
  back: "Về ý kiến",
  lead: "Chọn một việc. Người gửi đọc được lý do bạn ghi cho họ.",
  settled: "Ý kiến này đã trả lời hoặc đã đóng.",
};
