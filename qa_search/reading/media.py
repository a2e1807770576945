"""How reporters and their media are printed, simplified and in English."""

from __future__ import annotations

import re

REPORTER = "记者"
# Labels that ask without naming anyone.
QUESTION_WORDS = frozenset(
    [
        *(
            "问",
            "提问",
            "媒体提问",
            "记者",
            "记者提问",
            "记者问",
            "媒体",
            "媒体问",
            "网友",
            "网民",
            "观众",
            "现场记者",
            "有记者问",
            "提问者",
            "采访者",
            "访问者",
            "采访人",
            "提问人",
        ),
        *(
            "女记者",
            "男记者",
            "外国记者",
            "境外记者",
            "中外记者",
            "台下提问",
            "现场提问",
            "问题",
            "众记者",
            "各媒体",
            "媒体记者",
        ),
        *(
            "q",
            "question",
            "questions",
            "reporter",
            "reporters",
            "journalist",
            "media",
            "press",
            "audience",
            "audience member",
        ),
        *(
            "inaudible",
            "unidentified reporter",
            "unknown reporter",
            "unidentified",
            "correspondent",
            "participant",
            "questioner",
            "interviewer",
            "voice",
            "q&a",
        ),
    ]
)
# Labels that answer without naming anyone.
ANSWER_WORDS = frozenset(["答", "回答", "答复", "答问", "a", "answer", "answers", "答案", "发言人答"])
# Words before 记者 that are no medium.
NOT_OUTLETS = frozenset(
    ["现场", "外国", "境外", "中外", "女", "男", "有", "某", "另一", "其他", "一位", "一名", "媒体", "本网", "本报"]
)

# Media that their names' endings do not give away.
_KNOWN = (
    *(
        "路透",
        "彭博",
        "法新",
        "美联",
        "共同社",
        "塔斯",
        "韩联",
        "德新",
        "埃菲",
        "安莎",
        "俄新",
        "新华",
        "中新",
        "中央社",
    ),
    *(
        "澎湃",
        "财新",
        "界面",
        "红星",
        "封面",
        "新京报",
        "央视",
        "央广",
        "总台",
        "凤凰",
        "无线",
        "有线",
        "now新闻",
        "香港01",
    ),
    *(
        "南华早报",
        "华尔街",
        "朝日",
        "读卖",
        "每日经济",
        "第一财经",
        "21世纪",
        "半岛",
        "今日俄罗斯",
        "观察者",
        "环球",
        "参考消息",
    ),
    *(
        "三立",
        "东森",
        "民视",
        "华视",
        "中视",
        "台视",
        "公视",
        "年代",
        "壹电视",
        "非凡",
        "镜周刊",
        "上报",
        "ithome",
        "yahoo",
    ),
    *(
        "reuters",
        "bloomberg",
        "afp",
        "associated press",
        "xinhua",
        "cnn",
        "bbc",
        "nbc",
        "abc",
        "cbs",
        "fox",
        "npr",
        "ap",
    ),
    *(
        "cctv",
        "cgtn",
        "nhk",
        "rthk",
        "tvb",
        "kbs",
        "mbc",
        "sbs",
        "politico",
        "axios",
        "rt",
        "tass",
        "ria",
        "kyodo",
        "yonhap",
    ),
    *("al jazeera", "the guardian", "the hill", "new york times", "wall street journal", "washington post", "phoenix"),
    *("economist", "financial times", "sky news", "euronews", "dpa", "efe", "ansa", "pti", "ani", "dvb", "viu", "hk01"),
)
_ENDINGS = (
    *(
        "通讯社",
        "电讯社",
        "日报",
        "晚报",
        "早报",
        "时报",
        "周报",
        "商报",
        "快报",
        "青年报",
        "学报",
        "邮报",
        "先驱报",
        "导报",
    ),
    *(
        "电视台",
        "广播电台",
        "电台",
        "卫视",
        "电视网",
        "电视",
        "广播网",
        "广播",
        "总台",
        "频道",
        "周刊",
        "杂志",
        "新闻网",
        "新闻",
    ),
    *(
        "网",
        "报",
        "社",
        "台",
        "财经",
        "传媒",
        "客户端",
        "在线",
        "融媒体中心",
        "融媒",
        "国际台",
        "之声",
        "日刊",
        "月刊",
        "半月谈",
    ),
)
_ENGLISH_ENDINGS = (
    *(
        "news",
        "tv",
        "daily",
        "times",
        "post",
        "press",
        "radio",
        "television",
        "media",
        "magazine",
        "journal",
        "network",
    ),
    *("agency", "review", "herald", "tribune", "globe", "observer", "standard", "telegraph", "chronicle", "gazette"),
    *("broadcasting", "business", "weekly", "today", "report", "service"),
)
OUTLET_END = re.compile(rf"(?:{'|'.join(_ENDINGS)})$")
ENGLISH_OUTLET_END = re.compile(rf"\b(?:{'|'.join(_ENGLISH_ENDINGS)})$", re.IGNORECASE)
_HAN_KNOWN = re.compile("|".join(re.escape(name) for name in _KNOWN if not name.isascii()))
_ASCII_KNOWN = re.compile(rf"\b(?:{'|'.join(re.escape(name) for name in _KNOWN if name.isascii())})\b", re.IGNORECASE)


def is_outlet(folded: str) -> bool:
    """Whether a label, in simplified script, names a medium. Long Chinese phrases do not: the longest outlet seen has 10."""
    if not folded or len(folded) > 40:
        return False
    if folded.isascii():
        return bool(_ASCII_KNOWN.search(folded) or (ENGLISH_OUTLET_END.search(folded) and folded[0].isupper()))
    return len(folded) <= 18 and bool(
        OUTLET_END.search(folded) or _HAN_KNOWN.search(folded) or _ASCII_KNOWN.search(folded)
    )
