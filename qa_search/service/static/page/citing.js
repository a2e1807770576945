// What the copy buttons put on the clipboard: the words with their citation, a link, figures for a spreadsheet.

import { answerPath } from "./address.js";
import { t, named } from "./language.js";

export const answerLink = (answer) => `${location.origin}${answerPath(answer.id)}`;

// Passages in the order of the answer, an ellipsis where something is left out between them.
export function quotation(answer, passages) {
  const ordered = [...passages].sort((one, other) => one.start - other.start);
  const parts = ordered.flatMap((passage, at) => (at && passage.start > ordered[at - 1].end + 1 ? ["……", passage.text] : [passage.text]));
  return `${parts.join("\n")}\n——${answer.citation}\n${answerLink(answer)}`;
}

export const wholeQuotation = (answer) => `${answer.text}\n——${answer.citation}\n${answerLink(answer)}`;

// Tab-separated, with a first line of names; a cell that a spreadsheet would run as a formula is kept as text.
export function figuresTable(answer, figures) {
  const columns = t("columns");
  const head = [columns.text, columns.value, "", columns.metric, columns.period, columns.change, columns.status, t("citation")];
  const rows = figures.map((figure) => [
    cell(figure.text),
    figure.value,
    cell(figure.unit),
    cell(figure.metric),
    cell(figure.period?.text),
    figure.change ? changeWords(figure.change) : "",
    named("figureStatuses", figure.status),
    cell(answer.citation),
  ]);
  return [head, ...rows].map((row) => row.join("\t")).join("\n");
}

export const changeWords = (change) =>
  t("changeOf", named("directions", change.direction), change.basis ? named("bases", change.basis) : "");

const cell = (text) => (text ?? "").replace(/[\t\r\n]+/g, " ").replace(/^(?=[=+\-@])/, "'");
