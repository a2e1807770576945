// What went wrong, in plain words, with the question kept.

import { byId, element, languageOf } from "./dom.js";
import { named, t } from "./language.js";

// A refusal in the results' place; `retry` asks again.
export function showRefusal(refusal, retry) {
  const away = refusal.kind === "offline" || refusal.kind === "late";
  byId("verdict").replaceChildren(
    element("h2", { id: "results-heading", class: "failed", tabindex: "-1" }, away ? t(refusal.kind) : titleOf(refusal.status)),
    ...(away ? [element("p", {}, t("offlineMore"))] : problemLines(refusal)),
  );
  const again = away || refusal.status >= 500;
  byId("found").replaceChildren(
    ...(again ? [element("p", {}, element("button", { type: "button", onclick: retry }, t("retry")))] : []),
  );
  if (refusal.field === "question") showFieldError(refusal.detail);
}

const titleOf = (status) => t("problems")[status] ?? t("problems").other;

function problemLines({ detail, field, limit, status }) {
  return [
    detail ? element("p", { lang: languageOf(detail) }, detail) : null,
    field || limit ? element("p", { class: "limit" }, t("fieldAndLimit", field && fieldName(field), limit)) : null,
    status === 404 ? element("p", {}, t("noAnswerHere")) : null,
  ].filter(Boolean);
}

const fieldName = (field) => named("filterNames", field.replace(/^filters\./, ""));

export function showFieldError(text) {
  const [error, question] = [byId("question-error"), byId("question")];
  error.textContent = text;
  error.hidden = !text;
  if (text) question.setAttribute("aria-invalid", "true");
  else question.removeAttribute("aria-invalid");
}

const LONGEST = 500; // characters, as the service counts them

// Why a question can't be asked, or null.
export function questionFault(question) {
  const count = Array.from(question.trim()).length;
  if (!count) return t("emptyQuestion");
  return count > LONGEST ? t("longQuestion", count) : null;
}
