// The interface in English.

export const en = {
  brand: "Official answers",
  skip: "Skip to the results",
  heading: "What did officials say?",
  lead: "Ask, and read the press-conference answer word for word: who said it, when it was posted, which reporter it answered, and the figures it cites.",
  questionLabel: "Your question (Chinese or English)",
  ask: "Ask",
  results: "Results",
  footNote: "It quotes; it never writes an answer.",
  interface: "HTTP interface",
  examples: "Questions to try",
  searching: "What is searched",
  transcriptLine: (count) => `${count} ${count === 1 ? "answer" : "answers"}`,
  moreTranscripts: (count) => `and ${count} more`,

  looking: "Looking…",
  statuses: { answered: "Answered", partial: "May be answered", no_answer: "Nothing answers this" },
  found: (count) =>
    count === 1
      ? "One official passage may answer your question."
      : `${count} official answers may answer your question, the surest first.`,
  reasons: {
    partial: "The closest passages speak of the matter but may not answer the question; check the wording.",
    none: "No passage in the indexed transcripts answers this question.",
    filtered: "No answer passes the filters.",
    empty: "The index holds no answers yet.",
  },
  searched: (transcripts, passages, time) =>
    `Searched ${passages.toLocaleString("en")} passages of ${transcripts.toLocaleString("en")} ${transcripts === 1 ? "transcript" : "transcripts"} in ${time} ms`,
  asJson: "As JSON",
  closest: (count) => `${count === 1 ? "Closest passage" : `${count} closest passages`}, unlikely to answer`,
  others: (count) => `${count} more, unlikely to answer`,
  more: "More answers",
  clearFilters: "Clear all filters",

  scores: { sure: "Very likely answers", likely: "Likely answers", maybe: "May answer", unlikely: "Unlikely" },
  scoreMeans: (number) => `The probability that this answers your question: ${number}`,
  roles: { official: "official", host: "host", document: "document" },
  kinds: { answer: "Reply to a question", statement: "Statement", report: "Report" },
  unnamed: "Not named",
  posted: "Posted",
  noTime: "no time printed",
  asked: (who) => ["In reply to ", who],
  someReporter: "a reporter",
  wholeAnswer: "The whole answer, matching passages marked",
  morePassages: (count) => `${count} more matching ${count === 1 ? "passage" : "passages"}`,
  event: "From",
  source: "Source",
  copyCitation: "Copy citation",
  copyLink: "Copy link",
  copyFigures: "Copy figures",
  print: "Print",
  open: "Full text",
  copied: "Copied",
  notCopied: "The browser refused to copy; please select the text",

  figures: "Figures cited",
  columns: { text: "As written", value: "Value", metric: "Measures", period: "Period", change: "Change", status: "Status" },
  allFigures: (count) => `Show all ${count} figures`,
  fewerFigures: "Show fewer",
  qualifiers: {
    about: "about", nearly: "nearly", more_than: "more than", at_least: "at least", less_than: "less than", at_most: "at most",
  },
  units: {
    元: "yuan", 人: "people", 人次: "person-times", 天: "days", 日: "days", 工作日: "working days", 个月: "months", 月: "months",
    年: "years", 小时: "hours", 分钟: "minutes", 百分点: "percentage points", 个百分点: "percentage points",
    公里: "km", 亩: "mu", 吨: "tonnes", 户: "households or firms", 家: "firms or bodies",
  },
  scales: [[12, "trillion"], [9, "billion"], [6, "million"]],
  figureStatuses: { outcome: "outcome", target: "target", limit: "limit", share: "share" },
  directions: { up: "up", down: "down" },
  bases: { year_on_year: "year on year", month_on_month: "month on month", from_to: "from one to the other", cumulative: "cumulative" },
  changeOf: (direction, basis) => (basis ? `${direction}, ${basis}` : direction),
  until: (day) => `to ${day}`,
  since: (day) => `from ${day}`,
  alsoCited: (count, differing) =>
    differing
      ? `${differing} of ${count} other citations ${differing === 1 ? "differs" : "differ"}`
      : `${count} other ${count === 1 ? "citation agrees" : "citations agree"}`,
  agrees: "agrees",
  differs: "differs",

  filters: "Filters",
  filterNames: {
    speaker: "Speaker", kind: "Kind", transcript: "Transcript", role: "Role", organization: "Organisation", from: "From", to: "To",
    question: "question", limit: "number of answers",
  },
  dates: "Dates",
  narrow: (name) => `Find a ${name.toLowerCase()}`,
  noneYet: "Ask first",
  remove: (name, value) => `Remove the filter ${name}: ${value}`,

  back: "Back to the search",
  answerHeading: (who) => ["Answer by ", who],
  theQuestion: "Question",
  theAnswer: "Answer",
  citation: "Citation",

  emptyQuestion: "Type a question first: 1 to 500 characters.",
  longQuestion: (count) => `The question has ${count} characters; at most 500 are taken. Please shorten it.`,
  problems: {
    422: "The request can't be used", 404: "There is nothing here", 413: "That is too long", 503: "The index can't be used now",
    500: "The server failed", other: "The request failed",
  },
  fieldAndLimit: (field, limit) => [field && `Field: ${field}`, limit && `Limit: ${limit}`].filter(Boolean).join("; "),
  offline: "The server can't be reached",
  offlineMore: "Your question and filters are kept. Check the connection, or that the service runs, then try again.",
  late: "The server took too long",
  retry: "Try again",
  noAnswerHere: "The link may be old, or its transcript was taken out of the index.",
};
