import type { Saying } from "../saying.ts";

/** Courts, enforcement, notaries, lawyers and everybody who works beside them. */
export const courtsAndLaw: Saying[] = [
  {
    say: [
      "(nộp|gửi|viết|làm)? đơn (kiện|khởi kiện)",
      "(kiện|thưa|đưa|nộp đơn|gửi đơn|khởi kiện) (nhau)? (ra|lên|tại|ở|cho) (tòa|tòa án)",
      "(khởi kiện|kiện) … (tòa|tòa án)",
      "(tòa|tòa án) (online|trực tuyến|điện tử|qua mạng)",
    ],
    mean: ["gửi nhận đơn khởi kiện tài liệu chứng cứ tòa án"],
    keep: 0.3,
  },
  {
    say: [
      "(bản án|quyết định ly hôn|án ly hôn|hồ sơ vụ án|giấy ly hôn|quyết định của tòa)",
      "(xin|lấy|trích lục|cấp|sao) … (bản án|quyết định ly hôn|giấy ly hôn)",
    ],
    mean: ["cấp sao bản án tài liệu trong hồ sơ vụ án"],
    keep: 0.5,
  },
  {
    say: [
      "(tòa|tòa án) … (xử|tuyên|thắng kiện|thắng|phán quyết) … (không (chịu )?(trả|thi hành|đưa|giao)|chưa (chịu )?(trả|thi hành)|cưỡng chế|đòi)",
      "(có|được)? (bản án|án) … (không (chịu )?(trả|thi hành|đưa|giao)|chưa (chịu )?(trả|thi hành)|cưỡng chế|đòi)",
      "(thắng kiện|thi hành án|thi hành bản án|yêu cầu thi hành)",
    ],
    mean: ["yêu cầu thi hành án dân sự"],
    keep: 0.4,
  },
  {
    say: [
      "(miễn|giảm|bớt|miễn giảm) (tiền )?(phí|án phí|phí thi hành án)",
      "(phí|tiền phí) thi hành án … (miễn|giảm|khó khăn)",
    ],
    mean: ["miễn giảm phí thi hành án"],
    keep: 0.8,
  },
  {
    say: ["(đã|xong|hết) … thi hành án", "(xác nhận|giấy xác nhận) … (thi hành án|thi hành xong)"],
    mean: ["xác nhận kết quả thi hành án"],
    keep: 0.7,
  },
  {
    say: [
      "(công chứng viên|thừa phát lại|thừa hành viên|giám định viên|đấu giá viên) … (thôi|nghỉ|không làm|không hành nghề|xin thôi|về hưu|từ chức)",
    ],
    mean: [
      "miễn nhiệm công chứng viên",
      "miễn nhiệm thừa phát lại thừa hành viên *0.95",
      "miễn nhiệm giám định viên tư pháp *0.95",
    ],
    keep: 0.8,
  },
  {
    say: ["(làm|trở thành|thành|muốn làm|bổ nhiệm) công chứng viên"],
    mean: ["bổ nhiệm công chứng viên"],
    keep: 0.6,
  },
  {
    say: ["(tập sự|thực tập) (nghề )?(công chứng|văn phòng công chứng)"],
    mean: ["đăng ký tập sự hành nghề công chứng"],
    keep: 0.7,
  },
  {
    say: ["(mở|lập|thành lập) (văn phòng )?(công chứng)", "(phòng|văn phòng) công chứng (tư|mới|tư nhân)"],
    mean: ["thành lập văn phòng công chứng"],
    keep: 0.5,
  },
  {
    say: ["văn phòng công chứng … (đổi|chuyển|thay|dời)"],
    mean: ["thay đổi nội dung đăng ký hoạt động của văn phòng công chứng"],
    keep: 0.7,
  },
  {
    say: [
      "(mở|lập|thành lập) (văn phòng luật sư|văn phòng luật|công ty luật)",
      "(văn phòng luật|công ty luật) (mới|riêng)",
    ],
    mean: ["đăng ký hoạt động của tổ chức hành nghề luật sư"],
    keep: 0.6,
  },
  {
    say: ["luật sư … (riêng|tự do|độc lập|cá nhân|một mình)", "(hành nghề|làm) luật sư (riêng|tự do|độc lập|cá nhân)"],
    mean: ["đăng ký hành nghề luật sư với tư cách cá nhân"],
    keep: 0.5,
  },
  {
    say: ["(thẻ|chứng chỉ|bằng|giấy|chứng chỉ hành nghề) luật sư", "(làm|thành|trở thành) luật sư"],
    mean: ["cấp chứng chỉ hành nghề luật sư"],
    keep: 0.7,
  },
  {
    say: [
      "luật sư (muốn|xin|đăng ký|cần)? (tham gia|cộng tác|nhận|giúp người|giúp bà con) … (người nghèo|pháp lý|pháp luật|miễn phí|trợ giúp)",
    ],
    mean: [
      "đăng ký tham gia trợ giúp pháp lý",
      "lựa chọn ký hợp đồng với luật sư *0.8",
      "cấp thẻ cộng tác viên trợ giúp pháp lý *0.8",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(rút|hủy|thôi|không cần|không nhờ) … (luật sư miễn phí|trợ giúp pháp lý|luật sư nhà nước)",
      "(luật sư miễn phí|trợ giúp pháp lý|luật sư nhà nước) … (rút|hủy|thôi|không cần)",
    ],
    mean: ["rút yêu cầu trợ giúp pháp lý"],
    keep: 0.4,
  },
  {
    say: [
      "(đổi|thay|xin đổi|xin thay) (luật sư|người bào chữa) … (miễn phí|trợ giúp|nhà nước)",
      "(đổi|thay) luật sư (miễn phí|trợ giúp)?",
    ],
    mean: ["thay đổi người thực hiện trợ giúp pháp lý"],
    keep: 0.5,
  },
  {
    say: ["(thanh lý|quản lý) tài sản … phá sản", "phá sản … (thanh lý|quản lý) tài sản", "quản tài viên"],
    mean: ["chứng chỉ hành nghề quản tài viên", "đăng ký hành nghề quản lý thanh lý tài sản với tư cách cá nhân *0.9"],
    keep: 0.4,
  },
  {
    say: ["(chứng chỉ|thẻ|hành nghề|nghề) (bán )?đấu giá", "(làm|thành) đấu giá viên"],
    mean: ["cấp chứng chỉ hành nghề đấu giá"],
    keep: 0.7,
  },
  {
    say: ["(văn phòng|mở|lập) … (thừa phát lại|vi bằng)", "(lập vi bằng|thừa phát lại)"],
    mean: ["thành lập văn phòng thừa phát lại"],
    keep: 0.8,
  },
  {
    say: [
      "(dịch|phiên dịch) … (đóng dấu|công chứng|chứng thực|sang tiếng|ra tiếng|tiếng anh|tiếng nhật|tiếng hàn|tiếng trung|tiếng pháp|tiếng đức)",
    ],
    mean: ["chứng thực chữ ký người dịch"],
    keep: 0.25,
  },
  {
    say: ["(chia|phân chia) … (thừa kế|di sản|để lại|bố mẹ để lại|cha mẹ để lại|ông bà để lại)"],
    mean: ["chứng thực văn bản phân chia di sản mà di sản là động sản quyền sử dụng đất nhà ở"],
    keep: 0.4,
  },
  {
    say: ["(từ chối|không nhận|nhường|không lấy|không muốn nhận) … (thừa kế|di sản|tài sản để lại|phần thừa kế)"],
    mean: ["chứng thực văn bản từ chối nhận di sản"],
    keep: 0.5,
  },
  {
    say: ["(hủy|sửa|bổ sung|thay đổi) … (hợp đồng|giao dịch|giấy mua bán) … (chứng thực|công chứng|đã ký|đã chứng)"],
    mean: ["chứng thực việc sửa đổi bổ sung hủy bỏ giao dịch"],
    keep: 0.5,
  },
  {
    say: ["(giám định|thẻ giám định) (tư pháp|viên tư pháp)", "(mở|lập) văn phòng giám định"],
    mean: ["bổ nhiệm và cấp thẻ giám định viên tư pháp", "cấp phép thành lập văn phòng giám định tư pháp *0.95"],
    keep: 0.9,
  },
  {
    say: ["hòa giải viên … (nghỉ|thôi|không làm|xin thôi)", "(thôi|nghỉ) … hòa giải viên"],
    mean: ["thôi làm hòa giải viên"],
    keep: 0.5,
  },
  {
    say: ["hòa giải viên … (tiền|thù lao|tiền công)", "(tiền|thù lao|tiền công) … hòa giải (viên)?"],
    mean: ["thanh toán thù lao cho hòa giải viên"],
    keep: 0.6,
  },
  {
    say: ["hòa giải viên … (tai nạn|bị thương|rủi ro)"],
    mean: ["hỗ trợ khi hòa giải viên gặp tai nạn hoặc rủi ro"],
    keep: 0.6,
  },
  {
    say: [
      "(giao dịch bảo đảm|đăng ký thế chấp|thế chấp) … (sổ đỏ|nhà|đất|ngân hàng)",
      "(sổ đỏ|nhà đất|đất|nhà) … thế chấp",
    ],
    mean: ["đăng ký biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất"],
    keep: 0.4,
  },
  {
    say: ["(thay đổi|đổi|sửa|bổ sung|vay thêm) … thế chấp", "thế chấp … (thay đổi|đổi|sửa|bổ sung|vay thêm)"],
    mean: ["đăng ký thay đổi biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất"],
    keep: 0.35,
  },
  {
    say: [
      "(trả hết|trả xong|hết|xong|tất toán) (nợ|nợ ngân hàng|tiền vay|vay) … (xóa|giải|rút) (thế chấp|chấp|sổ)",
      "(xóa|giải) (thế )?chấp",
    ],
    mean: ["xóa đăng ký biện pháp bảo đảm bằng quyền sử dụng đất tài sản gắn liền với đất"],
    keep: 0.3,
  },
];
