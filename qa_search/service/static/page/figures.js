// The figures of an answer as a table: a row each, and where else the same quantity is cited.

import { answerPath } from "./address.js";
import { changeWords, figuresTable } from "./citing.js";
import { copyButton } from "./copying.js";
import { element, joined, written } from "./dom.js";
import { named, t } from "./language.js";
import { figureValue, inWords, moment } from "./values.js";

const SHOWN_FIRST = 3; // the service puts those that answer the question first

// The table with its heading, or null without figures. `all` shows every row at once.
export function figuresPart(answer, { heading = "h4", all = false } = {}) {
  const { figures } = answer;
  if (!figures.length) return null;
  const columns = columnsOf(figures);
  const body = element("tbody", { role: "rowgroup" }, figures.map((figure) => row(figure, columns)));
  const table = element("table", { role: "table", "aria-label": t("figures") }, head(columns), body);
  const few = !all && figures.length > SHOWN_FIRST + 1;
  if (few) table.classList.add("few");
  return element(
    "section",
    { class: "figures" },
    element(
      "div",
      { class: "figures-head" },
      element(heading, { class: "small-heading" }, t("figures"), element("span", { class: "count" }, ` ${figures.length}`)),
      copyButton("copyFigures", () => figuresTable(answer, figures)),
    ),
    table,
    few ? element("p", { class: "actions" }, allButton(table, figures.length)) : null,
  );
}

function allButton(table, count) {
  const toggle = (event) => {
    const few = table.classList.toggle("few");
    event.currentTarget.setAttribute("aria-expanded", String(!few));
    event.currentTarget.textContent = few ? t("allFigures", count) : t("fewerFigures");
  };
  return element("button", { type: "button", class: "quiet", "aria-expanded": "false", onclick: toggle }, t("allFigures", count));
}

// A column that no figure fills is left out.
function columnsOf(figures) {
  const filled = { period: figures.some((each) => each.period), change: figures.some((each) => each.change) };
  return ["text", "value", "metric", "period", "change", "status"].filter((name) => filled[name] ?? true);
}

function head(columns) {
  const cells = columns.map((name) => element("th", { role: "columnheader", scope: "col" }, t("columns")[name]));
  return element("thead", { role: "rowgroup" }, element("tr", { role: "row" }, cells));
}

function row(figure, columns) {
  const cells = columns.map((name) =>
    element(
      name === "text" ? "th" : "td",
      {
        role: name === "text" ? "rowheader" : "cell",
        scope: name === "text" ? "row" : null,
        class: `of-${name}${isEmpty(figure, name) ? " empty" : ""}`,
        "data-label": t("columns")[name],
      },
      CELLS[name](figure),
    ),
  );
  return element("tr", { role: "row", class: "figure" }, cells);
}

const isEmpty = (figure, name) => figure[name] === null && !(name === "metric" && figure.also_cited?.length);

const CELLS = {
  text: (figure) => written("span", figure.text),
  value: (figure) => [
    figureValue(figure),
    inWords(figure.value) ? element("small", {}, inWords(figure.value)) : null,
  ],
  metric: (figure) => [figure.metric ? written("span", figure.metric) : "—", alsoPart(figure.also_cited ?? [])],
  period: (figure) => (figure.period ? period(figure.period) : "—"),
  change: (figure) => (figure.change ? change(figure.change) : "—"),
  status: (figure) => element("span", { class: `status-${figure.status}` }, named("figureStatuses", figure.status)),
};

const change = (stated) =>
  element("span", {}, element("span", { "aria-hidden": "true" }, stated.direction === "up" ? "↑ " : "↓ "), changeWords(stated));

function period({ text, start_date: start, end_date: end }) {
  const days = start && end ? (start === end ? start : `${start} – ${end}`) : end ? t("until", end) : start ? t("since", start) : null;
  return [written("span", text), days && days !== text ? element("small", {}, days) : null];
}

// Where else the same quantity is cited; open at once where another figure was given for it.
function alsoPart(cited) {
  if (!cited.length) return null;
  const differing = cited.filter((each) => !each.agrees).length;
  return element(
    "details",
    { class: "also", open: differing > 0 },
    element("summary", { class: differing ? "differing" : null }, t("alsoCited", cited.length, differing)),
    element("ul", {}, cited.map(alsoItem)),
  );
}

function alsoItem(cited) {
  const who = written("span", cited.speaker ?? t("unnamed"));
  const when = cited.posted_at ? moment(cited.posted_at) : null;
  return element(
    "li",
    { class: cited.agrees ? "agrees" : "differs" },
    element("b", {}, cited.agrees ? "= " : "≠ ", t(cited.agrees ? "agrees" : "differs")),
    " ",
    written("span", cited.text),
    " · ",
    element("a", { href: answerPath(cited.answer_id) }, joined([who, when], " · ")),
  );
}
