"""Traditional and variant characters of this room's tables, folded to the simplified ones, one for one.

Limits: only characters that the tables of names, offices, media and page furniture use; it converts no running text.
The two strings are parallel; OpenCC's t2s, tw2s and hk2s gave the pairs.
"""

from __future__ import annotations

_TRADITIONAL = (
    "乾亞佈來侷們倖偉備傢傳價儀儲內別則剛劃劉動務勞區協卽厙厲參叢吳呂員問喬單噹嚮嚴囌囯國圖團埰執堯報場塗壯壽婁孫學宮寀實寧審寫將專對導島嶽帥師幹廣廳張強彆彔後從復慄慶慼應懞戰戶掃採撐擊"
    "擬攝敎數於旂時晉曏曠書會東枱査楊業榦榮樂樑樓標樸機檢檯欄權欒歐歡氣決況淩湯溫滿濛濟濤瀋瀏灣為烏無熱爲爾獨現瑩環畢當發監盤盧眞眾矇硃確祕稱穀竇範簡簽籤糰糾紀紅紹組給統經綫網線編練縣總"
    "繆繩續纔羅習聞聯聲聶聽肅脩臺與舉舘艦荊莊華萬葉蓆蓋蔔蔘蔣蕭薑薦藍藝藺蘆蘇蘭處號衆衕衚衛衞補製複覈見規視覽觀計訊記訪設許註評詞詢話該誌認語說説調談請論諧諶諸諾謀講謝譚譯議讀讚豐負財貧"
    "責費貿賀資賈賓賣賴贊趙車軒載輯轅辦農迴這連週進遊遲還邊郞郵鄉鄒鄔鄧鄭鄺醫釋釗鈡銀錄錢錯録錶鍵鍾鎭鎮鏈鏡鐘長門閆閉開間閔閣閤閩閱閲闆闕關闞陰陳陸陽隊際隨雜雲電鞏韋韓頁頂項領頻題額顏顔"
    "顧風颱餘館饒馬馮駱驅驗體髮鬍鬱魯鮑鮮鳳麥麪麫麯麴麵黃點黨齊齣龍龐龔"
)
_SIMPLIFIED = (
    "干亚布来局们幸伟备家传价仪储内别则刚划刘动务劳区协即厍厉参丛吴吕员问乔单当向严苏国国图团采执尧报场涂壮寿娄孙学宫采实宁审写将专对导岛岳帅师干广厅张强别录后从复栗庆戚应蒙战户扫采撑击"
    "拟摄教数于旗时晋向旷书会东台查杨业干荣乐梁楼标朴机检台栏权栾欧欢气决况凌汤温满蒙济涛沈浏湾为乌无热为尔独现莹环毕当发监盘卢真众蒙朱确秘称谷窦范简签签团纠纪红绍组给统经线网线编练县总"
    "缪绳续才罗习闻联声聂听肃修台与举馆舰荆庄华万叶席盖卜参蒋萧姜荐蓝艺蔺芦苏兰处号众同胡卫卫补制复核见规视览观计讯记访设许注评词询话该志认语说说调谈请论谐谌诸诺谋讲谢谭译议读赞丰负财贫"
    "责费贸贺资贾宾卖赖赞赵车轩载辑辕办农回这连周进游迟还边郎邮乡邹邬邓郑邝医释钊钟银录钱错录表键钟镇镇链镜钟长门闫闭开间闵阁合闽阅阅板阙关阚阴陈陆阳队际随杂云电巩韦韩页顶项领频题额颜颜"
    "顾风台余馆饶马冯骆驱验体发胡郁鲁鲍鲜凤麦面面曲曲面黄点党齐出龙庞龚"
)
_WIDE = {code: code - 0xFEE0 for code in range(0xFF01, 0xFF5F)}
_WIDE |= {0x3000: 0x20, 0xA0: 0x20}  # wide and no-break spaces
_WIDE |= {0xFE30: 0x3A, 0x2236: 0x3A, 0xFE55: 0x3A}  # colons: vertical, ratio, small
_FOLD = str.maketrans(_TRADITIONAL, _SIMPLIFIED) | _WIDE


def fold(text: str) -> str:
    """The text for matching: simplified, with ASCII punctuation. Of the same length, so offsets stay true."""
    return text.translate(_FOLD)
