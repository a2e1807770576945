"""Forms of Chinese time expressions, simplified and traditional, one a row: name, pattern, gloss.

A row that may follow a year (今年, 2019年) stands in `IN_YEAR`; the others stand alone. Every row ends with an empty group of its
own name, so that a match says which row it is.
"""

from __future__ import annotations

from qa_search.figures.patterns import Pattern

_DIGIT = "[0-9０-９]"
_HAN = "[一二三四五六七八九十]"
_MONTH = rf"(?:{_DIGIT}{{1,2}}|{_HAN}{{1,2}})"
_DAY = rf"(?:{_DIGIT}{{1,2}}|{_HAN}{{1,3}})"
_COUNT = rf"(?:{_DIGIT}{{1,2}}|[一二两兩三四五六七八九十]{{1,3}})"
_S = r"\s{0,2}"  # spaces within an expression; more would be layout
_DASH = r"\s{0,2}(?:[-－—–~～]{1,2}|至|到)\s{0,2}"
_AND = rf"(?:{_DASH}|[、和及])"
_QUARTER = "第?[一二三四1-4]"
_YEAR = (
    r"(?:(?P<year{0}>[12１２][0-9０-９]{{3}}|[一二][零〇○一二三四五六七八九]{{3}})\s{{0,2}}(?:年度?|(?=[-－—–~～至到]\d{{4}}年))"
    r"|(?P<relative{0}>今年度?|去年|昨年|上一?年度?|前年|明年|后年|後年|本年度?|当年|當年|同年)|(?P<minguo{0}>1(?:0[1-9]|1\d))\s{{0,2}}年度?(?![的来來内內]))的?"
)

IN_YEAR = (
    (
        "day",
        (
            rf"(?P<m>{_MONTH}){_S}月{_S}(?P<d>{_DAY}){_S}[日号號](?:{_S}{_DAY}[时時点點])?"
            rf"(?:{_DASH}(?:(?P<m2>{_MONTH}){_S}月{_S})?(?P<d2>{_DAY}){_S}[日号號]|{_DASH}{_DAY}[时時点點])?"
        ),
        "3月20日, 11月17日至19日, 2月11日0时—24时",
    ),
    ("part_of_month", rf"(?P<tm>{_MONTH}){_S}月份?的?(?:(?P<third>[上中下])旬|(?P<edge>[初底末]))", "3月下旬, 3月底"),
    ("months", rf"(?P<a>{_MONTH}){_S}(?:月份?)?{_AND}(?P<b>{_MONTH}){_S}月份?(?![球亮底末初])", "1-3月, 2、3月份"),
    ("month", rf"(?P<one>{_MONTH}){_S}月份?(?![球亮\d])", "3月份"),
    (
        "quarter",
        rf"(?P<q1>{_QUARTER})(?:个季度)?(?:{_AND}(?P<q2>{_QUARTER}))?(?:季度|(?<=第[一二三四])季(?!节))(?P<qedge>[初底末])?",
        "一季度, 第三、第四季度, 一季度末",
    ),
    ("first_quarters", r"前(?P<fq>[一二两三123])个?季度", "前三季度"),
    ("half", r"(?P<half>[上下])半年(?P<hedge>[底末])?", "上半年"),
    ("first_months", rf"[前头](?P<fm>{_COUNT})个?月份?", "前10个月"),
    (
        "edge_of_year",
        r"(?P<yedge>年?[初底末]|(?<![一二三四五六七八九十两几\d])年中|春|夏|秋|冬|岁末)(?=[^级]|$)",
        "年底, 2019年末",
    ),
    ("same", r"(?P<same>同期)", "去年同期"),
    ("whole", r"(?P<whole>全年|整年)", "全年"),
)
ALONE = (
    (
        "roc",
        r"(?:中[华華])?民[国國](?P<roc>\d{2,3})年度?|(?P<roc2>1\d{2})年度",
        "民國112年: years of the Republic",
    ),
    (
        "now",
        (
            r"(?:截[至止]到?|到)?(?:目前|现在|現在|当前|當前|今天|今日)(?:为止|為止)?|截[至止]到?当前|迄今(?:为止|為止)?|"
            r"至今(?=[，,]|已|共)|如今|眼下"
        ),
        "截至目前",
    ),
    ("week", r"(?P<week>[本上下这這])一?[周週](?![年期边])", "本周"),
    ("this_month", r"(?P<mon>[本上下当當])个?月(?![球亮份]?[初中下上]旬)(?P<monedge>[初底末])?", "上月末"),
    ("this_quarter", r"[本上]季度", "本季度"),
    ("near_day", r"(?P<near>昨|前|明)[天日]", "昨天"),
    (
        "plan",
        (
            r"(?:[“\"「](?P<plan>[三四五六七八九]|十[一二三四五六七]?)五[”\"」]|(?P<plan2>十[一二三四五六七])五)"
            r"(?:规划|規劃)?(?P<planpart>时期|時期|期间|期間|末|以来|以來|初)?"
        ),
        "“十四五”时期, 十三五末",
    ),
    (
        "past_years",
        rf"(?:过去|過去|最近|近)(?P<past>{_COUNT})年(?:多?来|以来|间|時間|时间)?|(?P<past2>{_COUNT})年(?:多?来|多?來)",
        "过去五年, 三年来",
    ),
    ("next_years", rf"(?:未来|未來|今后|今後)(?P<next>{_COUNT})年", "未来三年"),
    ("each", r"每(?:一|个)?(?:年度?|季度|个月|月|周|週|天|日|小时|分钟|秒)(?![轻龄])", "每年"),
    ("this", r"本期", "本期: the period named last"),
    ("recent", rf"近期|近日|日前|最近(?!{_COUNT})", "近期"),
    ("later", rf"后续|後續|下一步|下一阶段|下阶段|今后|未来(?!{_COUNT})", "后续"),
    (
        "era",
        r"(?:党的)?(?P<era>(?:十六|十七|十八|十九|二十)大(?=以来|以來|召开)|(?:改革开放|新中国成立|建国|加入世贸组织)(?=以来|以來))",
        "党的十八大以来",
    ),
    ("vague", r"(?<![\u4e00-\u9fff])[\u4e00-\u9fff“”]{2,14}?(?=以来[，,])", "过渡期以来: days unknown"),
)


def _rows(rows: tuple[tuple[str, str, str], ...]) -> str:
    return "|".join(f"(?:{pattern})(?P<is_{name}>)" for name, pattern, _ in rows)


FORM = Pattern(
    rf"(?:{_YEAR.format('')})?{_S}(?:{_rows(IN_YEAR)})|{_YEAR.format('2')}(?P<is_year>)|{_rows(ALONE)}",
)
FUTURE = Pattern(
    r"将|將|预计|預計|计划|計劃|拟|擬|下一步|目标|目標|力争|确保|確保|争取|到20|底前|年底|安排|未来|明年",
)
