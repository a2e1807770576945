"""Units: what a numeral counts or measures, in simplified and traditional Chinese.

A unit keeps the form in which it is written (個, 人次), so that a figure shows the speaker's own word; kinds are shared.
"""

from __future__ import annotations

from qa_search.figures.tables import forms
from qa_search.records import UnitKind

COUNTS = """
人 名 位                                  | people
个 個 箇 只 隻                            | things
头 頭 匹 尾 羽 株 棵 粒 颗 顆             | animals and plants
条 條 根 支 枝 把 块 塊 片 面             | long, flat and handled things
家 户 戶 店 用户 用戶                     | firms and households
所 座 处 處 间 間 栋 棟 幢 层 層          | buildings and their parts
套 台 臺 部 架 辆 輛 艘 列                | sets, machines, vehicles
件 项 項 宗 起 桩 例                      | matters and cases
种 種 类 類 款 门 門 批 组 組 对 對 双    | kinds and groups
份 本 册 冊 篇 首 幅 张 張 封 卷 枚       | papers and works
字 页 頁 行 词 詞 比特 字节               | print and data
次 趟 班 场 場 期 轮 輪 遍 回 席          | events
节 節 堂 课时 課時 学时 學時 集 分        | lessons, episodes, points
镇 鎮 乡 鄉 村 县 縣 市 省 省份 省市      | places
国 國 区 區 州 旗 街道 社区 社區          | places, larger and smaller
笔 筆 单 單 票 箱 瓶 盒 袋 包 桶 罐 盏 床 | deals and containers
队 隊 支队 支隊 员 員 桌 道               | teams and courses
剂 劑 针 針 人份                          | doses
人次 人次数 户次 戶次 件次 例次 株次      | times that people, homes or things are served
辆次 輛次 架次 艘次 班次 车次 車次 台次   | times that vehicles run
场次 場次 批次 组次 剂次 劑次 条次        | times that events happen
台套 台班 标箱 標箱 张床位                | machine sets, shifts, standard containers, beds
"""
MONEY = """
元 圆 圓 块钱 塊錢 角                     | the yuan and its tenth
人民币 人民幣 元人民币 元人民幣           | the yuan by its full name
美元 美金                                 | US dollar
欧元 歐元 英镑 英鎊 法郎 瑞士法郎 马克    | euro, pound, franc, mark
日元 日圆 日圓 韩元 韓元                  | yen, won
港元 港币 港幣 澳门元 澳門元 澳门币       | Hong Kong dollar, pataca
新台币 新臺幣 台币 臺幣                   | New Taiwan dollar
加元 澳元 新元 新加坡元                   | Canadian, Australian, Singapore dollar
卢布 盧布 卢比 盧比 泰铢 泰銖 雷亚尔 兰特 | rouble, rupee, baht, real, rand
特别提款权                                | special drawing right
"""
LENGTHS = """
公里 千米 里 华里 海里 英里 车道公里      | kilometre, li, sea mile, mile, lane kilometre
米 公尺 丈 尺 寸 英尺 英寸                | metre, Chinese and English feet and inches
厘米 公分 毫米 微米 纳米 奈米             | centimetre and below
光年                                      | light year
"""
AREAS = """
亩 畝 公顷 公頃 顷 頃                     | mu, hectare
平方公里 平方千米                         | square kilometre
平方米 平方公尺 平米 平方 坪              | square metre, ping
"""
MASSES = """
吨 噸 公吨                                | tonne
吨标准煤 噸標準煤 吨标煤                  | tonne of standard coal
公斤 千克 克 毫克 微克                    | kilogram and below
斤 市斤 担 擔 石 磅                       | Chinese and English pounds, dan
"""
POWERS = """
千瓦 兆瓦 吉瓦 瓦 马力 馬力               | kilowatt, megawatt, gigawatt, watt, horsepower
千瓦时 千瓦時 兆瓦时 吉瓦时 太瓦时 瓦时   | kilowatt hour and above
度电 度電                                 | kilowatt hour, in speech
千伏 伏 千伏安 伏安                       | kilovolt, volt-ampere
"""
DURATIONS = """
年 周年 週年 学年 學年 世纪 世紀 代       | year, anniversary, school year, century, generation
季 学期 學期 个月 個月 月                 | season, term, month
周 週 星期 礼拜 禮拜                      | week
日 天 昼夜 工作日 自然日                  | day, working day, calendar day
小时 小時 钟头 分钟 分鐘                  | hour, minute
秒 秒钟 毫秒                              | second
岁 歲 周岁 週歲                           | year of age
"""
OTHERS = """
立方米 立方公尺 立方 方                   | cubic metre
升 公升 毫升 加仑 桶油当量                | litre, gallon, barrel of oil equivalent
吨公里 噸公里 人公里                      | tonne kilometre, passenger kilometre
总吨 载重吨 載重吨                        | gross ton, deadweight ton
摄氏度 攝氏度 ℃ 度 级 級                  | degree, grade
兆赫 赫兹 分贝 帕 焦耳 大卡 千卡          | megahertz, decibel, pascal, joule, calorie
吉字节 像素                               | gigabyte, pixel
"""
SHARES: dict[UnitKind, str] = {
    "multiple": "倍 | times",
    "percentage_point": "百分点 百分點 | percentage point",
    "percent": "% ％ ‰ | percent, per mille",
}

UNITS: dict[str, UnitKind] = {}
_KINDS: tuple[tuple[UnitKind, str], ...] = (
    ("other", OTHERS),
    ("duration", DURATIONS),
    ("power", POWERS),
    ("mass", MASSES),
    ("area", AREAS),
    ("length", LENGTHS),
    ("money", MONEY),
    ("count", COUNTS),
    *SHARES.items(),
)
for _kind, _table in _KINDS:
    UNITS.update(dict.fromkeys(forms(_table), _kind))
LONGEST_UNIT = max(map(len, UNITS))

# 个 stands before a measure and is no part of its name: 7.2个百分点, 45个工作日. 个月 keeps it (月 is a calendar month).
AFTER_GE = frozenset(
    forms("""
百分点 百分點                             | percentage point
工作日 自然日                             | working day, calendar day
小时 小時 钟头                            | hour
星期 礼拜 禮拜 周 週                      | week
学期 學期 学年 學年                       | term, school year
"""),
)

# What may not follow a unit: the two together are another word (年级 is a school grade, 人民 the people).
NOT_BEFORE = {
    "人": "民类類才员員口",  # the people, mankind, talent, staff, population
    "名": "义義单單称稱录錄",  # name, list, title, register
    "位": "于於置",  # lies at, place
    "个": "人别体性",  # individual
    "個": "人別體性",  # individual, traditional
    "头": "部",  # head
    "面": "向对對临臨积積",  # facing, area
    "家": "庭属屬长長",  # family, parents
    "户": "籍口外",  # household register, outdoors
    "处": "于理罚置",  # is at, handle, punish
    "處": "於理罰置",  # the same, traditional
    "间": "接",  # indirect
    "起": "来來到草诉訴步",  # since, draft, sue, start
    "项": "目",  # project
    "例": "如行外",  # for example, routine, exception
    "种": "植子粮养養",  # plant, seed, farm
    "类": "似型",  # similar, type
    "部": "分门門署委属屬级級",  # part, department
    "场": "所地馆館",  # place
    "次": "要日年月序",  # minor, the next day, order
    "期": "间間限待望货貨",  # period, limit, expectation, futures
    "回": "升落归歸应應到",  # rise again, fall back, return, answer
    "节": "约約能日",  # save, festival
    "分": "机機之析布别為为公配类類级級步期管开開行工发發散地局部享批会會成年",  # analyse, spread, divide
    "市": "场場民长長委级級政区區",  # market, citizen, mayor
    "省": "级級长長委区區际際略去",  # provincial, governor, leave out
    "国": "家际务民有内外",  # country, international, people
    "國": "家際務民有內外",  # the same, traditional
    "区": "域别",  # region, difference
    "村": "民级",  # villager
    "县": "级委域",  # county level
    "单": "位独",  # unit, alone
    "票": "据",  # bill
    "包": "括含",  # include
    "队": "伍",  # ranks
    "员": "工",  # employee
    "层": "次面级",  # level
    "道": "路德教",  # road, morals
    "行": "业業政动動为為",  # trade, administration, action
    "元": "旦首素",  # New Year's Day, head of state, element
    "角": "度色",  # angle, role
    "里": "程面",  # mileage, inside
    "年": "级級代度初底末轻輕来來间間均终終前年",  # grade, decade, year's end, young, average
    "月": "份底末初均中",  # the month
    "日": "元常均期报報益本",  # yen, daily, date
    "天": "津然气氣下",  # Tianjin, nature, weather
    "周": "边邊年围圍期末",  # surroundings, anniversary, weekend
    "季": "度节節",  # quarter, season
    "克": "服强強",  # overcome
    "升": "级級学學至高值温溫幅为為到",  # rise
    "度": "过過",  # spend time
    "级": "别",  # level
    "方": "面式案针針法便",  # aspect, way, plan
    "代": "表码碼理",  # delegate, code, agent
    "石": "油化",  # petroleum
    "只": "有能是要",  # only
    "本": "科级級国國",  # undergraduate, this
    "对": "外于口应接",  # towards
    "支": "持付出援撑",  # support, pay
    "台": "湾灣账北中南東东",  # Taiwan
    "架": "构",  # structure
    "套": "期",  # hedging
    "条": "件例款",  # condition, regulation, clause
    "批": "发發准評评",  # wholesale, approve
}
