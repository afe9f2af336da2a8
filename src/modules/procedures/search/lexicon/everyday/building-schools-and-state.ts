import type { Saying } from "../saying.ts";

/** What builders, owners of flats, heads of schools, students, officials, soldiers and co-operatives say. */
export const buildingSchoolsAndState: Saying[] = [
  // --------------------------------------------------------------------------------------- building, dwelling
  {
    say: ["(chung cư|nhà tập thể) … (quản lý|ban quản trị|bảo trì|xuống cấp|xây lại|phá|cải tạo)"],
    mean: ["nhà chung cư"],
    keep: 0.7,
  },
  {
    say: ["(nhà|căn hộ) (của )?(cán bộ|công vụ|công tác) … (thuê|ở|xin)", "nhà công vụ"],
    mean: ["cho thuê nhà ở công vụ"],
    keep: 0.5,
  },
  {
    say: ["(mua|bán) (nhà )?(thanh lý|nhà cũ|nhà tập thể|nhà nhà nước|nhà hóa giá|hóa giá)", "hóa giá nhà"],
    mean: ["bán nhà ở cũ thuộc tài sản công"],
    keep: 0.4,
  },
  {
    say: ["(dựng|xây|làm|cất) (nhà tạm|lán|lán trại|công trình tạm|kho tạm|nhà tạm thời)"],
    mean: ["chấp thuận địa điểm quy mô xây dựng công trình và thời gian tồn tại của công trình tạm"],
    keep: 0.4,
  },
  {
    say: [
      "(di|dời|nâng|bê) (nhà|cả căn nhà|công trình) … (chỗ khác|lùi|con lăn|thần đèn|di dời)?",
      "(thần đèn|di dời nhà|dời nhà nguyên khối)",
    ],
    mean: ["cấp giấy phép di dời công trình nhà ở riêng lẻ"],
    keep: 0.4,
  },
  {
    say: ["(chặt|đốn|cưa|tỉa|dời) cây (xanh|phố|đường|cổ thụ|trước nhà|bóng mát)"],
    mean: ["cấp giấy phép chặt hạ dịch chuyển cây xanh"],
    keep: 0.4,
  },
  {
    say: ["(bản vẽ|thiết kế|phương án) … (duyệt|thẩm định|nhà máy|công trình)", "duyệt (bản vẽ|thiết kế)"],
    mean: [
      "thẩm định thiết kế xây dựng triển khai sau thiết kế cơ sở",
      "thẩm định báo cáo nghiên cứu khả thi đầu tư xây dựng *0.95",
    ],
    keep: 0.5,
  },
  {
    say: ["(xây|làm|công trình) … (xong|hoàn thành) … (nghiệm thu|kiểm tra|đưa vào dùng)"],
    mean: ["kiểm tra công tác nghiệm thu hoàn thành công trình"],
    keep: 0.5,
  },
  {
    say: ["(nhà thầu|công ty xây dựng|thầu) nước ngoài"],
    mean: ["cấp giấy phép hoạt động xây dựng cho nhà thầu nước ngoài"],
    keep: 0.5,
  },
  {
    say: [
      "(chứng chỉ|bằng|giấy) … (giám sát|thiết kế|xây dựng|chỉ huy trưởng|kỹ sư xây dựng|định giá)",
      "(kỹ sư|giám sát) (xây dựng )?… (chứng chỉ|hành nghề)",
    ],
    mean: ["cấp chứng chỉ hành nghề hoạt động xây dựng"],
    keep: 0.5,
  },
  {
    say: ["(kiến trúc sư|vẽ nhà) … (chứng chỉ|hành nghề|bằng)"],
    mean: ["cấp chứng chỉ hành nghề kiến trúc"],
    keep: 0.5,
  },
  {
    say: ["(môi giới|làm cò|nghề cò) (đất|nhà đất|bất động sản|nhà)"],
    mean: ["cấp chứng chỉ hành nghề môi giới bất động sản"],
    keep: 0.5,
  },
  {
    say: ["(mua|bán|sang) (lại )?(dự án) (nhà|khu dân cư|bất động sản|chung cư|đất nền)?"],
    mean: ["chuyển nhượng toàn bộ hoặc một phần dự án bất động sản"],
    keep: 0.5,
  },
  {
    say: [
      "(chủ đầu tư|công ty) … (bán|mở bán) … (nhà trên giấy|căn hộ|nhà chưa xây|hình thành trong tương lai)",
      "(nhà trên giấy|nhà chưa xây xong)",
    ],
    mean: ["nhà ở hình thành trong tương lai đủ điều kiện được bán cho thuê mua"],
    keep: 0.4,
  },
  {
    say: ["(đo đạc|làm bản đồ|vẽ bản đồ|công ty đo đạc) … (giấy phép|chứng chỉ|hành nghề)?"],
    mean: ["cấp giấy phép hoạt động đo đạc và bản đồ", "chứng chỉ hành nghề đo đạc và bản đồ *0.97"],
    keep: 0.5,
  },
  {
    say: [
      "(nước thải|khói|bụi|mùi|ồn|rác|xả thải) … (nhà máy|xưởng|công ty|dự án) … (giấy phép|đăng ký|xin)?",
      "(nhà máy|xưởng|cơ sở) … (xả thải|khói|nước thải|môi trường)",
    ],
    mean: ["cấp giấy phép môi trường", "đăng ký môi trường *0.95"],
    keep: 0.5,
  },
  {
    say: ["(dự án) … (ảnh hưởng môi trường|tác động môi trường|đtm)", "đtm"],
    mean: ["thẩm định báo cáo đánh giá tác động môi trường"],
    keep: 0.5,
  },
  {
    say: ["(tra cứu|xem|kiểm tra) (xe|nhà|đất|tài sản) … (cầm cố|thế chấp|đang thế chấp|có nợ)"],
    mean: ["cung cấp thông tin về biện pháp bảo đảm"],
    keep: 0.4,
  },
  // ---------------------------------------------------------------------------------------------- schools
  {
    say: ["(mở|lập|thành lập|xin mở) (trường) (cấp 1|cấp 2|cấp 3|tiểu học|trung học|phổ thông|cấp một|cấp hai|cấp ba)"],
    mean: ["thành lập trường tiểu học trung học cơ sở trung học phổ thông"],
    keep: 0.5,
  },
  {
    say: [
      "(đóng cửa|giải tán|dẹp|giải thể) (trường|lớp|trung tâm)",
      "trường … (đóng cửa|giải tán|không hoạt động nữa)",
    ],
    mean: ["giải thể trường"],
    keep: 0.5,
  },
  {
    say: ["(trường) … (mở lại|dạy lại|hoạt động lại|cho dạy|bắt đầu dạy|được dạy)"],
    mean: ["cho phép trường hoạt động giáo dục trở lại", "cho phép hoạt động giáo dục *0.95"],
    keep: 0.5,
  },
  {
    say: ["(trường) … (đạt chuẩn|chuẩn quốc gia|kiểm định|đánh giá)"],
    mean: ["công nhận trường đạt chuẩn quốc gia", "cấp giấy chứng nhận trường đạt kiểm định chất lượng giáo dục *0.97"],
    keep: 0.5,
  },
  {
    say: [
      "(mở|lập) (trường|trung tâm) (dạy nghề|nghề|cao đẳng|trung cấp)",
      "(trường nghề|trường cao đẳng|trường trung cấp)",
    ],
    mean: ["trường cao đẳng trường trung cấp trung tâm giáo dục nghề nghiệp"],
    keep: 0.6,
  },
  {
    say: ["(mở|thêm|đăng ký) (ngành|nghề|lớp) (mới )?… (trường nghề|cao đẳng|trung cấp|dạy nghề|đào tạo)"],
    mean: ["cấp giấy chứng nhận đăng ký hoạt động giáo dục nghề nghiệp bổ sung"],
    keep: 0.5,
  },
  {
    say: [
      "(du học|học nước ngoài|đi học nước ngoài) … (học bổng|nhà nước|gia hạn|kéo dài|đổi ngành|chuyển trường|về nước|tạm dừng|bảo lưu)",
    ],
    mean: [
      "gia hạn thời gian học tập ở nước ngoài",
      "chuyển ngành học chuyển trường chuyển nước đến học *0.95",
      "tiếp nhận du học sinh tốt nghiệp về nước *0.93",
    ],
    keep: 0.5,
  },
  {
    say: ["(tư vấn|dịch vụ|mở công ty) du học"],
    mean: ["cấp giấy chứng nhận đăng ký kinh doanh dịch vụ tư vấn du học"],
    keep: 0.5,
  },
  {
    say: ["(sinh viên|học) sư phạm … (học phí|hỗ trợ|tiền|sinh hoạt)"],
    mean: ["hỗ trợ tiền đóng học phí và chi phí sinh hoạt đối với sinh viên học các ngành đào tạo giáo viên"],
    keep: 0.4,
  },
  { say: ["(cử tuyển|đi học theo diện|cử đi học)"], mean: ["xét tuyển học theo chế độ cử tuyển"], keep: 0.6 },
  {
    say: ["(giáo sư|phó giáo sư|gs|pgs)"],
    mean: ["công nhận đạt tiêu chuẩn chức danh giáo sư phó giáo sư", "bổ nhiệm chức danh giáo sư phó giáo sư *0.97"],
    keep: 0.6,
  },
  {
    say: ["(dạy|học) (bằng|môn) (tiếng anh|tiếng nước ngoài|song ngữ)"],
    mean: ["đề án dạy và học bằng tiếng nước ngoài"],
    keep: 0.5,
  },
  {
    say: ["(dạy|học) (chữ|tiếng) (thái|mông|khmer|chăm|dân tộc|ê đê|hoa)"],
    mean: ["dạy và học tiếng nói chữ viết của dân tộc thiểu số"],
    keep: 0.5,
  },
  {
    say: [
      "(trẻ|con|cháu|học sinh|học trò) (khuyết tật|tự kỷ|khiếm thị|câm điếc) … (học|trường|học bổng|sách vở)",
      "(học bổng|sách vở) … (khuyết tật|tự kỷ)",
    ],
    mean: [
      "học bổng hỗ trợ kinh phí mua phương tiện đồ dùng học tập người khuyết tật",
      "trung tâm hỗ trợ phát triển giáo dục hòa nhập *0.9",
    ],
    keep: 0.5,
  },
  // --------------------------------------------------------------------------------------- law and offices
  {
    say: ["(mở|lập|làm) (văn phòng|công ty) (luật|luật sư)"],
    mean: ["đăng ký hoạt động của văn phòng luật sư công ty luật"],
    keep: 0.5,
  },
  {
    say: ["luật sư (nước ngoài|tây)", "(công ty|hãng|văn phòng) luật nước ngoài"],
    mean: ["luật sư nước ngoài công ty luật nước ngoài"],
    keep: 0.6,
  },
  {
    say: ["(mở|lập) (văn phòng|phòng) công chứng", "(sang|bán|chuyển nhượng|mua) (văn phòng|phòng) công chứng"],
    mean: ["văn phòng công chứng"],
    keep: 0.7,
  },
  {
    say: ["(được|làm|thi|bổ nhiệm|xin) (làm )?công chứng viên", "(tập sự|học việc) công chứng"],
    mean: ["bổ nhiệm công chứng viên", "đăng ký tập sự hành nghề công chứng *0.97"],
    keep: 0.6,
  },
  {
    say: ["(mở|lập) (công ty|trung tâm) đấu giá", "(đấu giá viên|thẻ đấu giá)"],
    mean: ["tổ chức hành nghề đấu giá tài sản đấu giá viên"],
    keep: 0.6,
  },
  {
    say: ["(bị oan|oan sai|bắt oan|bắt nhầm|phạt sai) … (đền|bồi thường|xin lỗi|danh dự|phục hồi)?"],
    mean: ["giải quyết yêu cầu bồi thường nhà nước", "phục hồi danh dự *0.97"],
    keep: 0.4,
  },
  {
    say: ["(làm chứng|người làm chứng|đi làm chứng|phiên dịch tòa) … (tiền|chi phí|trả)"],
    mean: ["thanh toán chi phí cho người làm chứng người phiên dịch"],
    keep: 0.4,
  },
  {
    say: ["(nộp|gửi) đơn (kiện|khởi kiện) … (qua mạng|online|tòa)?"],
    mean: ["nộp đơn khởi kiện tài liệu chứng cứ"],
    keep: 0.5,
  },
  {
    say: [
      "(bộ đội|lính|quân nhân|chiến sĩ|sĩ quan) … (khiếu nại|kêu oan|không đồng ý)",
      "(khiếu nại|kêu) … (bộ đội|quân đội|đơn vị|trung đoàn|sư đoàn)",
    ],
    mean: ["giải quyết khiếu nại lần đầu trong quân đội"],
    keep: 0.5,
  },
  {
    say: ["(tố cáo|tố) … (bộ đội|quân đội|đơn vị|chỉ huy|sĩ quan|bộ chỉ huy)"],
    mean: ["giải quyết tố cáo trong quân đội"],
    keep: 0.5,
  },
  {
    say: ["(dân quân|tự vệ) … (tai nạn|chết|bị thương|ốm|bệnh|hy sinh)"],
    mean: [
      "trợ cấp cho dân quân tự vệ không tham gia bảo hiểm xã hội nếu bị tai nạn chết",
      "thanh toán chi phí khám bệnh chữa bệnh cho dân quân tự vệ *0.97",
    ],
    keep: 0.4,
  },
  {
    say: [
      "(tai nạn|bị thương|chết|hy sinh) … (chữa cháy|cứu hỏa|cứu nạn)",
      "(đi chữa cháy|chữa cháy giúp) … (tiền|bị thương|chế độ)",
    ],
    mean: ["chế độ chính sách đối với người được huy động người tham gia phòng cháy chữa cháy cứu nạn cứu hộ"],
    keep: 0.4,
  },
  {
    say: [
      "(tai nạn|bị thương|chết|hy sinh) … (hộ đê|chống bão|chống lụt|cứu đê|phòng chống thiên tai|chống lũ)",
      "(đi hộ đê|đi chống bão|chống lụt) … (bị thương|tai nạn|chết|tiền)",
    ],
    mean: ["trợ cấp tai nạn tiền tuất đối với lực lượng xung kích phòng chống thiên tai"],
    keep: 0.4,
  },
  // -------------------------------------------------------------------------------- firms and co-operatives
  {
    say: ["(hợp tác xã|htx) ~ (đổi tên|đổi địa chỉ|thêm nghề|đổi giám đốc|thay đổi)"],
    mean: ["đăng ký thay đổi nội dung đăng ký tổ hợp tác hợp tác xã liên hiệp hợp tác xã"],
    keep: 0.5,
  },
  {
    say: ["(hợp tác xã|htx) ~ (giải thể|dẹp|ngừng|tạm nghỉ|nghỉ)"],
    mean: ["giải thể tạm ngừng kinh doanh hợp tác xã"],
    keep: 0.5,
  },
  {
    say: ["(chia|tách|gộp|nhập|sáp nhập) (công ty|doanh nghiệp)"],
    mean: [
      "đăng ký doanh nghiệp đối với các công ty được thành lập trên cơ sở chia công ty tách công ty hợp nhất sáp nhập",
    ],
    keep: 0.5,
  },
  {
    say: ["(chuyển|đổi) (loại hình|công ty tư nhân|tnhh|doanh nghiệp tư nhân) … (công ty|cổ phần|tnhh)"],
    mean: ["chuyển đổi công ty thành công ty cổ phần công ty trách nhiệm hữu hạn"],
    keep: 0.5,
  },
  {
    say: [
      "(giấy tờ|hồ sơ|chữ ký) (giả|giả mạo) … (công ty|đăng ký|doanh nghiệp)",
      "(ai đó|người khác|bị) (lấy|mượn|giả) … (tên|căn cước|chữ ký) … (lập|mở) công ty",
    ],
    mean: ["thu hồi giấy chứng nhận đăng ký doanh nghiệp trường hợp nội dung kê khai trong hồ sơ là giả mạo"],
    keep: 0.4,
  },
  {
    say: [
      "(đầu tư|mở công ty|làm ăn) (ra|ở|sang) nước ngoài",
      "(mở|lập) (công ty|chi nhánh|nhà máy) (ở|tại|bên) (lào|campuchia|mỹ|nước ngoài|singapore)",
    ],
    mean: ["cấp giấy chứng nhận đăng ký đầu tư ra nước ngoài"],
    keep: 0.4,
  },
  {
    say: ["(người|công ty|nhà đầu tư) nước ngoài … (mua|góp) (cổ phần|vốn|phần vốn)"],
    mean: ["nhà đầu tư nước ngoài góp vốn mua cổ phần mua phần vốn góp"],
    keep: 0.5,
  },
  {
    say: ["(dự án) … (dừng|ngừng|thôi|bỏ|không làm nữa|chấm dứt)"],
    mean: ["ngừng hoạt động của dự án đầu tư", "chấm dứt hoạt động của dự án đầu tư *0.98"],
    keep: 0.5,
  },
  {
    say: ["(công ty|doanh nghiệp|quán) (nhỏ|mới mở|mới lập) … (hỗ trợ|tư vấn|ưu đãi)"],
    mean: ["hỗ trợ doanh nghiệp nhỏ và vừa"],
    keep: 0.5,
  },
  // ------------------------------------------------------------------------------------------ work, welfare
  {
    say: [
      "(hỏa táng|đi thiêu|điện táng|hoả táng) … (hỗ trợ|tiền|chi phí)?",
      "(hỗ trợ|tiền) … (hỏa táng|thiêu xác|hoả táng)",
    ],
    mean: ["hỗ trợ chi phí hỏa táng"],
    keep: 0.5,
  },
  {
    say: [
      "(đi làm|lao động|công nhân) (ở )?nước ngoài … (chết|tai nạn|mất tích|rủi ro|ốm|bị về sớm|bị trả về|phá sản)",
    ],
    mean: [
      "hỗ trợ người lao động trong một số trường hợp rủi ro khi làm việc ở nước ngoài",
      "hỗ trợ thân nhân của người lao động bị chết mất tích trong thời gian làm việc ở nước ngoài *0.98",
    ],
    keep: 0.4,
  },
  {
    say: ["(học|thi) tiếng (hàn|nhật|đài) … (đi làm|xuất khẩu lao động|xklđ|hỗ trợ)"],
    mean: ["hỗ trợ chi phí đào tạo tiếng hàn cho người lao động đi làm việc"],
    keep: 0.5,
  },
  {
    say: ["(trẻ con|trẻ em|con nít|dưới 13 tuổi|trẻ) … (đóng phim|đi diễn|làm việc|người mẫu nhí|đi làm|thi đấu)"],
    mean: ["sử dụng người chưa đủ 13 tuổi làm việc"],
    keep: 0.4,
  },
  {
    say: ["(cho thuê lại|cung ứng|phái cử) (lao động|nhân công|công nhân)"],
    mean: ["cấp giấy phép hoạt động cho thuê lại lao động"],
    keep: 0.5,
  },
  {
    say: ["(mở|lập) (công ty|trung tâm|văn phòng) (giới thiệu việc làm|môi giới việc làm|tìm việc|việc làm)"],
    mean: ["cấp giấy phép hoạt động dịch vụ việc làm"],
    keep: 0.4,
  },
  {
    say: ["(mở|lập|công ty) … (đưa người|đưa lao động|xuất khẩu lao động|xklđ) … (giấy phép|nước ngoài)"],
    mean: ["cấp giấy phép hoạt động dịch vụ đưa người lao động đi làm việc ở nước ngoài"],
    keep: 0.4,
  },
  {
    say: [
      "(nghỉ|vừa học vừa làm|làm thêm) … (úc|new zealand|niu di lân|ô xtơ rây li a) … (visa|kỳ nghỉ|làm)",
      "(lao động kết hợp kỳ nghỉ|working holiday)",
    ],
    mean: ["lao động kết hợp kỳ nghỉ làm việc trong kỳ nghỉ"],
    keep: 0.4,
  },
  {
    say: ["(bị buôn bán|nạn nhân buôn người|bị lừa bán|bị bán sang)"],
    mean: ["hỗ trợ nạn nhân bị mua bán"],
    keep: 0.5,
  },
  {
    say: ["(người có uy tín|già làng|trưởng bản)"],
    mean: ["công nhận người có uy tín trong đồng bào dân tộc thiểu số"],
    keep: 0.6,
  },
  {
    say: ["(xã|thôn|trường|cơ quan) … (học tập|hiếu học|gia đình học tập|cộng đồng học tập)"],
    mean: ["đánh giá công nhận cộng đồng học tập đơn vị học tập"],
    keep: 0.6,
  },
  {
    say: [
      "(cán bộ thôn|trưởng thôn|cán bộ không chuyên trách|bán chuyên trách) … (nghỉ|thôi|dôi dư|sáp nhập) … (tiền|hỗ trợ)?",
    ],
    mean: ["hỗ trợ đối với những người hoạt động không chuyên trách thôi đảm nhiệm chức vụ"],
    keep: 0.4,
  },
];
