export const vi = {
  progress: {
    title: "Tiến độ kế hoạch tuyên truyền",
    description: "Mỗi nhiệm vụ của mỗi đơn vị một dòng: chỉ tiêu, số tự khai và số có bằng chứng trong sổ phát hành.",
    keywords: ["kế hoạch", "tiến độ", "cải cách hành chính"],
    fields: {
      plan_id: "Mã kế hoạch",
      plan_number: "Số, ký hiệu",
      plan_title: "Trích yếu",
      year: "Năm",
      task_id: "Mã nhiệm vụ",
      task: "Nội dung nhiệm vụ",
      unit_id: "Đơn vị được giao",
      unit_name: "Tên đơn vị được giao",
      role: "Vai trò: lead (chủ trì), coordinating (phối hợp), invited (đề nghị)",
      due_on: "Hạn",
      target: "Chỉ tiêu",
      declared: "Đơn vị tự khai; trống khi chưa khai",
      proven: "Có bằng chứng: đếm từ sổ phát hành, xem ở địa chỉ trang",
      state: "done (xong), late (trễ), due (sắp đến hạn), open (đang làm)",
      url: "Địa chỉ trang có các dòng đã đếm",
    } as Record<string, string>,
  },
};
