import { inShort } from "../in-short.ts";

/**
 * What anybody says for the words offices use, whatever the field: acts that are no deed done to a licence (actions.ts), people,
 * papers and places. They tell little alone and a lot beside the name of the thing.
 */
export const plainWords = inShort(`
# acts
(hỏi ý kiến|xin ý kiến|lấy ý kiến|hỏi trước) > lấy ý kiến / cho ý kiến / thỏa thuận
(duyệt|xét duyệt|duyệt cho|ký duyệt) > phê duyệt / thẩm định
(báo cho|báo lên|báo với|gửi báo cáo|báo trước) > thông báo / báo cáo / khai báo
(khai|khai với|kê|kê ra) (báo)? > khai báo / kê khai
(bán lại|sang lại|sang nhượng|nhượng lại|để lại|bán đứt) > chuyển nhượng
(chuyển|đổi) chủ, (chủ|chủ mới) (mới|khác) > chuyển quyền sở hữu / thay đổi chủ sở hữu
(chở|chở đi|chuyên chở|vận tải|áp tải) > vận chuyển
(nhập|mua) (về|vào) > nhập khẩu
(bán|xuất) ra nước ngoài > xuất khẩu
(làm ra|sản xuất ra|chế tạo|chế ra) > sản xuất / chế tạo
(chứa|trữ|cất giữ|giữ trong kho|lưu kho) > tồn trữ / bảo quản
(sửa chữa|tu sửa|trùng tu|duy tu|bảo dưỡng) > bảo trì / sửa chữa bảo dưỡng
(xây thêm|cơi nới|nới rộng|xây rộng|làm rộng) > mở rộng / cải tạo
(dẹp bỏ|tháo dỡ|tháo bỏ|dỡ bỏ|phá bỏ) > tháo dỡ / hủy bỏ
(dùng thử|chạy thử|làm thử|thử trước) > thử nghiệm
(đo|đo thử|kiểm tra máy|kiểm máy) > kiểm định
(dạy|mở lớp|tập huấn|huấn luyện|đào tạo) > đào tạo / huấn luyện / bồi dưỡng
(thi|thi lấy|thi cử) (bằng|chứng chỉ|thẻ|thẻ hành nghề) > kiểm tra sát hạch cấp chứng chỉ hành nghề
(làm nghề|hành nghề|ra nghề|theo nghề) > hành nghề
(được làm|được phép làm|đủ chuẩn|đạt chuẩn|đủ tiêu chuẩn) > đủ điều kiện / đáp ứng
(xin tiền|cho tiền|được tiền|tiền hỗ trợ|hỗ trợ tiền|được cho gì|được gì|được hỗ trợ) > hỗ trợ / hỗ trợ kinh phí / trợ cấp
(trả tiền|chi tiền|chi trả|thanh toán tiền) > thanh toán / chi trả
(thưởng|khen|khen ngợi) > khen thưởng
(bớt|giảm) (tiền|phí|thuế) > giảm / miễn giảm
(khỏi|không phải) (đóng|nộp|trả) (tiền|phí|thuế)? > miễn
(lấy lại|đòi lại|trả lại) (tiền|phí) > hoàn trả / hoàn
(đền|đền tiền|bồi thường) > bồi thường
(kiện|thưa|thưa kiện|khiếu kiện) > khiếu nại / giải quyết tranh chấp
(chọn|tuyển|tuyển chọn) (người|thầu|đơn vị|nhà đầu tư) > lựa chọn / tuyển chọn
(lên chức|làm sếp|cất nhắc|đưa lên) > bổ nhiệm
(thôi chức|từ chức|cho thôi|nghỉ chức|xin nghỉ) > miễn nhiệm
(dời mộ|bốc mộ|cải táng) > di chuyển hài cốt mộ
(xem|tra|tra cứu|xin số liệu|mua số liệu|lấy số liệu|xin dữ liệu) > cung cấp thông tin dữ liệu / khai thác và sử dụng thông tin dữ liệu
(giữ chỗ|đặt trước|giữ tên) > đăng ký
(rút|lấy lại) (đơn|hồ sơ) > rút hồ sơ / dừng thực hiện thủ tục
(cắm mốc|cắm cọc|cắm ranh) > cắm mốc
(đóng cửa) (mỏ|bãi|cảng|sân bay|đường) > đóng
(nâng|tăng|thêm|bơm) vốn > tăng vốn điều lệ
(giảm|rút|bớt) vốn > giảm vốn điều lệ
(bỏ vốn|rót vốn|góp tiền|hùn tiền|hùn vốn) > đầu tư / góp vốn
(ghép nối|kết nối|đấu vào|hòa mạng) > kết nối / đấu nối
(quảng bá|giới thiệu sản phẩm|chạy quảng cáo) > quảng cáo
(đứng tên|ghi tên|có tên) > đăng ký
(cho ra đời|ra mắt|tung ra) > phát hành
(thu gom|gom|nhặt) rác > thu gom chất thải
(chấm|xếp) (hạng|sao|loại) > xếp hạng / phân hạng / phân loại
# people
(sếp|giám đốc|tổng giám đốc|ông chủ|người đứng đầu|chủ tịch) (công ty|doanh nghiệp|hợp tác xã)? > người đại diện theo pháp luật / người đứng đầu / tổng giám đốc
(thầy cô|thầy giáo|cô giáo|thầy|giảng viên) > nhà giáo / giáo viên
(học trò|đứa học trò|tụi nhỏ đi học) > học sinh
(người già|ông già bà cả|cụ già|ông bà già|cụ) > người cao tuổi
(con nít|trẻ con|trẻ nhỏ|em bé|em nhỏ|thiếu nhi) > trẻ em
(người tàn tật|người tật|người khuyết tật) > người khuyết tật
(nhà nghèo|người nghèo|gia đình nghèo) > hộ nghèo
(người thượng|người dân tộc|đồng bào|dân tộc) > người dân tộc thiểu số
(công nhân|người làm|người làm thuê|nhân công|lao công) > người lao động
(ông bà chủ|chủ xưởng|chủ sử dụng) > người sử dụng lao động
(nông dân|bà con nông dân|người làm ruộng|dân làm nông) > hộ nông dân / sản xuất nông nghiệp
(ngư dân|dân đi biển|dân chài) > tàu cá khai thác thủy sản
(dân buôn|người buôn|nhà buôn|con buôn|thương lái) > thương nhân
(người nhà|gia đình|vợ con|con cái|thân nhân) … (chết|mất|hy sinh) > thân nhân
(hãng|công ty|chi nhánh) (nước ngoài|tây|ngoại) > doanh nghiệp nước ngoài / thương nhân nước ngoài / chi nhánh nước ngoài
(bộ đội|lính|quân nhân) > quân nhân / quân đội
(quân đội|bộ đội|lính|nhà binh) … (bệnh viện|bác sĩ|khám|chữa bệnh) > khám bệnh chữa bệnh bộ quốc phòng
(nhà báo|phóng viên|báo đài) > báo chí
(nhà sư|linh mục|mục sư|sư cô|thầy chùa|cha đạo) > chức sắc chức việc nhà tu hành
# papers and places
(giấy|giấy phép|bằng|thẻ|chứng chỉ) … (mất|rơi|rách|hỏng|cháy|nát|mờ) > cấp lại bị mất bị hư hỏng
(giấy|giấy phép|chứng nhận) … (ghi sai|in sai|nhầm|sai tên|sai chữ) > cấp lại sai sót đính chính
(giấy|thẻ|bằng) hành nghề > chứng chỉ hành nghề
(giấy phép con|giấy đủ điều kiện|giấy kinh doanh) > giấy chứng nhận đủ điều kiện kinh doanh
(điều lệ|nội quy|quy chế) > điều lệ
(bản vẽ|bản thiết kế|hồ sơ thiết kế) > thiết kế
(kế hoạch|bản kế hoạch|phương án|bài bản) > kế hoạch / phương án
(đồ|hàng|món) (mẫu|thử) > mẫu
(máy|máy móc|đồ nghề|dụng cụ) > thiết bị
(đồ ăn|thức ăn|món ăn|đồ ăn uống) > thực phẩm
(đồ dùng|vật dụng|vật tư) > vật tư
(xe cộ|xe|tàu xe) > phương tiện
(mặt bằng|chỗ ngồi|chỗ bán) > địa điểm kinh doanh / mặt bằng
(văn phòng|chi nhánh) … (mở|lập|đặt|thêm) > thành lập văn phòng đại diện chi nhánh
(dời|chuyển|đổi|dọn) (trụ sở|văn phòng|chỗ|địa chỉ|địa điểm) > thay đổi địa điểm đặt trụ sở
(vùng cao|miền núi|vùng sâu|vùng xa|bản làng) > miền núi vùng dân tộc thiểu số
(nước bạn|nước khác|bên tây|xứ người) > nước ngoài
(nhà nước|chính phủ) (cho|giao|cấp) > nhà nước giao
(trên mạng|qua mạng|online|internet) > trực tuyến / trên mạng / điện tử
(tại nhà|ở nhà) > tại nhà
(của xã|ở xã|xã) (duyệt|cho|cấp|quyết) > cấp xã ủy ban nhân dân cấp xã
(của tỉnh|ở tỉnh|tỉnh) (duyệt|cho|cấp|quyết) > cấp tỉnh ủy ban nhân dân cấp tỉnh
(của bộ|ở bộ|bộ) (duyệt|cho|cấp|quyết) > cấp bộ cấp trung ương
`);
