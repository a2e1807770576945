"""Tables: the words that frame a question."""

from __future__ import annotations

import re

FUNCTION_WORDS = frozenset(
    """
    的 了 吗 呢 吧 啊 呀 么 是 有 在 和 与 及 或 被 把 对 从 给 到 于
    就 都 也 还 又 再 会 能 要 想 可以 一下
    请 请问 什么 怎么 怎样 如何 哪些 哪个 哪里 哪 多少 几 几个 谁
    为什么 为何 何时 什么时候 是否 有没有 是不是 能不能
    这 那 这个 那个 我 你 他 她 它 我们 你们 他们
    a an the this that these those there it its i you he she we they
    of to in on at by for with from and or not
    is are was were be been do does did have has had
    can could will would should shall may might
    how what which who whom when where why many much
    """.split()  # noqa: SIM905 - a table of particles, auxiliaries, question words and pronouns reads best as lines
)
"""Words that frame a question and say nothing of its matter: the lexical side does not look for them."""

FUNCTION_RUN = re.compile(
    "请问|什么时候|有没有|是不是|能不能|为什么|什么|怎么样|怎么|怎样|如何|哪些|哪个|哪里|多少|是否|可以"
    "|[的了吗呢吧啊呀么是有在和与及或被把对从给到]"
)
"""Where a run of Han characters is broken, so that no character pair bridges a question word."""
