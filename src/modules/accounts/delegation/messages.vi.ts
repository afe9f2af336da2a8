export const vi = {
  title: "Ủy quyền khi vắng mặt",
  lead: "Ai đi vắng giao vai trò của mình cho đồng nghiệp trong một thời gian. Hết ngày thì ủy quyền tự hết.",
  make: "Ủy quyền",
  newTitle: "Ủy quyền khi vắng mặt",
  newTitleFor: (name: string) => `Ủy quyền thay ${name}`,
  newLead:
    "Người nhận làm được đúng những gì vai trò này cho phép, không hơn. Việc người đó làm được ghi là theo ủy quyền. Ai viết tin thì vẫn không tự duyệt tin ấy.",
  role: "Vai trò",
  roleAt: (role: string, unit: string) => `${role}, ${unit}`,
  noRoles: "Không có vai trò nào ủy quyền được. Vai trò quản trị không ủy quyền; hãy nhờ quản trị viên khác.",
  search: "Tìm đồng nghiệp",
  searchHint: "Tên hoặc thư điện tử, có dấu hay không dấu đều được.",
  find: "Tìm",
  colleague: "Người nhận",
  noColleagues: "Không có đồng nghiệp nào khớp trong đơn vị và các đơn vị trực thuộc.",
  from: "Từ ngày",
  until: "Đến hết ngày",
  daysHint: "Ví dụ 05/12/2026. Dài nhất 6 tháng.",
  reason: "Lý do",
  reasonHint: "Ví dụ: đi học, nghỉ phép, công tác. Quyết định hoặc thông báo số mấy, nếu có.",
  submit: "Ủy quyền",
  filters: { now: "Đang hiệu lực", coming: "Sắp tới", over: "Đã hết" },
  all: "Tất cả",
  holder: "Người ủy quyền",
  person: "Người nhận",
  unit: "Đơn vị",
  days: "Thời gian",
  daysOf: (from: string, until: string) => `${from} đến hết ${until}`,
  state: "Tình trạng",
  registered: "Người ghi",
  ended: (who: string, when: string) => `${who} chấm dứt lúc ${when}`,
  end: "Chấm dứt",
  endOf: (holder: string, person: string) => ` ủy quyền của ${holder} cho ${person}`,
  findPeople: "Tìm theo tên",
  filter: "Lọc",
  none: "Chưa có ủy quyền nào",
  noneText: "Trước khi đi vắng, hãy giao vai trò cho một đồng nghiệp để việc duyệt không phải chờ.",
  noneFits: "Không có ủy quyền nào khớp.",
  csv: "Tải danh sách (CSV)",
  done: { made: "Đã ủy quyền. Người nhận được báo bằng thư.", ended: "Đã chấm dứt ủy quyền, có hiệu lực ngay." },
  errors: {
    grant: "Hãy chọn vai trò.",
    person: "Hãy chọn người nhận.",
    from: "Ngày bắt đầu phải là ngày có thật, từ hôm nay trở đi.",
    until: "Ngày kết thúc phải là ngày có thật, không trước ngày bắt đầu.",
    days: "Hãy chọn từ hôm nay trở đi, ngày kết thúc không trước ngày bắt đầu và không quá 6 tháng.",
    reason: "Hãy ghi lý do, tối đa 1.000 ký tự.",
  },
  mail: {
    subject: (holder: string) => `${holder} ủy quyền cho bạn`,
    overSubject: (holder: string) => `Ủy quyền của ${holder} đã chấm dứt`,
    text: (one: {
      name: string;
      role: string;
      unit: string;
      holder: string;
      from: string;
      until: string;
      reason: string;
      link: string;
    }) =>
      `Kính gửi ${one.name},

${one.holder} ủy quyền cho bạn vai trò ${one.role} tại ${one.unit}, từ ${one.from} đến hết ${one.until}.

Lý do: ${one.reason}

Việc bạn làm bằng vai trò này được ghi là theo ủy quyền của ${one.holder}. Nếu không nhận được, bạn có thể chấm dứt tại:
${one.link}
`,
    over: (one: { name: string; role: string; unit: string; holder: string }) =>
      `Kính gửi ${one.name},

Ủy quyền của ${one.holder} cho bạn (vai trò ${one.role} tại ${one.unit}) đã chấm dứt.
`,
  },
};
