import { inShort } from "../in-short.ts";

/** Radiation, food, dams, climate, chemicals, explosives, measuring, inventions, data: things and what people call them. */
export const scienceAndSafety = inShort(`
# radiation
máy (x quang|xquang|chụp x quang|chụp phim|chụp ct|chụp cắt lớp|ct), phòng (chụp phim|x quang) > thiết bị x quang chẩn đoán y tế / sử dụng thiết bị phát tia x
chất phóng xạ, nguồn (xạ|phóng xạ), đồ phóng xạ > nguồn phóng xạ
(làm|làm việc với|chạy) (máy|chất|nguồn) phóng xạ > tiến hành công việc bức xạ
nguồn phóng xạ … (bỏ|cũ|hết dùng|không dùng) > thanh lý nguồn phóng xạ đã qua sử dụng
(chứng chỉ|thẻ) … (an toàn phóng xạ|chụp phóng xạ|an toàn bức xạ) > chứng chỉ nhân viên bức xạ
(rò rỉ|sự cố|tai nạn) … (phóng xạ|bức xạ) > kế hoạch ứng phó sự cố bức xạ
# food
quán (cơm|phở|bún|nhậu|ăn|ăn uống|ốc|lẩu|chay), nhà hàng ăn, bếp ăn, căng tin, căn tin, tiệm ăn, xe đồ ăn, suất ăn > cơ sở kinh doanh dịch vụ ăn uống an toàn thực phẩm
thực phẩm chức năng, viên uống, vitamin, tpcn, thuốc bổ, collagen > thực phẩm bảo vệ sức khỏe
sữa (bột|công thức) (cho bé|cho trẻ)?, đồ ăn (cho trẻ|dặm|trẻ em) > thực phẩm dinh dưỡng y học thực phẩm dùng cho chế độ ăn đặc biệt
quảng cáo … (thực phẩm chức năng|tpcn|thực phẩm|sữa) > xác nhận nội dung quảng cáo đối với thực phẩm
(cfs|giấy bán tự do|tự do bán) > giấy chứng nhận lưu hành tự do
(phòng|nơi|trung tâm|lab) (xét nghiệm|kiểm nghiệm) (thực phẩm|đồ ăn) > cơ sở kiểm nghiệm thực phẩm
(thực phẩm|đồ ăn|bánh kẹo|hàng ăn) … (nhập|nhập về|nhập khẩu) … (kiểm|kiểm tra) > kiểm tra nhà nước về an toàn thực phẩm nhập khẩu
(lò mổ|lò giết mổ|giết mổ|mổ heo|mổ lợn|mổ bò) > cơ sở giết mổ
gmp thực phẩm > thực hành sản xuất tốt thực phẩm
# dams and water works
(đập|hồ) thủy điện, nhà máy thủy điện > hồ chứa thủy điện / đập thủy điện
(xả lũ|xả nước|đóng mở cửa xả|điều tiết nước) > quy trình vận hành hồ chứa
vỡ (đập|hồ) > phương án ứng phó với tình huống khẩn cấp
(cọc mốc|cắm cọc|cắm mốc|mốc giới) … (hồ|đập|kênh|mương|thủy lợi|thủy điện) > cắm mốc chỉ giới phạm vi bảo vệ
(kênh|mương|cống|trạm bơm|kênh mương|bờ kênh|đê kênh|đập nước|hồ nước tưới) > công trình thủy lợi
(đắp|làm|xây|sửa) (mương|kênh) (nội đồng)? … hỗ trợ, tưới (nhỏ giọt|tiết kiệm|phun) > hỗ trợ thủy lợi nhỏ thủy lợi nội đồng tưới tiên tiến tiết kiệm nước
nuôi cá … (hồ thủy lợi|lòng hồ|kênh|hồ chứa) > nuôi trồng thủy sản trong phạm vi bảo vệ công trình thủy lợi
(xe|thuyền|ô tô) … (trên đê|qua đê|bờ kênh|đường đê|đi đê) > hoạt động của phương tiện trong phạm vi bảo vệ công trình thủy lợi / hoạt động liên quan đến đê điều
(xây|làm|đào|cắt|xẻ) … (đê|gần đê|chân đê|ven đê) > hoạt động liên quan đến đê điều
(bị thương|chết|tai nạn|mất) … (chống bão|chống lũ|cứu lũ|phòng lụt|xung kích) > lực lượng xung kích phòng chống thiên tai cấp xã
(bồi thường|đòi|khiếu nại) … đê > đê điều
# climate
(tín chỉ|bán tín chỉ|chứng chỉ) (carbon|các bon|cacbon|co2) > tín chỉ các bon
(khí thải nhà kính|xả khí nhà kính|khí nhà kính|phát thải carbon|hạn mức khí thải) > hạn ngạch phát thải khí nhà kính
(sàn|chợ) (carbon|các bon|cacbon|tín chỉ) > sàn giao dịch các bon
(trồng rừng|rừng) … (carbon|các bon|cacbon) > tín chỉ các bon rừng
(ga|gas|chất) (lạnh|điều hòa) (nhập)?, môi chất lạnh, tầng ozon, tầng ô zôn > hạn ngạch sản xuất nhập khẩu các chất được kiểm soát
# weather, surveying
dự báo (thời tiết|bão|mưa) > dự báo cảnh báo khí tượng thủy văn
(đo vẽ|đo đất|vẽ bản đồ|làm bản đồ|trắc địa|địa chính tư nhân) > hoạt động đo đạc và bản đồ
(mua|xin|lấy) (bản đồ|mốc tọa độ|số liệu đo đạc|điểm mốc) > cung cấp thông tin dữ liệu sản phẩm đo đạc và bản đồ
# chemicals
(axit|acid|xút|dung môi|hóa chất công nghiệp|chất tẩy|cồn công nghiệp) > hóa chất
(kho|nơi chứa|trữ|chứa) (axit|hóa chất|chất độc) > dịch vụ tồn trữ hóa chất
(tràn|nổ|rò|đổ) hóa chất, sự cố hóa chất > kế hoạch phòng ngừa ứng phó sự cố hóa chất
hóa chất … (nhập|nhập về) … khai > khai báo hóa chất nhập khẩu
hóa chất (độc|nguy hiểm|cấm|bị cấm) > hóa chất cấm / hóa chất cần kiểm soát đặc biệt
(chất|hóa chất) … chưa có (trong danh mục|ở việt nam) , hóa chất lạ > đăng ký hóa chất mới
(tư vấn|người tư vấn) hóa chất > chứng chỉ tư vấn chuyên ngành hóa chất
# gas, petrol, explosives, weapons
bình (ga|gas) mini > chai lpg mini
(khí hóa lỏng|khí thiên nhiên hóa lỏng|lng) > thương nhân xuất khẩu nhập khẩu lng
(ga|gas) (bán|đại lý|cửa hàng)?, (bán|đại lý|cửa hàng|tiệm) (ga|gas|bình ga) > kinh doanh mua bán lpg / kinh doanh khí
(cây xăng|trạm xăng|tiệm xăng|cửa hàng xăng|bán xăng|bán dầu|bán xăng lẻ) > cửa hàng đủ điều kiện bán lẻ xăng dầu / đại lý bán lẻ xăng dầu
(máy bơm xăng mini|trụ xăng mini|cột xăng mini|cây xăng mini|bán xăng mini) > kinh doanh xăng dầu bằng thiết bị bán xăng dầu quy mô nhỏ
(đầu mối|tổng công ty) (xăng|xăng dầu) > thương nhân đầu mối kinh doanh xăng dầu
(pha|trộn|pha trộn) xăng, xăng (e5|e10|sinh học) > pha chế xăng dầu
(tràn dầu|dầu tràn|đổ dầu|loang dầu) > kế hoạch ứng phó sự cố tràn dầu
(thuốc nổ|mìn|chất nổ|kíp nổ) > vật liệu nổ công nghiệp
(nổ mìn|đánh mìn|phá đá bằng mìn) > sử dụng vật liệu nổ công nghiệp / dịch vụ nổ mìn
(nitrat amon|amoni nitrat|nguyên liệu thuốc nổ|tiền chất nổ) > tiền chất thuốc nổ
(chở|vận chuyển) (thuốc nổ|mìn|chất nổ) > vận chuyển vật liệu nổ công nghiệp
(dùi cui|roi điện|súng điện|bình xịt hơi cay|hơi cay|gậy điện|súng bắn đạn cao su|còng số 8) > công cụ hỗ trợ
(súng săn|súng thể thao|súng bắn bia|cung tên|kiếm thể thao) > vũ khí thể thao
(súng|đạn|súng quân dụng) (bảo vệ|quân dụng|ngắn|dài)? > vũ khí quân dụng
(đao|kiếm|mã tấu|giáo|mác|kiếm cổ|súng cổ|gươm) > vũ khí thô sơ là hiện vật trưng bày triển lãm làm đồ gia bảo
(giao nộp|nộp|nộp lại|nhặt được|lượm được|phát hiện) (súng|đạn|bom|vũ khí|mìn) > tiếp nhận vũ khí công cụ hỗ trợ
(pháo bông|pháo hoa|bắn pháo) > pháo hoa
# measuring, standards, marks
mã vạch, barcode, (mã|đầu số) 893, gs1, mã số sản phẩm, qr sản phẩm > quyền sử dụng mã số mã vạch
(cân|cân đĩa|đồng hồ nước|đồng hồ điện|cột xăng|cột bơm|thước đo|đồng hồ taxi|máy đo) … (kiểm định|mẫu|nhập|sản xuất) > phương tiện đo
(thợ|người) kiểm định (cân|đo lường|phương tiện đo) > thẻ kiểm định viên đo lường
(hàng đóng gói|ghi đúng cân|đóng gói sẵn|chữ v định lượng) > công bố sử dụng dấu định lượng
halal, đạo hồi ăn, hồi giáo ăn > chứng nhận halal
(hợp quy|dấu cr|tem cr|đạt quy chuẩn) > công bố hợp quy
(iso|công ty chứng nhận iso|cấp iso|tư vấn iso) > công bố năng lực tư vấn đánh giá
(nơi|phòng|trung tâm|công ty) (thử nghiệm|kiểm định|thí nghiệm|giám định) (hàng|hàng hóa|sản phẩm|chất lượng)? > hoạt động thử nghiệm giám định kiểm định chứng nhận
(hàng|đồ|máy|thiết bị) nhập … kiểm tra chất lượng > kiểm tra nhà nước về chất lượng hàng hóa nhập khẩu
giải thưởng chất lượng > xét tặng giải thưởng chất lượng sản phẩm hàng hóa
(tiết kiệm điện|nhãn điện|nhãn sao điện|tem năng lượng|tem điện|sao năng lượng) > dán nhãn năng lượng
kiểm toán (điện|năng lượng) > tổ chức kiểm toán năng lượng
# inventions and science
(phát minh|sáng chế|chế ra máy|giải pháp hữu ích) > đăng ký sáng chế
(logo|thương hiệu|tên hiệu|nhãn|brand|nhãn hàng|tên thương hiệu) … (đăng ký|bảo hộ|độc quyền) > đăng ký nhãn hiệu
(kiểu dáng|mẫu mã|thiết kế hình dáng|mẫu chai|hình dáng sản phẩm) > kiểu dáng công nghiệp
(đặc sản|tên vùng|nước mắm|cà phê|trái cây) … (chỉ dẫn địa lý|tên đất|vùng miền) > chỉ dẫn địa lý
(bị nhái|bị ăn cắp|làm nhái|hàng nhái|làm giả thương hiệu|nhái thương hiệu) > xâm phạm quyền sở hữu công nghiệp
(cho thuê|nhượng|bán) (thương hiệu|nhãn hiệu|sáng chế|bằng sáng chế) > hợp đồng chuyển quyền sử dụng đối tượng sở hữu công nghiệp / chuyển nhượng quyền sở hữu công nghiệp
(bằng|văn bằng) (sáng chế|nhãn hiệu|bảo hộ) > văn bằng bảo hộ
vi mạch, mạch bán dẫn > thiết kế bố trí mạch tích hợp bán dẫn
(đại diện|cò|dịch vụ) (nhãn hiệu|sáng chế|sở hữu trí tuệ) > đại diện sở hữu công nghiệp
(bài hát|bản nhạc|truyện|sách|tranh|phần mềm|kịch bản|ảnh|thơ) … (bản quyền|tác quyền|bị chép|quyền tác giả) > đăng ký quyền tác giả
(bản ghi âm|ca sĩ|thu âm|đĩa hát|ghi hình) … (bản quyền|quyền) > đăng ký quyền liên quan
(tác quyền|tiền nhạc|tiền bản quyền) > tiền bản quyền
(đề tài|công trình|nghiên cứu) (khoa học|nghiên cứu)? … (xong|nghiệm thu|kết thúc) > đánh giá nghiệm thu kết quả thực hiện nhiệm vụ khoa học và công nghệ
(đề tài|đề án|công trình) (khoa học|nghiên cứu|tỉnh|cấp tỉnh|cấp bộ) > nhiệm vụ khoa học và công nghệ
(đăng báo quốc tế|bài báo khoa học|bài báo quốc tế) > hỗ trợ công bố công trình khoa học và công nghệ
(đi|dự) (hội thảo|hội nghị) … (báo cáo|nước ngoài|khoa học) > hỗ trợ tham dự và báo cáo kết quả nghiên cứu tại hội nghị hội thảo khoa học quốc tế
(sáng kiến|cải tiến kỹ thuật) > hỗ trợ hoạt động sáng kiến giải pháp cải tiến kỹ thuật
(mua|bán|nhận|nhập) công nghệ (nước ngoài)? > đăng ký chuyển giao công nghệ
nhập (máy|thiết bị|dây chuyền) … (cũ|đã dùng|second hand|bãi|qua sử dụng) > máy móc thiết bị đã qua sử dụng
(startup|start up|khởi nghiệp|lập nghiệp) > khởi nghiệp sáng tạo
(công ty|doanh nghiệp|nhà máy) (công nghệ cao|hi tech|hightech) > doanh nghiệp công nghệ cao
(vườn ươm|ươm tạo) > cơ sở ươm tạo công nghệ cao
(viện nghiên cứu|trung tâm nghiên cứu|tổ chức khoa học) > tổ chức khoa học và công nghệ
voucher > chương trình hỗ trợ voucher
# data, digital, telecoms, spectrum
(bán|mua bán|sàn) dữ liệu > sàn dữ liệu / sản phẩm dịch vụ phân tích tổng hợp dữ liệu
(thông tin cá nhân|dữ liệu khách hàng|dữ liệu người dùng) > xử lý dữ liệu cá nhân
(đưa|gửi|chuyển) dữ liệu … nước ngoài > chuyển dữ liệu cá nhân xuyên biên giới
(chữ ký số|ký số|token|usb ký số|chữ kí số|chữ kí điện tử) > chữ ký điện tử
(dấu thời gian|chứng thực điện tử|cung cấp chữ ký số|bán chữ ký số) > kinh doanh dịch vụ tin cậy
(sandbox|thử nghiệm công nghệ mới|chạy thử công nghệ) > thử nghiệm có kiểm soát
(máy tính|laptop|điện thoại|đồ điện tử) (cũ|bãi|qua sử dụng) > sản phẩm công nghệ thông tin đã qua sử dụng
(wifi|mạng internet|dịch vụ internet|nhà mạng|mạng di động|mạng điện thoại) > cung cấp dịch vụ viễn thông
(đầu số|tổng đài|số 1900|1900|1800|số đẹp tổng đài) > mã số viễn thông / số dịch vụ giải đáp thông tin
(sim|số điện thoại|số thuê bao) (số đẹp|đấu giá) > số thuê bao di động theo phương thức đấu giá
(tên miền|domain|đuôi vn|com vn) > đăng ký duy trì tên miền quốc gia việt nam vn
(brandname|tin nhắn thương hiệu|sms thương hiệu|tin nhắn quảng cáo) > tên định danh
(kéo|lắp|rải|sửa) cáp (quang|biển|ngầm|viễn thông|dưới biển) > lắp đặt cáp viễn thông trên biển / tuyến cáp
(địa chỉ ip|dải ip|ip tĩnh) > địa chỉ internet số hiệu mạng
(bộ đàm|máy bộ đàm|máy phát sóng|đài phát sóng|máy icom|icom) > giấy phép sử dụng tần số và thiết bị vô tuyến điện
(bộ đàm|icom|máy thông tin|máy liên lạc) ~ (tàu cá|ghe cá|tàu đánh cá|thuyền đánh cá) > đài vô tuyến điện đặt trên phương tiện nghề cá
(chơi|sở thích|nghiệp dư) (vô tuyến|bộ đàm|sóng ngắn|radio|ham), ham radio > đài vô tuyến điện nghiệp dư
(sóng|tần số|băng tần) (4g|5g|di động) > giấy phép sử dụng băng tần
(trạm|đài) vệ tinh, quỹ đạo > tần số và quỹ đạo vệ tinh
(flycam|fly cam|drone|máy bay không người lái|máy bay điều khiển|uav|quay phim trên không|máy bay phun thuốc) > tàu bay không người lái và phương tiện bay khác
(lái|học|bằng|thi) (flycam|drone|máy bay không người lái) > giấy phép điều khiển tàu bay không người lái
(nhà cao|cột ăng ten|trụ|cột|tháp|cần cẩu) … (độ cao|cao tầng|tĩnh không|chiều cao) > chấp thuận độ cao công trình
(bãi đáp|sân đỗ|bãi đỗ) trực thăng, sân bay (riêng|tư|nhỏ) > bãi cất hạ cánh / sân bay chuyên dùng
(nội dung số|mã hóa|phần mềm mã hóa|thiết bị mã hóa|bảo mật mã) > sản phẩm dịch vụ mật mã dân sự
(tường lửa|bảo mật|an ninh mạng|diệt virus|chống hacker|an toàn mạng) > sản phẩm dịch vụ an toàn thông tin mạng
(kết nối|nối|dùng|tích hợp) … (vneid|định danh) … (app|phần mềm|hệ thống|công ty|đăng nhập), (app|phần mềm|hệ thống|website) … (kết nối|nối|tích hợp) … (vneid|định danh) > kết nối với hệ thống định danh và xác thực điện tử
`);
