// A reply told: its status in plain words, the answers, and those unlikely to answer folded away.

import { askPath, filterEntries } from "./address.js";
import { answerCard, fold } from "./card.js";
import { byId, element, written } from "./dom.js";
import { named, t } from "./language.js";
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
    ...likely.map((answer) => answerCard(answer)),
    ...(unlikely.length ? [unlikelyPart(reply, unlikely)] : []),
    ...(!unlikely.length && hasMore(reply, asked) ? [morePart(asked, actions)] : []),
  );
}

function verdict(reply, count) {
  const heading = element("h2", { id: "results-heading", class: reply.status, tabindex: "-1" }, named("statuses", reply.status));
  return [heading, reply.reason ? reasonPart(reply.reason) : element("p", {}, t("found", count))];
}

// The service gives a reason in the question's language; its fixed sentences are told in the page's, others as given.
const REASONS = new Map([
  ["the closest passages speak of the matter but may not answer the question", "partial"],
  ["最接近的段落谈到这件事,但未必回答了问题", "partial"],
  ["no passage in the indexed transcripts answers this question", "none"],
  ["已收录的记录中没有哪段话回答这个问题", "none"],
  ["no answer passes the filters", "filtered"],
  ["没有符合筛选条件的回答", "filtered"],
  ["the index holds no answers", "empty"],
  ["索引里还没有回答", "empty"],
]);

function reasonPart(reason) {
  const known = REASONS.get(reason);
  return known ? element("p", {}, t("reasons")[known]) : written("p", reason);
}

function searchedLine(reply, asked) {
  const { index } = reply;
  const time = reply.took_ms < 10 ? reply.took_ms.toFixed(1) : String(Math.round(reply.took_ms));
  return element(
    "p",
    { class: "searched" },
    t("searched", index.transcripts, index.passages, time),
    " · ",
    element("a", { href: askPath(asked) }, t("asJson")),
  );
}

const clearPart = (actions) =>
  element("p", {}, element("button", { type: "button", onclick: actions.clearFilters }, t("clearFilters")));

function unlikelyPart(reply, answers) {
  const summary = t(reply.status === "no_answer" ? "closest" : "others", answers.length);
  return fold(summary, answers.map((answer) => answerCard(answer, { brief: true })), { class: "unlikely" });
}

const hasMore = (reply, asked) => reply.answers.length >= Number(asked.limit) && Number(asked.limit) < MOST;

function morePart(asked, actions) {
  const next = Math.min(MOST, Number(asked.limit) + MORE);
  return element("p", { class: "more" }, element("button", { type: "button", onclick: () => actions.more(next) }, t("more")));
}
