// A reply told: its status in plain words, the answers, and those unlikely to answer folded away.

import { askPath, filterEntries } from "./address.js";
import { answerCard, fold } from "./card.js";
import { byId, element } from "./dom.js";
import { language, named, t } from "./language.js";
import { SHOWN_FROM } from "./values.js";

const MOST = 50;
const MORE = 10;

// actions: {more(limit), clearFilters()}
export function showReply(reply, asked, actions) {
  const likely = reply.status === "no_answer" ? [] : reply.answers.filter((answer) => answer.score >= SHOWN_FROM);
  const unlikely = reply.answers.slice(likely.length);
  byId("verdict").replaceChildren(...verdict(reply, likely.length));
  byId("found").replaceChildren(
    searchedLine(reply, asked),
    ...(reply.status === "no_answer" && filterEntries(asked.filters).length ? [clearPart(actions)] : []),
    ...likely.map(answerCard),
    ...(unlikely.length ? [unlikelyPart(reply, unlikely)] : []),
    ...(hasMore(reply, asked) ? [morePart(asked, actions)] : []),
  );
}

function verdict(reply, count) {
  const heading = element("h2", { id: "results-heading", class: reply.status, tabindex: "-1" }, named("statuses", reply.status));
  const reason = reply.reason
    ? element("p", { lang: reply.reason in t("reasons") ? null : "en" }, named("reasons", reply.reason))
    : element("p", {}, t("found", count));
  return [heading, reason];
}

function searchedLine(reply, asked) {
  const { index } = reply;
  const time = reply.took_ms < 10 ? reply.took_ms.toFixed(1) : String(Math.round(reply.took_ms));
  const count = (number) => number.toLocaleString(language() === "zh" ? "zh-CN" : "en");
  return element(
    "p",
    { class: "searched" },
    t("searched", count(index.transcripts), count(index.passages), time),
    " · ",
    element("a", { href: askPath(asked) }, t("asJson")),
  );
}

const clearPart = (actions) =>
  element("p", {}, element("button", { type: "button", onclick: actions.clearFilters }, t("clearFilters")));

function unlikelyPart(reply, answers) {
  const summary = t(reply.status === "no_answer" ? "closest" : "others", answers.length);
  return fold(summary, () => answers.map(answerCard), { class: "unlikely" });
}

const hasMore = (reply, asked) => reply.answers.length >= Number(asked.limit) && Number(asked.limit) < MOST;

function morePart(asked, actions) {
  const next = Math.min(MOST, Number(asked.limit) + MORE);
  return element("p", { class: "more" }, element("button", { type: "button", onclick: () => actions.more(next) }, t("more")));
}
