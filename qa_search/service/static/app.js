// The page: reads the address, asks the service, shows what comes back.

import { answerIdOf, askPath, noFilters, pagePath, readAddress } from "./page/address.js";
import { showAnswer } from "./page/answer-page.js";
import { getJson } from "./page/api.js";
import { byId, element } from "./page/dom.js";
import { Filters, showChips } from "./page/filters.js";
import { showHome } from "./page/home.js";
import { speak, switchLanguage, t } from "./page/language.js";
import { questionFault, showFieldError, showRefusal } from "./page/problems.js";
import { showReply } from "./page/results.js";

const LAST_SEARCH = "qa_search.search";
const WIDE = matchMedia("(min-width: 64rem)");
let transcripts = [];
let learned = Promise.resolve(); // until the index's own speakers are listed: then those of answers, so that the order holds
let shown = null;
let underWay = null;
let redraw = () => {};

const filters = new Filters((chosen) => go({ ...asked(), filters: chosen }));

const asked = () => readAddress(location.search);

// Show what another search address asks for.
function go(wanted) {
  history.pushState(null, "", pagePath({ ...wanted, question: wanted.question.trim() }));
  show();
}

// Show what the address asks for: an answer, a reply, or the start.
function show() {
  underWay?.abort();
  showFieldError("");
  const id = answerIdOf(location.pathname);
  const wanted = asked();
  const view = id ? "answer" : wanted.question ? "results" : "home";
  if (view === "results" && shown !== "results") byId("filters").open = WIDE.matches;
  shown = document.documentElement.dataset.view = view;
  if (!id) byId("question").value = wanted.question;
  filters.show(wanted.filters);
  showChips(wanted.filters, transcripts, removeChip);
  if (id) load(`/v1/answers/${encodeURIComponent(id)}`, (answer) => showAnswer(answer, lastSearch()));
  else if (wanted.question) ask(wanted);
  else start();
}

function start() {
  settle(() => {
    document.title = `${t("brand")} – qa_search`;
  });
  byId("results").removeAttribute("aria-busy");
  byId("verdict").replaceChildren(element("h2", { id: "results-heading", class: "unseen" }, t("results")));
  byId("found").replaceChildren();
}

function ask(wanted) {
  document.title = `${wanted.question} – qa_search`;
  keepSearch(pagePath(wanted));
  const fault = questionFault(wanted.question);
  if (fault) return refuseQuestion(fault);
  const actions = { more: (limit) => go({ ...wanted, limit }), clearFilters: () => removeChip(noFilters()) };
  return load(askPath(wanted), (reply) => {
    learned.then(() => filters.addSpeakers(reply.answers.map((answer) => answer.speaker.name)));
    showReply(reply, wanted, actions);
  });
}

// Fetch and draw; what was there stays until the new is ready.
async function load(path, draw) {
  const mine = new AbortController();
  underWay = mine;
  const results = byId("results");
  results.setAttribute("aria-busy", "true");
  if (!byId("found").childElementCount) byId("verdict").replaceChildren(element("h2", { id: "results-heading", class: "looking", tabindex: "-1" }, t("looking")));
  try {
    const got = await getJson(path, mine.signal);
    settle(() => draw(got));
  } catch (error) {
    if (mine.signal.aborted) return;
    if (!error.kind) throw error;
    settle(() => showRefusal(error, show));
  }
  results.removeAttribute("aria-busy");
}

function settle(draw) {
  redraw = draw;
  draw();
}

function refuseQuestion(fault) {
  showFieldError(fault);
  byId("question").focus();
}

// A button that goes away when it is pressed hands the focus to the results' heading.
function removeChip(chosen) {
  go({ ...asked(), filters: chosen });
  byId("results").focus({ preventScroll: true });
}

function keepSearch(path) {
  try {
    sessionStorage.setItem(LAST_SEARCH, path);
  } catch {
    // only the way back is lost
  }
}

function lastSearch() {
  try {
    return sessionStorage.getItem(LAST_SEARCH) ?? "/";
  } catch {
    return "/";
  }
}

function submit(event) {
  event.preventDefault();
  const question = byId("question").value;
  const fault = questionFault(question);
  if (fault) return refuseQuestion(fault);
  scrollTo({ top: 0 });
  return go({ ...asked(), question, limit: readAddress("").limit });
}

// Links to searches of this page need no new load of it.
function followHere(event) {
  const link = event.target.closest?.("a[data-here]");
  if (!link || event.button || event.metaKey || event.ctrlKey || event.shiftKey || event.altKey) return;
  event.preventDefault();
  history.pushState(null, "", link.getAttribute("href"));
  scrollTo({ top: 0 });
  show();
  byId("results").focus({ preventScroll: true });
}

function changeLanguage() {
  switchLanguage();
  filters.build();
  showHome(transcripts);
  showChips(asked().filters, transcripts, removeChip);
  redraw();
}

async function learnTranscripts() {
  try {
    ({ transcripts } = await getJson("/v1/transcripts"));
    showHome(transcripts);
    showChips(asked().filters, transcripts, removeChip);
    await filters.addTranscripts(transcripts);
  } catch (error) {
    if (!error.kind) throw error; // asking tells what the service refuses
  } finally {
    byId("filter-fields").hidden = false; // at once, so that no option moves another
  }
}

speak();
showHome(transcripts);
byId("ask").addEventListener("submit", submit);
byId("question").addEventListener("input", () => showFieldError(""));
byId("filter-fields").addEventListener("submit", (event) => event.preventDefault());
byId("language").addEventListener("click", changeLanguage);
document.addEventListener("click", followHere);
addEventListener("popstate", show);
learned = learnTranscripts();
show();
delete document.documentElement.dataset.waiting;
