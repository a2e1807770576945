"""Table: the bodies that officials and reporters speak of, with the ways to name each in Chinese and English.

A closed class, as countries are: the State Council's ministries, commissions and administrations, and international
organisations. Chinese names are simplified; English ones lower case, but for acronyms, which count in capitals only (WHO is no
question word).
"""

from __future__ import annotations

import functools
import re
from collections.abc import Iterator

BODIES: tuple[tuple[str, ...], ...] = (
    ("外交部", "ministry of foreign affairs", "foreign ministry"),
    ("国防部", "ministry of national defense", "ministry of national defence", "defense ministry", "defence ministry"),
    (
        "国家发展和改革委员会",
        "国家发展改革委",
        "发展改革委",
        "发改委",
        "national development and reform commission",
        "NDRC",
    ),
    ("教育部", "ministry of education", "education ministry", "MOE"),
    ("科学技术部", "科技部", "ministry of science and technology", "MOST"),
    ("工业和信息化部", "工信部", "ministry of industry and information technology", "MIIT"),
    ("公安部", "ministry of public security"),
    ("民政部", "ministry of civil affairs"),
    ("司法部", "ministry of justice", "justice ministry"),
    ("财政部", "ministry of finance", "finance ministry"),
    (
        "人力资源和社会保障部",
        "人力资源社会保障部",
        "人社部",
        "ministry of human resources and social security",
        "human resources ministry",
        "MOHRSS",
    ),
    ("自然资源部", "ministry of natural resources"),
    ("生态环境部", "环保部", "ministry of ecology and environment", "environment ministry", "MEE"),
    (
        "住房和城乡建设部",
        "住房城乡建设部",
        "住建部",
        "ministry of housing and urban-rural development",
        "ministry of housing",
        "housing ministry",
        "MOHURD",
    ),
    ("交通运输部", "交通部", "ministry of transport", "transport ministry"),
    ("水利部", "ministry of water resources"),
    (
        "农业农村部",
        "农业部",
        "ministry of agriculture and rural affairs",
        "ministry of agriculture",
        "agriculture ministry",
    ),
    ("商务部", "ministry of commerce", "commerce ministry", "MOFCOM"),
    ("文化和旅游部", "文旅部", "ministry of culture and tourism", "culture ministry"),
    (
        "国家卫生健康委员会",
        "国家卫生健康委",
        "卫生健康委",
        "卫健委",
        "national health commission",
        "health commission",
        "NHC",
    ),
    ("退役军人事务部", "退役军人部", "ministry of veterans affairs"),
    ("应急管理部", "应急部", "ministry of emergency management"),
    ("中国人民银行", "人民银行", "央行", "people's bank of china", "central bank", "PBOC", "PBC"),
    ("审计署", "national audit office"),
    ("国务院国有资产监督管理委员会", "国资委", "SASAC"),
    ("海关总署", "海关", "customs"),
    ("国家税务总局", "税务总局", "state taxation administration", "STA"),
    (
        "国家市场监督管理总局",
        "市场监督管理总局",
        "市场监管总局",
        "state administration for market regulation",
        "SAMR",
    ),
    ("国家体育总局", "体育总局"),
    ("国家统计局", "统计局", "national bureau of statistics", "statistics bureau", "NBS"),
    ("国家医疗保障局", "国家医保局", "医疗保障局", "医保局", "national healthcare security administration", "NHSA"),
    ("国家乡村振兴局", "乡村振兴局", "国务院扶贫办", "扶贫办"),
    ("国家疾病预防控制局", "国家疾控局", "疾控局"),
    ("国家药品监督管理局", "国家药监局", "药监局", "national medical products administration", "NMPA"),
    ("国家能源局", "能源局", "national energy administration", "NEA"),
    ("国家知识产权局", "知识产权局", "CNIPA"),
    ("国家邮政局", "邮政局", "state post bureau"),
    ("国家移民管理局", "移民管理局", "national immigration administration"),
    ("国家外汇管理局", "外汇管理局", "外汇局", "SAFE"),
    ("中国证券监督管理委员会", "证监会", "CSRC"),
    ("中国银行保险监督管理委员会", "银保监会", "国家金融监督管理总局", "金融监管总局", "CBIRC"),
    ("中国气象局", "气象局", "china meteorological administration"),
    ("最高人民法院", "最高法", "supreme people's court"),
    ("最高人民检察院", "最高检", "supreme people's procuratorate"),
    ("中华全国总工会", "全国总工会", "all-china federation of trade unions", "ACFTU"),
    ("世界卫生组织", "世卫组织", "世卫", "world health organization", "world health organisation", "WHO"),
    ("世界银行", "世行", "world bank"),
    ("国际货币基金组织", "international monetary fund", "IMF"),
    ("世界贸易组织", "世贸组织", "world trade organization", "world trade organisation", "WTO"),
    (
        "国际劳工组织",
        "劳工组织",
        "international labour organization",
        "international labor organization",
        "international labour organisation",
        "ILO",
    ),
    ("联合国儿童基金会", "儿基会", "UNICEF"),
    ("联合国", "united nations", "UN"),
    ("欧洲联盟", "欧盟", "欧委会", "european union", "european commission", "EU"),
    ("经济合作与发展组织", "经合组织", "OECD"),
    ("亚洲开发银行", "亚开行", "亚行", "asian development bank", "ADB"),
    ("亚洲基础设施投资银行", "亚投行", "asian infrastructure investment bank", "AIIB"),
    ("二十国集团", "G20"),
    ("国际奥林匹克委员会", "国际奥委会", "international olympic committee", "IOC"),
    ("北大西洋公约组织", "北约", "NATO"),
)


@functools.cache
def _of_name() -> dict[str, int]:
    return {name: number for number, names in enumerate(BODIES) for name in names}


@functools.cache
def _pattern(names: tuple[str, ...]) -> re.Pattern[str]:
    """One pattern over the names, longest first; 人社部门 are many, and no 人社部."""
    parts = []
    for name in sorted(names, key=len, reverse=True):
        if name.isascii():
            parts.append(rf"\b{re.escape(name)}\b" if name.isupper() else rf"\b(?i:{re.escape(name)})\b")
        else:
            parts.append(re.escape(name) + "(?!门)")
    return re.compile("|".join(parts))


def bodies_named(text: str) -> Iterator[tuple[str, int]]:
    """How simplified or English text names bodies of the table, and the place of each in `BODIES`, in order.

    >>> list(bodies_named("人社部和the World Bank"))[0][0]
    '人社部'
    """
    of = _of_name()
    for match in _pattern(tuple(of)).finditer(text):
        name = match[0]
        yield name, of[name] if name in of else of[name.lower()]


def names_body(text: str, body: int) -> bool:
    """Whether simplified or English text names this body of the table."""
    return _pattern(BODIES[body]).search(text) is not None
