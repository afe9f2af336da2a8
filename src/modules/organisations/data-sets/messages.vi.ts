export const vi = {
  units: {
    title: "Đơn vị và lịch sử sáp nhập",
    description: "Tỉnh, xã, sở, ban, ngành qua từng giai đoạn tên gọi và địa giới, kèm đơn vị kế tiếp.",
    keywords: ["đơn vị hành chính", "sáp nhập", "địa giới"],
    fields: {
      id: "Mã trong hệ thống này, không đổi suốt đời đơn vị",
      kind: "Loại: central, province, district, commune, department, affiliated …",
      code: "Mã đơn vị hành chính chính thức",
      type: "Tên gọi của loại, như Phường, Xã, Sở",
      name: "Tên đầy đủ",
      slug: "Địa chỉ trang của đơn vị",
      parent_id: "Đơn vị cấp trên",
      valid_from: "Ngày tên và vị trí này bắt đầu",
      valid_to: "Ngày đầu tiên không còn như vậy; trống khi còn",
      created_on: "Ngày đơn vị ra đời; trống khi không rõ",
      ended_on: "Ngày đầu tiên đơn vị không còn",
      successor_ids: "Các đơn vị kế tiếp",
      address: "Địa chỉ trụ sở",
      phone: "Điện thoại cơ quan",
      email: "Thư điện tử cơ quan",
    } as Record<string, string>,
  },
};
