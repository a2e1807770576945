// What stands on the page before the first question: questions to try, and what is searched.

import { noFilters, pagePath, USUAL_LIMIT } from "./address.js";
import { byId, element, joined, written } from "./dom.js";
import { t } from "./language.js";
import { moment } from "./values.js";

const EXAMPLES = [
  "失业保险稳岗返还惠及多少企业？",
  "养老金会按时发放吗？",
  "线上职业技能培训怎么领补贴？",
  "Is vocational training offered online?",
  "How many enterprises benefited from the unemployment insurance refunds?",
];
const LISTED = 10;

export function showHome(transcripts) {
  byId("start").replaceChildren(
    element("h2", { class: "small-heading" }, t("examples")),
    element("ul", { class: "examples" }, EXAMPLES.map(example)),
    ...(transcripts.length ? searchedPart(transcripts) : []),
  );
}

const example = (question) =>
  element("li", {}, written("a", question, { href: pagePath({ question, limit: USUAL_LIMIT, filters: noFilters() }), "data-here": true }));

function searchedPart(transcripts) {
  const left = transcripts.length - LISTED;
  return [
    element("h2", { class: "small-heading" }, t("searching")),
    element("ul", { class: "transcripts" }, transcripts.slice(0, LISTED).map(transcriptLine)),
    ...(left > 0 ? [element("p", { class: "meta" }, t("moreTranscripts", left))] : []),
  ];
}

function transcriptLine(transcript) {
  const parts = [
    transcript.date && moment(transcript.date),
    transcript.answers === undefined ? null : t("transcriptLine", transcript.answers),
  ];
  return element(
    "li",
    {},
    written("cite", transcript.title ?? transcript.id),
    element("span", { class: "meta" }, " ", joined(parts, " · ")),
  );
}
