"""Units: what a numeral counts or measures, in simplified and traditional Chinese.

A unit keeps the form in which it is written (個, 人次), so that a figure shows the speaker's own word; kinds are shared.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from qa_search.records import UnitKind

_COUNTS = (
    "人 名 位 个 個 箇 只 隻 头 頭 匹 条 條 尾 株 棵 粒 颗 顆 "  # people, animals, plants, things
    "家 户 戶 所 座 处 處 间 間 栋 棟 幢 套 店 "  # firms, households, buildings
    "件 项 項 宗 起 桩 例 种 種 类 類 款 门 門 批 组 組 对 對 双 "  # cases, items, kinds, groups
    "份 本 册 冊 篇 首 幅 张 張 封 部 卷 枚 块 塊 片 支 枝 根 把 面 "  # papers, works, pieces
    "辆 輛 台 臺 架 艘 列 趟 班 次 场 場 期 轮 輪 遍 回 "  # vehicles, events
    "节 節 堂 课时 課時 学时 學時 集 分 "  # lessons
    "镇 鎮 乡 鄉 村 县 縣 市 省 省份 省市 国 國 区 區 州 旗 街道 社区 社區 "  # places
    "笔 筆 单 單 票 箱 瓶 盒 袋 包 桶 罐 盏 床 张床位 席 株次 "  # deals, containers
    "队 隊 支队 支隊 员 員 桌 层 層 道 条次 标箱 標箱 羽 人份 "  # teams, layers, doses
    "人次 人次数 户次 戶次 件次 辆次 輛次 架次 艘次 场次 場次 班次 台次 批次 车次 車次 台套 台班 组次 剂次 劑次 例次 "
    "剂 劑 针 針 倍次 字 页 頁 行 词 詞 比特 字节 用户 用戶 "  # doses, print, data
)
_MONEY = (
    "元 圆 圓 块钱 塊錢 角 人民币 人民幣 元人民币 元人民幣 "  # the yuan and its parts
    "美元 美金 欧元 歐元 日元 日圆 日圓 英镑 英鎊 港元 港币 港幣 澳门元 澳門元 澳门币 新台币 新臺幣 台币 臺幣 "
    "韩元 韓元 卢布 盧布 加元 澳元 瑞士法郎 法郎 马克 新加坡元 新元 卢比 盧比 泰铢 泰銖 雷亚尔 兰特 特别提款权 "
)
_LENGTHS = "公里 千米 米 公尺 厘米 公分 毫米 微米 纳米 奈米 海里 英里 里 华里 尺 寸 丈 英尺 英寸 光年 车道公里 "
_AREAS = "亩 畝 公顷 公頃 顷 頃 平方公里 平方千米 平方米 平方公尺 平米 平方 坪 "
_MASSES = "吨 噸 公吨 公斤 千克 克 毫克 微克 斤 市斤 两重 担 擔 磅 吨标准煤 噸標準煤 吨标煤 石 "
_POWERS = "千瓦 千瓦时 千瓦時 瓦 兆瓦 兆瓦时 吉瓦 吉瓦时 太瓦时 度电 度電 马力 馬力 瓦时 伏 千伏 伏安 千伏安 "
_DURATIONS = (
    "年 周年 週年 个月 個月 月 日 天 周 週 星期 礼拜 禮拜 小时 小時 钟头 分钟 分鐘 秒 秒钟 毫秒 "
    "工作日 自然日 学年 學年 学期 學期 岁 歲 周岁 週歲 昼夜 季 代 世纪 世紀 "
)
_RATES = "公里/小时 千米/小时 元/吨 元/人 元/月 元/年 米/秒 人/平方公里 件/秒 次/分 兆比特/秒 毫克/升 微克/立方米 "
_OTHERS = (
    "立方米 立方 立方公尺 方 升 公升 毫升 加仑 桶油当量 吨公里 噸公里 人公里 总吨 載重吨 载重吨 "
    "摄氏度 攝氏度 ℃ 度 级 級 兆赫 赫兹 分贝 帕 焦耳 大卡 千卡 卡路里 吉字节 像素 "
)


def _table() -> dict[str, UnitKind]:
    groups: tuple[tuple[UnitKind, str], ...] = (
        ("other", _OTHERS),
        ("rate", _RATES),
        ("duration", _DURATIONS),
        ("power", _POWERS),
        ("mass", _MASSES),
        ("area", _AREAS),
        ("length", _LENGTHS),
        ("money", _MONEY),
        ("count", _COUNTS),
        ("multiple", "倍 "),
        ("percentage_point", "百分点 百分點 "),
        ("percent", "% ％ ‰ "),
    )
    return {unit: kind for kind, units in groups for unit in units.split()}


UNITS = _table()
LONGEST_UNIT = max(map(len, UNITS))

# 个 stands before a measure and is no part of its name: 7.2个百分点, 45个工作日. 个月 keeps it (月 is a calendar month).
AFTER_GE = frozenset(
    "百分点 百分點 工作日 自然日 小时 小時 钟头 星期 礼拜 禮拜 周 週 学期 學期 学年 學年 学时 學時 课时 課時".split()
) - {
    "课时",
    "課時",
}

# What may not follow a unit: the two together are another word (年级, 人民, 个人, 分之, 家庭).
NOT_BEFORE = {
    "人": "民类類才员員口",
    "名": "义義单單称稱录錄",
    "位": "于於置",
    "个": "人别体体性",
    "個": "人別體性",
    "头": "部条",
    "面": "向对临积積",
    "家": "庭属属长長",
    "户": "籍口外",
    "处": "于於理罚罰分置",
    "處": "於理罰分置",
    "间": "接",
    "起": "来來到草诉訴步",
    "项": "目",
    "例": "如行外",
    "种": "植子粮养養",
    "种植": "",
    "类": "似型",
    "部": "分门門署委属级",
    "把": "",
    "场": "所地馆館",
    "次": "要日年月序",
    "期": "间間限待望货貨",
    "回": "升落归歸应應到",
    "节": "约約能日",
    "分": "之析布别別为為公配类類级級步期管开開行工发發散地局部享批会會成年",
    "市": "场場民长長委级政区",
    "省": "级長长委区際际略去",
    "国": "家际際务務民有内內外",
    "國": "家際務民有內外",
    "区": "域别别间",
    "村": "民级委",
    "县": "级委域",
    "单": "位独",
    "票": "据",
    "包": "括含",
    "队": "伍",
    "员": "工",
    "层": "次面级",
    "道": "路德教",
    "行": "业業政动動为為",
    "元": "旦首素",
    "角": "度色",
    "里": "程面",
    "年": "级級代度初底末轻輕来來间間均终終前年",
    "月": "份底末初均中",
    "日": "元常均期报報益本",
    "天": "津然气氣下",
    "周": "边年围期末",
    "季": "度节節",
    "克": "服强",
    "升": "级級学學至高值温溫幅为為到",
    "度": "过過",
    "级": "别别",
    "点": "击对對名",
    "方": "面式案针法便",
    "代": "表码理",
    "石": "油化",
    "度电": "",
    "只": "有能是要",
    "本": "科级级国",
    "对": "外于於口应應接",
    "对于": "",
    "支": "持付出援撑",
    "台": "湾灣账",
    "架": "构",
    "套": "期",
    "条": "件例款",
    "批": "发發准評",
    "面积": "",
}
